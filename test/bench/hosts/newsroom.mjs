import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { onClose } from '../closing.mjs';

/** How often the memory is looked at, in milliseconds; the system itself keeps its peak. */
const LOOK = 20;

/**
 * Runs one of the newsroom's commands to its end, from a workspace that is built.
 * @param {string} workspace
 * @param {Record<string, string>} settings
 * @param {...string} args
 * @returns {Promise<{ code: number | null, took: number, peak: number, said: string }>} Milliseconds; bytes, resident.
 */
export async function runNewsroom(workspace, settings, ...args) {
  const began = performance.now();
  const child = spawn(process.execPath, ['src/entry/launch.mjs', 'newsroom', ...args], {
    cwd: workspace,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onClose(() => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  let peak = 0;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await peakMemory(child.pid));
  }, LOOK);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  return { code, took: performance.now() - began, peak, said };
}

/** 0 where the process has ended. @param {number | undefined} pid */
async function peakMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
