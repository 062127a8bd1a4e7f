/** What a page says, and where a range of it stands therein, in UTF-16 units. */
export interface PageText {
  /** With a line break between blocks, and a space for any other white space. */
  text: string;
  from: number;
  to: number;
}

/** The page's text, block by block as a browser searches it, and the place of a range in it. */
export function pageTextOf(range: Range): PageText {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: PageText = { text: '', from: Number.POSITIVE_INFINITY, to: 0 };
  let former: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility()) continue;
    const block = blockOf(parent);
    if (former && block !== former) found.text += '\n';
    former = block;
    const text = node.textContent ?? '';
    if (range.intersectsNode(node)) {
      const at = found.text.length;
      found.from = Math.min(found.from, at + (node === range.startContainer ? range.startOffset : 0));
      found.to = Math.max(found.to, at + (node === range.endContainer ? range.endOffset : text.length));
    }
    const { whiteSpace } = getComputedStyle(parent);
    found.text += text.replace(/\s/g, (space) =>
      space === '\n' && whiteSpace.startsWith('pre') ? '\n' : ' ',
    );
  }
  return found;
}

function blockOf(element: Element): Element {
  const isInline = getComputedStyle(element).display.startsWith('inline');
  return isInline && element.parentElement ? blockOf(element.parentElement) : element;
}
