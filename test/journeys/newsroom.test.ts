import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fill, pages } from '../../src/paths.ts';
import { runNewsroom, spawnHost, spawnNewsroom, temporaryFolder } from '../support/host.ts';
import { PATIENCE } from '../support/walks.ts';
import { startWebServer } from '../support/webServer.ts';

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder(inject('demoData')));
});
afterAll(() => remove());

const newsroom = (...args: string[]) => runNewsroom({ DATA_DIR: folder }, ...args);
async function put(name: string, ...fields: string[]): Promise<string> {
  const file = path.join(folder, name);
  const front = ['lang: en', 'access: free', 'topics: [Harbour]', ...fields];
  await writeFile(file, `---\n${front.join('\n')}\n---\nText.\n`);
  return file;
}

test('with no host running, the commands open the database themselves, and leave it for the next', async () => {
  const file = await put('late.md', 'headline: Late boats');
  expect(await newsroom('publish', file)).toMatchObject({
    code: 0,
    stdout: 'Published: “Late boats”, /article/late-boats\n',
    stderr: '',
  });
  expect(await newsroom('correct', 'late-boats', '--note', 'It was Tuesday.')).toMatchObject({ code: 0 });
  const { code, stdout } = await newsroom('list', '--all');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^late-boats +published +/m);
});

test('a running host is told: what is published, due or withdrawn shows on its pages at once', async () => {
  const host = spawnHost({ DATA_DIR: folder });
  const url = await host.url;
  const story = url + fill(pages.article, { slug: 'crane' });
  const isInFront = async (slug: string) =>
    (await (await fetch(url)).text()).includes(`href="${fill(pages.article, { slug })}"`);
  expect(await isInFront('crane')).toBe(false);
  await newsroom('publish', await put('crane.md', 'slug: crane', 'headline: The crane'));
  await expect.poll(() => isInFront('crane'), PATIENCE).toBe(true);

  const soon = new Date(Date.now() + 8_000).toISOString();
  const waiting = await newsroom(
    'publish',
    await put('soon.md', 'headline: Soon', 'slug: soon', `publishedAt: ${soon}`),
  );
  expect(waiting.stdout).toMatch(/^Waits until /);
  expect(await isInFront('soon')).toBe(false);
  await expect.poll(() => isInFront('soon'), PATIENCE).toBe(true);

  expect((await fetch(story)).status).toBe(200);
  const withdrawn = await newsroom('withdraw', 'crane', '--why', 'It never stood.');
  expect(withdrawn.stdout).toContain(`${story} says why: It never stood.`);
  await expect.poll(async () => (await fetch(story)).status, PATIENCE).toBe(410);
  expect(await (await fetch(story)).text()).toContain('It never stood.');
  expect(await isInFront('crane')).toBe(false);
  host.kill();
  await host.ended;
});

test('an import that is interrupted, or whose host stops, says how far it came and leaves the paper in order', async () => {
  const web = await startWebServer((request, response) => {
    // A picture that never comes: the first item's, so that the others wait for nothing else.
    if (request.url === '/feed')
      response.end(JSON.stringify({ title: 'F', items: [3, 2, 1].map((id) => itemOf(id)) }));
    else asked();
  });
  const itemOf = (id: number) => ({
    id,
    title: `Item ${id}`,
    content_html: `<p>Text.</p>${id === 2 ? `<img src="${web.url}/never.png">` : ''}`,
  });
  let asked: () => void = () => undefined;
  const picture = () => new Promise<void>((resolve) => (asked = resolve));
  const settings = { DATA_DIR: folder, ALLOW_PRIVATE_NETWORK: 'on' };
  const importing = () => spawnNewsroom(settings, 'import', `${web.url}/feed`);

  let waiting = picture();
  const interrupted = importing();
  await waiting;
  interrupted.kill('SIGINT');
  expect(await interrupted.ended).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Interrupted\. \d of 3 items were done; the same call goes on from there\.\n$/,
    ),
  });
  expect((await newsroom('list')).code).toBe(0);

  const host = spawnHost({ DATA_DIR: folder });
  await host.url;
  waiting = picture();
  const left = importing();
  await waiting;
  host.kill();
  expect((await host.ended).code).toBe(0);
  expect(await left.ended).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The host at \S+ doesn't answer\. \d of 3 items were done; .*\.\n$/),
  });
  await web.close();
});

test('what can’t be done exits with 1 and says why, with file and line; a wrong call with 2 and how to call', async () => {
  const file = await put('wrong.md', 'headline: Wrong', 'colour: red');
  expect(await newsroom('publish', file)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `${file}:6 colour: There is no such field.\n`,
  });
  expect(await newsroom('withdraw', 'nowhere', '--why', 'x')).toMatchObject({
    code: 1,
    stderr: 'There is no story of the slug “nowhere”.\n',
  });
  for (const call of [[], ['print'], ['withdraw', 'late-boats'], ['list', '--everything']]) {
    const { code, stderr } = await newsroom(...call);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^Usage: npm run newsroom -- COMMAND/)]);
  }
});
