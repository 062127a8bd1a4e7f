import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hashOf, type Printed } from '../../src/demo/prints/recipe.ts';
import { scenes } from '../../src/demo/prints/scenes.ts';

const record = JSON.parse(readFileSync('src/demo/prints/printed.json', 'utf8')) as Record<string, Printed>;
const files = Object.values(record).flatMap((printed) => printed.files);

test('the committed pictures are printed from the scenes as they are: if not, run `npm run prints`', () => {
  const hashes = Object.entries(record).map(([name, { hash }]) => [name, hash]);
  expect(Object.fromEntries(hashes)).toEqual(
    Object.fromEntries(scenes.map((scene) => [scene.name, hashOf(scene)])),
  );
});

test('every picture is in the size and format that its name and the record promise', async () => {
  const found = await Promise.all(
    files.map(async ({ path: name }) => {
      const bytes = readFileSync(path.join('public', name));
      const { width, height, format, compression } = await sharp(bytes).metadata();
      const extension = format === 'heif' && compression === 'av1' ? 'avif' : format;
      return { path: name.replace(/\w+$/, extension), width, height, bytes: bytes.length };
    }),
  );
  expect(found).toEqual(files);
});

test('no picture lies about that nothing knows of', () => {
  const listed = readdirSync('public/prints').map((name) => `/prints/${name}`);
  expect(listed.sort()).toEqual(files.map((file) => file.path).sort());
});
