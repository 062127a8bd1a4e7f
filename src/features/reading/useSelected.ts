import { useEffect, useState, type RefObject } from 'react';

/** What is selected of the story; null where nothing is. What is selected within `except` changes nothing. */
export function useSelected(except: RefObject<Element | null>): Range | null {
  const [selected, setSelected] = useState(selectedOfStory);
  useEffect(() => {
    let isPressing = false;
    const look = () => {
      if (isPressing || except.current?.contains(document.activeElement)) return;
      setSelected(selectedOfStory());
    };
    // While it is being drawn by a mouse, nothing is to appear under it.
    const press = () => (isPressing = true);
    const release = () => {
      isPressing = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    for (const end of ENDS) document.addEventListener(end, release);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      for (const end of ENDS) document.removeEventListener(end, release);
    };
  }, [except]);
  return selected;
}

/** By fingers a selection is drawn by the system, which takes the pointer. */
const ENDS = ['pointerup', 'pointercancel'] as const;

function selectedOfStory(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim() === '') return null;
  // A copy: in some browsers the one of the selection stays the same and changes.
  const range = selection.getRangeAt(0).cloneRange();
  const ends = [range.startContainer, range.endContainer];
  return ends.every(isInStory) ? range : null;
}

/** What isn't printed of a story's page is no story. */
function isInStory(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('main > article') != null && element.closest('.unprinted') === null;
}
