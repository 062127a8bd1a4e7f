// Prints the scenes: `npm run prints`, or `npm run prints -- --proof NAME` for a look at one of them.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sharp } from 'sharp';
import { printHeight, printScene } from './print.ts';
import { AVIF_EFFORT, BUDGETS, hashOf, QUALITIES, type Format, type Printed } from './recipe.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const LARGEST = Math.max(...BUDGETS.map(([width]) => width));
const FOLDER = resolve('public/prints');
const RECORD = resolve('src/demo/prints/printed.json');
const PROOFS = resolve('.shots');

/** What `npm run prints` runs, from the root of the sources. */
export async function main(_clientFolder: string, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { proof: { type: 'string' } } });
  await (values.proof === undefined ? printAll() : proof(values.proof));
}

/** Prints what is new or changed, and notes each scene as soon as its files are written. */
async function printAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const scene of scenes) {
    const hash = hashOf(scene);
    const before = (await readRecord())[scene.name];
    if (before?.hash === hash && before.files.every((file) => existsSync(resolve('public', `.${file.path}`))))
      continue;
    const files = await printFiles(scene);
    await note(scene.name, { hash, width: LARGEST, height: printHeight(LARGEST), files });
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    const listed = files.map((file) => `${file.path.split('-').at(-1)} ${kilobytes(file.bytes)}`).join(', ');
    console.log(`${scene.name}: ${kilobytes(total)} (${listed})`);
  }
}

/** Writes one scene to look at: 1,200 px wide, and 120 px wide as in a list. */
async function proof(name: string): Promise<void> {
  const scene = scenes.find((candidate) => candidate.name === name);
  if (!scene)
    throw new Error(`No scene is called ${name}. There are: ${scenes.map((one) => one.name).join(', ')}`);
  await mkdir(PROOFS, { recursive: true });
  const print = await printScene(scene, LARGEST);
  for (const width of [1200, 120]) {
    await print
      .clone()
      .resize(width)
      .png()
      .toFile(resolve(PROOFS, `${name}-${width}.png`));
  }
}

async function printFiles(scene: Scene): Promise<Printed['files']> {
  const print = await printScene(scene, LARGEST);
  const files: Printed['files'] = [];
  for (const [width, avif, webp] of BUDGETS) {
    for (const [format, budget] of [
      ['avif', avif],
      ['webp', webp],
    ] as const) {
      const bytes = await encode(print.clone().resize(width, printHeight(width)), format, budget);
      const file = `${scene.name}-${width}.${format}`;
      await writeFile(resolve(FOLDER, file), bytes);
      files.push({ path: `/prints/${file}`, width, height: printHeight(width), bytes: bytes.length });
    }
  }
  return files;
}

/** The picture at the best quality that keeps to the budget; at the lowest if none does. Halves its way there. */
async function encode(picture: Sharp, format: Format, budget: number): Promise<Buffer> {
  const qualities = QUALITIES[format];
  const at = (index: number): Promise<Buffer> => {
    const quality = qualities[index] ?? 50;
    const one = picture.clone();
    return (
      format === 'avif'
        ? one.avif({ quality, effort: AVIF_EFFORT })
        : one.webp({ quality, effort: 6, smartSubsample: true })
    ).toBuffer();
  };
  let [best, worst] = [0, qualities.length - 1];
  let kept: Buffer | undefined;
  while (best < worst) {
    const middle = Math.floor((best + worst) / 2);
    const bytes = await at(middle);
    if (bytes.length <= budget) [worst, kept] = [middle, bytes];
    else best = middle + 1;
  }
  return kept ?? at(worst);
}

async function readRecord(): Promise<Record<string, Printed>> {
  return existsSync(RECORD) ? (JSON.parse(await readFile(RECORD, 'utf8')) as Record<string, Printed>) : {};
}

/** Enters a scene into the record, in the order of the names; drops those that no longer exist. */
async function note(name: string, printed: Printed): Promise<void> {
  const record = { ...(await readRecord()), [name]: printed };
  const known = Object.entries(record).filter(([key]) => scenes.some((scene) => scene.name === key));
  const sorted = known.toSorted(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(RECORD, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
