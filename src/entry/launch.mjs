// What the npm scripts call: `node src/entry/launch.mjs build | host | newsroom … | prints …`. Builds when the sources
// have changed since the last build, then runs the built command in this same process, which so owns the signals.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = path.join(root, 'dist');
const stamp = path.join(built, 'sources.sha256');
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** @param {string} entry A file or folder, from the root. @returns {string[]} Its files. */
function filesOf(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
}

/** What the build is made of, as one hash. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesOf)) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds into `dist`, unless what lies there was built of the same sources. Throws where the build fails. */
function build() {
  const sources = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  process.stderr.write('Building…\n');
  // A build that fails half-way must not pass for the one before.
  rmSync(stamp, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  writeFileSync(stamp, sources);
}

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

// The build as well as what runs it; React in particular is another, slower one without.
process.env.NODE_ENV = 'production';

const [command = 'host', ...rest] = process.argv.slice(2);
try {
  build();
} catch {
  giveUp('The build failed; what is above says why.');
}
if (command !== 'build') {
  const file = path.join(built, 'server', `${command}.js`);
  if (!existsSync(file)) giveUp(`There is no command "${command}".`);
  const { main } = await import(pathToFileURL(file).href);
  await main(path.join(built, 'client'), rest);
}
