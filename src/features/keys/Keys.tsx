import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { areKeysOn } from '../../client/keySetting.ts';
import type { KeyAct } from '../../i18n/keyTexts.ts';
import { SEARCH_BOX, pages } from '../../paths.ts';
import { pressedKey } from '../../ui/pressedKey.ts';
import { KEYS, focusSearch, moveToStory, pressOfStory } from './acts.ts';

interface KeysProps {
  /** What was pressed before these listened, and may still have to be answered. */
  first: KeyboardEvent | null;
  showHelp: () => void;
}

/**
 * Single keys for what is done most, on every page (WCAG 2.2, 2.1.4: they can be turned off). Never in a field, with
 * modifiers, or while a dialog is open.
 */
export function Keys({ first, showHelp }: KeysProps) {
  const navigate = useNavigate();
  const act = (wanted: KeyAct): boolean => {
    switch (wanted) {
      case 'next':
        return moveToStory(1);
      case 'former':
        return moveToStory(-1);
      case 'save':
        return pressOfStory('s');
      case 'follow':
        return pressOfStory('f');
      case 'nextNews':
        return pressOfStory('n');
      case 'formerNews':
        return pressOfStory('p');
      case 'search':
        if (!focusSearch()) void navigate(`${pages.search}#${SEARCH_BOX}`);
        return true;
      case 'help':
        showHelp();
        return true;
    }
  };
  useKeyPresses(act, first);
  return null;
}

/** Has the keys do what they stand for; a press after which there is nothing to do stays the browser's. */
function useKeyPresses(act: (wanted: KeyAct) => boolean, first: KeyboardEvent | null): void {
  /** What was answered last: none is answered twice. */
  const heard = useRef<KeyboardEvent | null>(null);
  const answer = useEffectEvent((press: KeyboardEvent) => {
    if (press === heard.current) return;
    heard.current = press;
    const key = pressedKey(press);
    const [, wanted] = KEYS.find(([one]) => one === key) ?? [];
    if (!wanted || !areKeysOn() || document.querySelector('dialog[open], [role=dialog]')) return;
    // Held down, a key goes on through the stories, and does nothing else twice.
    const isRepeated = press.repeat && wanted !== 'next' && wanted !== 'former';
    if (isRepeated || act(wanted)) press.preventDefault();
  });
  useEffect(() => {
    const listen = (press: KeyboardEvent) => answer(press);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    // Also one that came after these were drawn and before they listened.
    if (first) answer(first);
  }, [first]);
}
