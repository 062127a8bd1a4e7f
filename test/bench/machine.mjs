import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { ensureBrowser } from '../support/browser.mjs';

/** What the figures were had on. @param {number} loadBefore The machine's load as the bench began. */
export const describeMachine = (loadBefore) => ({
  date: new Date().toISOString(),
  processor: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
  memory: `${(os.totalmem() / 1e9).toFixed(1)} GB`,
  load: `${loadBefore.toFixed(2)} before, ${loadNow().toFixed(2)} after`,
  node: process.version,
  browser: execFileSync(ensureBrowser(), ['--version'], { encoding: 'utf8' }).trim(),
});

/** Processes that want to run, on average of the last minute. */
export const loadNow = () => os.loadavg()[0] ?? NaN;
