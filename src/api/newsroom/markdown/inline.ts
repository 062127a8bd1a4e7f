import type { PhrasingContent } from 'mdast';
import type { Content } from '../../../contract/blocks.ts';
import { isSafeHref } from '../../../contract/text.ts';
import { RunningText, type Look } from '../runs.ts';
import { StoryError, type StoryProblem } from './storyError.ts';

/** Says what is wrong with a node, in the words of whoever wrote it. */
export type Complain = (
  node: { position?: { start: { line: number } } | undefined },
  sentence: string,
) => StoryError;

export const complainFrom =
  (linesBefore: number): Complain =>
  (node, sentence) => {
    const problem: StoryProblem = { line: (node.position?.start.line ?? 1) + linesBefore, sentence };
    return new StoryError([problem]);
  };

/** Running text: emphasis, strong, links and hard line breaks. Null where there is nothing to see. */
export function toContent(nodes: readonly PhrasingContent[], complain: Complain): Content | null {
  const text = new RunningText();
  write(nodes, {}, text, complain);
  return text.take();
}

function write(nodes: readonly PhrasingContent[], look: Look, text: RunningText, complain: Complain): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        text.append(node.value, look);
        break;
      case 'break':
        text.breakLine();
        break;
      case 'emphasis':
        write(node.children, { ...look, emphasis: look.emphasis ?? 'italic' }, text, complain);
        break;
      case 'strong':
        write(node.children, { ...look, emphasis: 'strong' }, text, complain);
        break;
      case 'link':
        if (!isSafeHref(node.url)) throw complain(node, `A link can't lead to “${node.url}”.`);
        write(node.children, { ...look, href: node.url }, text, complain);
        break;
      case 'html':
        throw complain(node, `HTML has no place in a story: ${node.value.slice(0, 40)}`);
      case 'image':
        throw complain(node, 'A picture stands alone in a paragraph.');
      default:
        throw complain(node, `Running text can't hold this (${node.type}).`);
    }
  }
}
