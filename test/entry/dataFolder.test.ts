import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRunningHost, keptSecret, takeDataFolder } from '../../src/entry/host/dataFolder.ts';
import { StartError } from '../../src/entry/host/settings.ts';

let parent: string;
let other: ChildProcess;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'lede-folder-'));
  other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)']);
  await once(other, 'spawn');
});
afterAll(async () => {
  other.kill();
  await rm(parent, { recursive: true });
});

const folder = (name: string) => path.join(parent, name);
const lockOf = (name: string) => path.join(folder(name), 'host.json');

test('a folder that is not there yet is made, and its lock is for its owner alone', async () => {
  const taken = await takeDataFolder(folder('new/deep'));
  const { mode } = await stat(lockOf('new/deep'));
  expect(mode & 0o777).toBe(0o600);
  await taken.release();
  await expect(stat(lockOf('new/deep'))).rejects.toThrow('ENOENT');
});

test('a folder that another process holds is refused, and says which', async () => {
  await (await takeDataFolder(folder('held'))).release();
  await writeFile(lockOf('held'), JSON.stringify({ pid: other.pid, url: null, key: 'theirs' }));
  await expect(takeDataFolder(folder('held'))).rejects.toThrow(`in use by process ${other.pid}.`);
  expect(JSON.parse(await readFile(lockOf('held'), 'utf8'))).toMatchObject({ key: 'theirs' });
});

test.each([
  ['of a process that is gone', () => JSON.stringify({ pid: goneProcess(), url: null, key: 'old' })],
  ['that was cut off while it was written', () => '{"pid": 12'],
  ['that is empty', () => ''],
])('a lock %s is taken over', async (_, lock) => {
  await (await takeDataFolder(folder('stale'))).release();
  await writeFile(lockOf('stale'), lock());
  const taken = await takeDataFolder(folder('stale'));
  expect(JSON.parse(await readFile(lockOf('stale'), 'utf8'))).toMatchObject({
    pid: process.pid,
    key: taken.key,
  });
  await taken.release();
});

/** The id of no process: above what Linux and macOS give out. */
const goneProcess = () => 2 ** 22 + 1;

test('a folder that can’t be made is refused with a sentence', async () => {
  await writeFile(folder('a file'), '');
  const taking = takeDataFolder(folder('a file/below'));
  await expect(taking).rejects.toBeInstanceOf(StartError);
  await expect(taking).rejects.toThrow(/^The data folder .* can't be made: .*\.$/);
});

test('a running host is found by what it announced, and by nobody once it has stopped', async () => {
  expect(await findRunningHost(folder('nothing here'))).toBeNull();
  const taken = await takeDataFolder(folder('announced'));
  await taken.announce('http://127.0.0.1:4173');
  const own = JSON.parse(await readFile(lockOf('announced'), 'utf8')) as object;
  expect(own).toEqual({ pid: process.pid, url: 'http://127.0.0.1:4173', key: taken.key });
  await writeFile(lockOf('announced'), JSON.stringify({ ...own, pid: other.pid }));
  expect(await findRunningHost(folder('announced'))).toMatchObject({
    url: 'http://127.0.0.1:4173',
    key: taken.key,
  });
  await taken.release();
  expect(await findRunningHost(folder('announced'))).toBeNull();
});

test('the session secret is made once, long enough, and the same ever after', async () => {
  await (await takeDataFolder(folder('secret'))).release();
  const made = await keptSecret(folder('secret'));
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(await keptSecret(folder('secret'))).toBe(made);
});
