import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk } from '../../src/api/newsroom/desk.ts';
import { getArticle } from '../../src/contract/articles.ts';
import { WrongCall, type Command, type Newsroom } from '../../src/entry/newsroom/command.ts';
import { correctCommand } from '../../src/entry/newsroom/correctCommand.ts';
import { listCommand } from '../../src/entry/newsroom/listCommand.ts';
import { publishCommand } from '../../src/entry/newsroom/publishCommand.ts';
import { withdrawCommand } from '../../src/entry/newsroom/withdrawCommand.ts';
import { readSettings } from '../../src/entry/host/settings.ts';
import { answerOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, ORIGIN, START, startApi } from '../support/api.ts';
import { twoHalves } from '../support/pictures.ts';

type Paper = Awaited<ReturnType<typeof startApi>>;

const SETTINGS = readSettings({});

const newsroomOf = ({ api }: Paper): Newsroom => ({
  desk: createDesk(ORIGIN, NEWSROOM_TOKEN, api.fetch),
  addressOf: (slug) => `/article/${slug}`,
});

let paper: Paper;
let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lede-commands-'));
  paper = await startApi();
  newsroom = newsroomOf(paper);
  await paper.publish({ slug: 'first', headline: 'The first', topics: ['Harbour'] });
});
afterAll(async () => {
  await paper.close();
  await rm(folder, { recursive: true });
});

/** What a command says. */
const run = (command: Command, ...args: string[]) => runIn(newsroom, command, ...args);

async function runIn(on: Newsroom, command: Command, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const work = await command(args, SETTINGS);
  await work(on, (line) => said.push(line));
  return said.join('\n');
}
const story = async (name: string, ...fields: string[]) => {
  const file = path.join(folder, name);
  const front = ['lang: en', 'headline: Late boats', 'access: free', 'topics: [Harbour]', ...fields];
  await writeFile(file, `---\n${front.join('\n')}\n---\n\nOne.\n\nTwo.\n`);
  return file;
};
const get = async (address: string) => (await paper.browser().get(address)).text();

test('a file is published once: the same again is unchanged, and a changed one is no accident', async () => {
  const file = await story('late.md');
  expect(await run(publishCommand, file)).toBe('Published: “Late boats”, /article/late-boats');
  expect(await run(publishCommand, file)).toBe('Unchanged: “Late boats”, /article/late-boats');
  await story('late.md', 'standfirst: Very late.');
  await expect(run(publishCommand, file)).rejects.toThrow(
    `${file}:2 slug: There is another story at /article/late-boats: choose another slug, or correct that one.`,
  );
  expect(await run(correctCommand, file)).toBe('Updated: “Late boats”, /article/late-boats');
  expect(await get('/api/articles/late-boats')).toContain('Very late.');
});

test('a file that corrects nothing is not published', async () => {
  const file = await story('none.md', 'slug: none-yet');
  await expect(run(correctCommand, file)).rejects.toThrow(
    `${file}:6 slug: There is no story at /article/none-yet to correct.`,
  );
  expect(await get('/api/articles')).not.toContain('none-yet');
});

test('a file on an unknown topic is published where new topics are asked for', async () => {
  const file = await story('topic.md', 'kicker: x');
  await writeFile(file, '---\nlang: en\nheadline: Late\naccess: free\ntopics: [Harbor]\n---\nText.\n');
  await expect(run(publishCommand, file)).rejects.toThrow('Close to it: Harbour.');
  expect(await run(publishCommand, file, '--new-topics')).toMatch(/^Published/);
});

test('a picture beside the file is shown from here, and what is none is refused by its name', async () => {
  await twoHalves(640, 480).png().toFile(path.join(folder, 'hero.png'));
  await writeFile(path.join(folder, 'page.png'), '<!doctype html>');
  const file = await story('pictured.md', 'slug: pictured', 'picture: {file: hero.png, alt: A quay.}');
  expect(await run(publishCommand, file)).toMatch(/^Published/);
  const { picture } = await answerOf(getArticle, await paper.browser().get('/api/articles/pictured'));
  expect(picture).toMatchObject({ alt: { text: 'A quay.', lang: 'en' } });
  expect((await paper.browser().get(picture?.src ?? '')).status).toBe(200);

  const wrong = await story('page.md', 'slug: page', 'picture: {file: page.png, alt: A quay.}');
  await expect(run(publishCommand, wrong)).rejects.toThrow(
    `${wrong}:7 picture.file: “page.png” isn't taken: it is a web page (HTML), and no picture.`,
  );
  expect(await get('/api/articles')).not.toContain('"page"');
});

