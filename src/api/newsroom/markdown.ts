import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import * as v from 'valibot';
import { newsroomStory, type NewsroomStory } from '../../contract/newsroom.ts';
import { toBlock, type ResolvePicture } from './markdown/body.ts';
import { readFront, type Front } from './markdown/frontMatter.ts';
import { complainFrom } from './markdown/inline.ts';
import { StoryError, type StoryProblem } from './markdown/storyError.ts';

export type { ResolvePicture } from './markdown/body.ts';

export interface MarkdownStory {
  story: NewsroomStory;
  /** The values of the caller's own keys. */
  extra: Record<string, unknown>;
  /** The line in the file where a field of the front matter stands, by its keys. */
  lineOf: Front['lineOf'];
}

/** Only blocks between `:::`: in running text a colon before a letter is a colon. */
const { flow = {} } = directive();

/**
 * A story from Markdown with YAML front matter; `resolve` finds its pictures, by the names of files or as `scene:NAME`;
 * `extraKeys` are fields of the front matter that the caller understands by itself.
 * @throws StoryError with every problem of the front matter's form, or else of what it and the body say, and its line.
 */
export function readStory(
  source: string,
  resolve: ResolvePicture,
  extraKeys: readonly string[] = [],
): MarkdownStory {
  const front = readFront(source, extraKeys);
  const { fields, extra, body, linesBefore } = front;
  const complain = complainFrom(linesBefore);
  const tree = fromMarkdown(body, {
    extensions: [gfmTable(), { flow }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });

  const problems: StoryProblem[] = [];
  const lines: number[] = [];
  const blocks = tree.children.flatMap((node) => {
    try {
      const block = toBlock(node, { lang: fields.lang, resolve, complain });
      lines.push((node.position?.start.line ?? 1) + linesBefore);
      return [block];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  const picture = resolveHero(front, resolve, problems);
  const { bylines, picture: _, ...plain } = fields;
  const story: NewsroomStory = {
    ...plain,
    bylines: bylines.map((name) => ({ name })),
    blocks,
    ...(picture ? { picture } : {}),
  };
  problems.push(...contractProblems(story, front, lines));
  if (problems.length > 0) throw new StoryError(problems);
  return { story, extra, lineOf: front.lineOf };
}

function resolveHero({ fields, lineOf }: Front, resolve: ResolvePicture, problems: StoryProblem[]) {
  if (!fields.picture) return undefined;
  const { file, scene, alt, altLang = fields.lang, caption = null, credit = null } = fields.picture;
  const reference = file ?? (scene === undefined ? undefined : `scene:${scene}`);
  const complain = (path: string[], sentence: string) =>
    void problems.unshift({ line: lineOf(path), field: path.join('.'), sentence });
  if (reference === undefined || (file !== undefined && scene !== undefined))
    return complain(['picture'], 'A picture is a file or a scene: one of the two.');
  try {
    return resolve(reference, alt, altLang, caption, credit);
  } catch (error) {
    const path = ['picture', file === undefined ? 'scene' : 'file'];
    return complain(path, error instanceof Error ? error.message : String(error));
  }
}

/** What the contract's codes mean to whoever wrote the file. */
const SENTENCES: Readonly<Record<string, string>> = {
  notATime: 'This is no moment: write 2026-11-20T08:00:00Z.',
  notASlug: 'An address is made of lower-case letters and digits, joined by hyphens.',
  notALanguage: 'This is no language: write en, he or ar-EG.',
  empty: 'There is nothing to read here.',
  tooLong: 'This is too long.',
  tooMany: 'These are too many.',
  lineBreak: 'This must be one line.',
};

/** What the contract refuses (a headline too long, a slug that is none), by the line where it stands. */
function contractProblems(story: NewsroomStory, { lineOf }: Front, blockLines: number[]): StoryProblem[] {
  const { issues = [] } = v.safeParse(newsroomStory, story, { abortPipeEarly: true });
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const [first, index] = path;
    const line = first === 'blocks' ? (blockLines[Number(index)] ?? 1) : lineOf(path);
    return {
      line,
      field: path.join('.'),
      sentence: SENTENCES[issue.message] ?? `The paper won't have this: ${issue.message}.`,
    };
  });
}
