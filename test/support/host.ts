import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAUNCH = 'src/entry/launch.mjs';

/** A host in a process of its own, as `npm start` starts it. */
export interface HostProcess {
  pid: number;
  /** Where it listens; rejects with what it said if it ends before that. */
  url: Promise<string>;
  /** Resolves when the process has ended: with its exit code, and what it wrote. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;
  kill(signal?: NodeJS.Signals): void;
}

/** A folder for a host's data, a copy of `data` where that is given, and the way to be rid of it. */
export async function temporaryFolder(data?: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lede-site-'));
  if (data) await cp(data, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts a built host with these settings, on a port of its own unless they name one. */
export function spawnHost(settings: Record<string, string>): HostProcess {
  return watch(process.execPath, [LAUNCH, 'host'], settings, false);
}

/** Starts one of the newsroom's commands, built. */
export function spawnNewsroom(settings: Record<string, string>, ...args: string[]): HostProcess {
  return watch(process.execPath, [LAUNCH, 'newsroom', ...args], settings, false);
}

/** Runs one of the newsroom's commands, built, to its end. */
export function runNewsroom(settings: Record<string, string>, ...args: string[]): HostProcess['ended'] {
  return spawnNewsroom(settings, ...args).ended;
}

/** The same by `npm start`, in a process group of its own; `kill` signals all of the group, as Ctrl-C in a terminal does. */
export function spawnNpmStart(settings: Record<string, string>): HostProcess {
  return watch('npm', ['start'], settings, true);
}

function watch(
  command: string,
  args: string[],
  settings: Record<string, string>,
  isGroup: boolean,
): HostProcess {
  const { PATH = '', HOME = '' } = process.env;
  // The demo's own news would come between what a test publishes.
  const env = { PATH, HOME, PORT: '0', DEMO_NEWS_EVERY: '0', ...settings };
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    detached: isGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  const said = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
    ...said,
  }));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
      const [, found] = /the paper\s+(http\S+)/.exec(said.stdout) ?? [];
      if (found) resolve(found);
    });
    void ended.then(({ code, stderr }) => reject(new Error(`The host ended with ${code}: ${stderr}`)));
  });
  // Whoever expects it to end doesn't ask where it listens.
  url.catch(() => undefined);
  return {
    pid,
    url,
    ended,
    // To one that has ended already, nothing is sent.
    kill: (signal = 'SIGTERM') => void (isGroup ? process.kill(-pid, signal) : child.kill(signal)),
  };
}