test('a date in the future waits till then, and the command says so', async () => {
  const file = await story('later.md', 'slug: later', 'publishedAt: 2999-01-01T08:00:00+02:00');
  expect(await run(publishCommand, file)).toBe(
    'Waits until 2999-01-01 06:00 UTC: “Late boats”, /article/later',
  );
  expect(await get('/api/articles')).not.toContain('"later"');
});

test('a note is added to the story as its correction', async () => {
  expect(await run(correctCommand, 'first', '--note', 'It was Tuesday.')).toBe(
    'Corrected: “The first”, /article/first',
  );
  expect(await get('/api/articles/first')).toContain('It was Tuesday.');
  await expect(run(correctCommand, 'nowhere', '--note', 'x')).rejects.toThrow(
    'There is no story of the slug “nowhere”.',
  );
});

test('a withdrawn story says why, to whoever corrects or publishes it too, and comes back when asked for', async () => {
  const file = await story('gone.md', 'slug: gone');
  await run(publishCommand, file);
  expect(await run(withdrawCommand, 'gone', '--why', 'Not true.')).toBe(
    'Withdrawn: “Late boats”. It is in no list any more, and /article/gone says why: Not true.',
  );
  await expect(run(correctCommand, 'gone', '--note', 'x')).rejects.toThrow(
    'The story “gone” was withdrawn: Not true.',
  );
  await expect(run(publishCommand, file)).rejects.toThrow(
    `${file}:6 slug: The story at /article/gone was withdrawn: Not true. To publish it again, say publish --again.`,
  );
  expect(await run(publishCommand, file, '--again')).toBe('Updated: “Late boats”, /article/gone');
  await expect(run(withdrawCommand, 'nowhere', '--why', 'x')).rejects.toThrow(
    'There is no story of the slug “nowhere”.',
  );
});

test('the list names what has become of each story, the newest first', async () => {
  const own = await startApi();
  await own.publish({ slug: 'first', headline: 'The first' });
  await own.publish({ slug: 'to-come', headline: 'To come', publishedAt: '2999-01-01T08:00:00Z' });
  const on = newsroomOf(own);
  await runIn(on, withdrawCommand, 'first', '--why', 'Not true.');
  expect(await runIn(on, listCommand)).toBe(
    [
      'slug     state                         date (UTC)        access  lang  headline',
      'to-come  waits until 2999-01-01 08:00  2999-01-01 08:00  free    en    To come',
      'first    withdrawn                     2026-11-23 12:00  free    en    The first',
    ].join('\n'),
  );
  await own.close();
});

test('the list shows twenty, and all of them when asked for, however many pages that takes', async () => {
  const own = await startApi();
  const on = newsroomOf(own);
  expect(await runIn(on, listCommand)).toBe('There is no story yet.');
  for (let at = 0; at < 105; at += 1)
    await own.publish({ publishedAt: new Date(START.getTime() - at * 60_000).toISOString() });
  const some = (await runIn(on, listCommand)).split('\n');
  expect([some.length, some.at(-1)]).toEqual([22, 'There are more: list --all']);
  expect((await runIn(on, listCommand, '--all')).split('\n')).toHaveLength(106);
  await own.close();
});

test.each<[string, Command, string[]]>([
  ['publish without a file', publishCommand, []],
  ['publish with two files', publishCommand, ['a.md', 'b.md']],
  ['publish with an option that isn’t there', publishCommand, ['a.md', '--force']],
  ['list with a word', listCommand, ['everything']],
  ['correct with neither a note nor a file', correctCommand, ['first']],
  ['correct with an empty note', correctCommand, ['first', '--note', ' ']],
  ['correct with a note that isn’t said', correctCommand, ['first', '--note']],
  ['withdraw without a why', withdrawCommand, ['first']],
  ['withdraw with an empty why', withdrawCommand, ['first', '--why', '']],
])('%s is a wrong call', async (_, command, args) => {
  await expect(runIn(newsroom, command, ...args)).rejects.toThrow(WrongCall);
});

test('a host that is gone, or knows another newsroom, is said in a sentence', async () => {
  const nobody = createDesk('http://paper.test', 'x', () => Promise.reject(new TypeError('fetch failed')));
  const away = { ...newsroom, desk: nobody };
  await expect(runIn(away, listCommand)).rejects.toThrow("The host at http://paper.test doesn't answer.");
  const stranger = { ...newsroom, desk: createDesk(ORIGIN, 'another-token', paper.api.fetch) };
  await expect(runIn(stranger, listCommand)).rejects.toThrow(
    /^The paper refused it: 401 notLoggedIn \(request /,
  );
});
