import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { onClose } from '../closing.mjs';
import { freePort } from '../../support/freePort.mjs';

/** A first start builds; no host takes longer than this, in milliseconds. */
const PATIENCE = 180_000;

/**
 * @typedef {object} Host
 * @property {string} url
 * @property {number} startedIn Milliseconds from the start of the process to its first page.
 * @property {() => Promise<number>} memory Resident, in bytes.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a host from a workspace and waits for its first page.
 * @param {string} workspace
 * @param {Record<string, string>} settings
 * @returns {Promise<Host>}
 */
export async function startHost(workspace, settings) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['src/entry/launch.mjs', 'host'], {
    cwd: workspace,
    env: {
      ...process.env,
      DEMO: 'on',
      DEMO_NEWS_EVERY: '0',
      ...settings,
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said = (said + text).slice(-2_000)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  onClose(stop);
  while (!(await answers(url))) {
    if (hasEnded()) throw new Error(`The host ended before it answered. It said: ${said}`);
    if (performance.now() - began > PATIENCE) throw new Error(`The host did not answer. It said: ${said}`);
    await pause(20);
  }
  return { url, startedIn: performance.now() - began, memory: () => residentMemory(child.pid), stop };
}

/** @param {string} url */
const answers = (url) =>
  fetch(url).then(
    async (answer) => answer.ok && (await answer.text()).length > 0,
    () => false,
  );

/** @param {number | undefined} pid */
async function residentMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`The memory of process ${pid} can't be read.`);
  return Number(kilobytes) * 1024;
}
