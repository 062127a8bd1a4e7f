import { useEffect, useState, useSyncExternalStore } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { usePart } from '../../ui/usePart.ts';

const loadKeys = async () => (await import('./Keys.tsx')).Keys;
const loadHelp = async () => (await import('./KeyHelp.tsx')).KeyHelp;

/**
 * The way to what can be done by single keys. Their script comes when the page is at rest where there is a mouse, and so
 * a keyboard; elsewhere with the first press of a key, which it then answers. That of the help comes with the help.
 */
export function KeysButton() {
  const { t } = useI18n();
  const [isHelpOpen, showHelp] = useState(false);
  const isAtRest = useIsAtRest();
  const press = useFirstPress();
  const { Part: Keys } = usePart(loadKeys, (isAtRest && hasMouse()) || press !== null);
  const { Part: KeyHelp, error, retry } = usePart(loadHelp, isHelpOpen);
  return (
    <>
      <Button look="plain" onClick={() => showHelp(true)}>
        {t.keys}
      </Button>
      {Keys && <Keys first={press} showHelp={() => showHelp(true)} />}
      {isHelpOpen && KeyHelp && <KeyHelp onClose={() => showHelp(false)} />}
      {isHelpOpen && error && <Failed error={error} retry={retry} />}
    </>
  );
}

const hasMouse = () => matchMedia('(any-hover: hover)').matches;

/** The first press of a key on the page, or the last before it could answer; null while there was none. */
const useFirstPress = () =>
  useSyncExternalStore(
    hearFirst,
    () => window.ledeKey ?? null,
    () => null,
  );

/** Goes on from the script in the head, which notes presses until the page can answer. */
function hearFirst(changed: () => void): () => void {
  const note = (press: KeyboardEvent) => {
    window.ledeKey = press;
    changed();
  };
  document.addEventListener('keydown', note, { once: true });
  return () => {
    document.removeEventListener('keydown', note);
    delete window.ledeKey;
  };
}

/** Whether the page has been taken over, and the browser had a moment since. */
function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const rest = () => setAtRest(true);
    if ('requestIdleCallback' in window) {
      const waiting = requestIdleCallback(rest);
      return () => cancelIdleCallback(waiting);
    }
    const timer = setTimeout(rest);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest;
}
