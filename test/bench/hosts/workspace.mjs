import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Lays out the sources as after `npm ci`: nothing built, nothing kept. A copy of their own is measured, so that a build
 * in the meantime changes nothing under a running host.
 * @param {string} folder
 */
export async function layOut(folder) {
  for (const name of SOURCES) await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const packages = path.join(ROOT, 'node_modules');
  await mkdir(path.join(folder, 'node_modules'));
  for (const name of await readdir(packages)) {
    // The cache is what builds leave behind.
    if (name !== '.cache') await symlink(path.join(packages, name), path.join(folder, 'node_modules', name));
  }
}
