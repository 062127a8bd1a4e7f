import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const AUTOCANNON = fileURLToPath(import.meta.resolve('autocannon'));
const CONNECTIONS = 20;
const WARM_UP_SECONDS = 3;

/**
 * Asks for one address over and over from a process of its own, warm first.
 * @param {string} url
 * @param {{ seconds: number, method?: string, headers?: Record<string, string> }} how
 * @returns {Promise<{ rate: number, p99: number, note: string }>} Requests a second, milliseconds.
 */
export async function putUnderLoad(url, { seconds, method = 'GET', headers = {} }) {
  const args = Object.entries({ 'accept-encoding': 'br', ...headers }).flatMap(([name, value]) => [
    '--headers',
    `${name}=${value}`,
  ]);
  await fire(url, WARM_UP_SECONDS, ['--method', method, ...args]);
  const { requests, latency, errors, non2xx } = await fire(url, seconds, ['--method', method, ...args]);
  if (errors + non2xx > 0) throw new Error(`${method} ${url}: ${errors} errors, ${non2xx} refusals.`);
  return { rate: requests.average, p99: latency.p99, note: `p50 ${latency.p50} ms, p99 ${latency.p99} ms` };
}

/**
 * @typedef {object} Fired
 * @property {{ average: number }} requests
 * @property {{ p50: number, p99: number }} latency
 * @property {number} errors
 * @property {number} non2xx
 */

/** @param {string} url @param {number} seconds @param {string[]} args @returns {Promise<Fired>} */
async function fire(url, seconds, args) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    AUTOCANNON,
    '--json',
    `--connections=${CONNECTIONS}`,
    `--duration=${seconds}`,
    ...args,
    url,
  ]);
  return JSON.parse(stdout);
}
