import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { usePart } from '../../ui/usePart.ts';

const loadKeys = async () => (await import('./Keys.tsx')).Keys;

/** The way to what can be done by single keys. Their script comes when the page is at rest, or with the help. */
export function KeysButton() {
  const { t } = useI18n();
  const [isHelpOpen, showHelp] = useState(false);
  const isAtRest = useIsAtRest();
  const { Part: Keys, error, retry } = usePart(loadKeys, isAtRest || isHelpOpen);
  return (
    <>
      <Button look="plain" onClick={() => showHelp(true)}>
        {t.keys}
      </Button>
      {Keys && <Keys isHelpOpen={isHelpOpen} showHelp={showHelp} />}
      {error && isHelpOpen && <Failed error={error} retry={retry} />}
    </>
  );
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
