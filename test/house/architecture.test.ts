import { expect, test } from 'vitest';
import { importsOf, isScript, parse, readSources } from '../support/sources.ts';

const sources = readSources();
const LEAVES = ['contract', 'i18n', 'paths', 'styles'];

/** The reader's side from the roof down: a room imports only what stands after it here, itself, and the leaves. */
const READERS_SIDE = ['app', 'pages', 'features', 'queries', 'client', 'ui'];

/** What each host may import besides the leaves and what is beside it. */
const HOSTS: readonly (readonly [name: RegExp, rooms: readonly string[]])[] = [
  [/^entry\/(browser|render)\.tsx$/, READERS_SIDE],
  [/^entry\/worker\.ts$/, []],
  [/^entry\/host\.ts$/, ['api', 'demo', 'entry/host', 'entry/render']],
  [/^entry\/newsroom(\.ts$|\/)/, ['api', 'entry/host', 'entry/newsroom']],
  [/^entry\/host\//, ['api', 'demo', 'entry/host', 'entry/host.ts', 'entry/render']],
  [/^entry\/(state\.ts|launch\.mjs)$/, []],
];

/** `paths.ts` is a room of its own; otherwise a room is a folder of src. */
const roomOf = (name: string) => name.replace(/[/.].*$/, '');

function mayImport(from: string, to: string): boolean {
  const [room, wanted] = [roomOf(from), roomOf(to)];
  if (LEAVES.includes(wanted)) return true;
  if (room === 'entry') {
    if (to === 'entry/state.ts') return true;
    const allowed = HOSTS.find(([host]) => host.test(from))?.[1] ?? [];
    return allowed.some((place) => wanted === place || (place.includes('/') && startsPlace(to, place)));
  }
  if (room === 'features' && wanted === 'features') return nounOf(from) === nounOf(to);
  if (room === wanted) return true;
  if (room === 'demo') return wanted === 'api';
  return READERS_SIDE.includes(room) && READERS_SIDE.indexOf(room) < READERS_SIDE.indexOf(wanted);
}

const nounOf = (name: string) => name.split('/')[1];
const startsPlace = (name: string, place: string) =>
  name === place || (/^[/.]/.test(name.slice(place.length)) && name.startsWith(place));

test('every import goes the way the house allows', () => {
  const wrong = sources.flatMap((source) =>
    importsOf(source)
      .filter((target) => !mayImport(source.name, target))
      .map((target) => `${source.name} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every file stands in a room of the house', () => {
  const rooms = ['entry', 'app', 'pages', 'features', 'queries', 'client', 'ui', 'demo', 'api', ...LEAVES];
  const elsewhere = sources.filter(({ name }) => name !== 'README.md' && !rooms.includes(roomOf(name)));
  expect(elsewhere.map(({ name }) => name)).toEqual([]);
});

test('every host has its own rule', () => {
  const hosts = sources.filter((source) => isScript(source) && roomOf(source.name) === 'entry');
  expect(
    hosts.filter(({ name }) => !HOSTS.some(([host]) => host.test(name))).map(({ name }) => name),
  ).toEqual([]);
});

test('no file is a barrel or a grab-bag', () => {
  const named = /(^|\/)(index\.(ts|tsx|js)$|(utils?|helpers?|misc|common|shared|lib)(\.|\/))/i;
  expect(sources.filter(({ name }) => named.test(name)).map(({ name }) => name)).toEqual([]);
});

test('nothing is a default export', () => {
  const withDefault = sources
    .filter(isScript)
    .filter((source) => parse(source).program.body.some(({ type }) => type === 'ExportDefaultDeclaration'));
  expect(withDefault.map(({ name }) => name)).toEqual([]);
});

/** Longer for a reason: drawings are data, and the tables are read as one. */
const MAY_BE_LONG = [/^demo\/prints\/scenes\//, /^api\/store\/tables\.ts$/];

test('no file is longer than can be taken in', () => {
  const long = sources
    .filter((source) => isScript(source) || source.name.endsWith('.css'))
    .filter(({ name, lines }) => lines > 250 && !MAY_BE_LONG.some((exempt) => exempt.test(name)));
  expect(long.map(({ name, lines }) => `${name}: ${lines} lines`)).toEqual([]);
});
