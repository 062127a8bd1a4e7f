import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/api/newsroom/refusal.ts';
import { CommandError } from '../../src/entry/newsroom/command.ts';
import { readStoryFile } from '../../src/entry/newsroom/storyFile.ts';

let parent: string;
let folder: string;
let stored: string[];
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'lede-story-'));
  folder = path.join(parent, 'story');
  await mkdir(path.join(folder, 'more pictures'), { recursive: true });
  stored = [];
});
afterEach(() => rm(parent, { recursive: true }));

/** Takes whatever begins as a picture. */
const storePicture = async (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString();
  if (!text.startsWith('picture')) throw new Refusal('it is HTML');
  stored.push(text);
  return { sources: [], src: `/api/pictures/${text.replaceAll(' ', '-')}`, width: 8, height: 6 };
};
const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
const FRONT = ['lang: en', 'headline: Late boats', 'access: free'];
const read = async (body: string, front = FRONT, topics: string[] | null = ['Harbour', 'Housing']) => {
  const file = path.join(folder, 'story.md');
  await writeFile(file, `---\n${front.join('\n')}\n---\n\n${body}\n`);
  return readStoryFile(file, storePicture, topics);
};
/** What is said of a story that can't be published, without the folder that it stands in. */
const complaint = async (...given: Parameters<typeof read>) => {
  const error: unknown = await read(...given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CommandError);
  return (error as CommandError).message.replaceAll(folder + path.sep, '');
};

test('a story comes with the pictures beside it, each stored once, in the words of the file', async () => {
  await put('hero.jpg', 'picture one');
  await put('more pictures/quay.jpg', 'picture two');
  const { story } = await read(
    'Text.\n\n![The quay.](more%20pictures/quay.jpg "The quay at dusk. Ada Mole")\n\n![Again.](hero.jpg)',
    [...FRONT, 'topics: [harbour]', 'picture: {file: hero.jpg, alt: מזח, altLang: he, credit: Ada Mole}'],
  );
  expect(stored).toEqual(['picture two', 'picture one']);
  const two = { src: '/api/pictures/picture-two', alt: { text: 'The quay.', lang: 'en' } };
  expect(story).toMatchObject({
    slug: 'late-boats',
    picture: {
      src: '/api/pictures/picture-one',
      width: 8,
      alt: { text: 'מזח', lang: 'he' },
      credit: 'Ada Mole',
    },
    blocks: [
      { type: 'paragraph' },
      { type: 'figure', picture: { ...two, caption: 'The quay at dusk.', credit: 'Ada Mole' } },
      { type: 'figure', picture: { src: '/api/pictures/picture-one', caption: null } },
    ],
  });
});

test.each([
  ['a picture that isn’t there', 'x.jpg', 'There is no file “x.jpg” beside the story.'],
  ['a picture above the folder', '../secret.jpg', "“../secret.jpg” is outside the story's folder."],
  ['a picture by its whole path', '/etc/passwd', "“/etc/passwd” is outside the story's folder."],
  [
    'a picture above, hidden in its name',
    '%2e%2e/secret.jpg',
    "“%2e%2e/secret.jpg” is outside the story's folder.",
  ],
  ['a link that leads out', 'link.jpg', "“link.jpg” is outside the story's folder."],
  ['a folder', 'more%20pictures', '“more%20pictures” is no file.'],
  ['the folder itself', '.', "“.” is outside the story's folder."],
  [
    'an address',
    'https://e.example/x.jpg',
    '“https://e.example/x.jpg” is no file: a picture lies beside its story.',
  ],
  ['a scene', 'scene:quay', '“scene:quay” is no file: a picture lies beside its story.'],
  ['what is no picture', 'page.jpg', "“page.jpg” isn't taken: it is HTML."],
])('%s is refused with file, line and field', async (_, reference, sentence) => {
  await writeFile(path.join(parent, 'secret.jpg'), 'picture of a secret');
  await symlink('../secret.jpg', path.join(folder, 'link.jpg'));
  await put('page.jpg', '<html>');
  expect(await complaint(`Text.\n\n![x](${reference})`)).toBe(`story.md:9: ${sentence}`);
  const front = [...FRONT, `picture: {file: "${reference}", alt: x}`];
  expect(await complaint('Text.', front)).toBe(`story.md:5 picture.file: ${sentence}`);
  expect(stored).toEqual([]);
});

test('where anything is wrong no picture is stored, and all of it is said', async () => {
  await put('hero.jpg', 'picture');
  const front = [...FRONT, 'picture: {file: hero.jpg, alt: x}'];
  expect(await complaint('![x](a.jpg)\n\n![x](b.jpg)', front)).toBe(
    'story.md:8: There is no file “a.jpg” beside the story.\nstory.md:10: There is no file “b.jpg” beside the story.',
  );
  expect(await complaint('![x](a.jpg)', [...FRONT, 'publishedAt: today'])).toBe(
    'story.md:5 publishedAt: This is no moment: write 2026-11-20T08:00:00Z.\nstory.md:8: There is no file “a.jpg” beside the story.',
  );
  expect(await complaint('Text.', [...front, 'topics: [Harbor, Housing, Zoo]'])).toBe(
    [
      'story.md:6 topics: There is no topic “Harbor” yet. Close to it: Harbour. To make it, say --new-topics.',
      'story.md:6 topics: There is no topic “Zoo” yet. To make it, say --new-topics.',
    ].join('\n'),
  );
  expect(stored).toEqual([]);
  expect((await read('Text.', [...front, 'topics: [Zoo]'], null)).story.topics).toEqual(['Zoo']);
});

test.each([
  ['colour: red', 'story.md:5 colour: There is no such field.'],
  ['hoursAgo: 3', 'story.md:5 hoursAgo: There is no such field.'],
  ['publishedAt: tomorrow', 'story.md:5 publishedAt: This is no moment: write 2026-11-20T08:00:00Z.'],
  [
    'publishedAt: 2026-02-30T08:00:00Z',
    'story.md:5 publishedAt: This is no moment: write 2026-11-20T08:00:00Z.',
  ],
  [
    'slug: Late Boats',
    'story.md:5 slug: An address is made of lower-case letters and digits, joined by hyphens.',
  ],
  ['picture: {alt: x}', 'story.md:5 picture: A picture is a file or a scene: one of the two.'],
  [
    'picture: {file: a, scene: b, alt: x}',
    'story.md:5 picture: A picture is a file or a scene: one of the two.',
  ],
  ['picture: {file: a}', 'story.md:5 picture.alt: This field is missing.'],
])('front matter with %s is refused with file, line and field', async (field, sentence) => {
  expect(await complaint('Text.', [...FRONT, field])).toBe(sentence);
});

test('a story that isn’t there, is no file or no text says so', async () => {
  const reading = (name: string) => readStoryFile(path.join(folder, name), storePicture, null);
  await expect(reading('none.md')).rejects.toThrow(
    /^The story .*none\.md can't be read: there is no such file\.$/,
  );
  await expect(reading('more pictures')).rejects.toThrow(/ is no file\.$/);
  await writeFile(path.join(folder, 'latin.md'), Buffer.from([0xe9]));
  await expect(reading('latin.md')).rejects.toThrow(/ isn't text in UTF-8\.$/);
});
