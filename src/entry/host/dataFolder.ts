import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from './settings.ts';

/** What a running host leaves in its data folder for the newsroom's commands: where it is, and the key it knows them by. */
export interface RunningHost {
  pid: number;
  url: string | null;
  key: string;
}

/** The data folder, held by this process alone until it is released. */
export interface DataFolder {
  readonly key: string;
  /** Says where the host can be reached, once it listens. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

const LOCK = 'host.json';

/** Takes a data folder, or says who has it. A lock whose process is gone is taken over. */
export async function takeDataFolder(folder: string): Promise<DataFolder> {
  await makeFolder(folder).catch((error: unknown) => {
    throw new StartError(`The data folder ${folder} can't be made: ${reason(error)}.`);
  });
  const lock = path.join(folder, LOCK);
  const own: RunningHost = { pid: process.pid, url: null, key: randomBytes(24).toString('base64url') };
  const write = (flag: string) => writeFile(lock, JSON.stringify(own), { flag, mode: 0o600 });

  try {
    await write('wx');
  } catch (error) {
    if (!isCode(error, 'EEXIST'))
      throw new StartError(`The data folder ${folder} can't be written to: ${reason(error)}.`);
    const holder = await findRunningHost(folder);
    if (holder) throw new StartError(`The data folder ${folder} is in use by process ${holder.pid}.`);
    await rm(lock, { force: true });
    await write('wx').catch(() => {
      throw new StartError(`The data folder ${folder} was taken by another process just now.`);
    });
  }
  return {
    key: own.key,
    announce: async (url) => {
      own.url = url;
      await write('w');
    },
    release: () => rm(lock, { force: true }),
  };
}

/** Makes a folder and what it stands in. Node's own `recursive` never ends where a file system takes no folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    const parent = path.dirname(folder);
    if (!isCode(error, 'ENOENT') || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

/** The host that holds a data folder, if one is running. */
export async function findRunningHost(folder: string): Promise<RunningHost | null> {
  const text = await readFile(path.join(folder, LOCK), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const holder = JSON.parse(text) as RunningHost;
    return holder.pid !== process.pid && isRunning(holder.pid) ? holder : null;
  } catch {
    // A lock that was cut off while it was written belongs to nobody.
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** A secret kept in the data folder, made at the first start. */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'session-secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept.trim();
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
/** What an error says, for the end of a sentence. */
export const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
