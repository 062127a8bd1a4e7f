import { useId, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { usePart } from '../../ui/usePart.ts';

const loadPanel = async () => (await import('./TextPanel.tsx')).TextPanel;

/** Opens the settings of how text looks, and closes them. What it opens comes with the first press. */
export function TextButton() {
  const { t } = useI18n();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { Part: Panel, error, retry } = usePart(loadPanel, isOpen);
  return (
    <>
      {/* The panel must know its button, a press on which is none elsewhere; what that does is done here. */}
      <Button
        aria-expanded={isOpen}
        popoverTarget={isOpen ? id : undefined}
        onClick={(press) => {
          press.preventDefault();
          setOpen(!isOpen);
        }}
      >
        <b aria-hidden="true">{t.letters}</b>
        {t.text}
      </Button>
      {isOpen && Panel && <Panel id={id} onClosed={() => setOpen(false)} />}
      {isOpen && error && <Failed error={error} retry={retry} />}
    </>
  );
}
