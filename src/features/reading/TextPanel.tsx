import { useId } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { textSettingsTexts } from '../../i18n/textSettingsTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextForm } from './TextForm.tsx';
import styles from './TextPanel.module.css';

interface TextPanelProps {
  id: string;
  /** Called once it has closed, and given the focus back. */
  onClosed: () => void;
}

/**
 * The settings of how text looks, beside the text, so that it shows at once what they do. In the top layer, where it
 * stays while the page around it grows; Escape and a press elsewhere close it.
 */
export function TextPanel({ id, onClosed }: TextPanelProps) {
  const texts = textSettingsTexts(useI18n().locale);
  const titleId = useId();
  return (
    <div
      ref={show}
      id={id}
      {...(hasPopovers && { popover: 'auto' as const })}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={styles.panel}
      onToggle={({ newState }) => newState === 'closed' && onClosed()}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{texts.title}</h2>
        <Button
          look="plain"
          popoverTarget={id}
          popoverTargetAction="hide"
          onClick={hasPopovers ? undefined : onClosed}
        >
          {texts.close}
        </Button>
      </div>
      <TextForm />
    </div>
  );
}

/** Where there are none it stands there all the same, until its button is pressed again. */
const hasPopovers = 'popover' in HTMLElement.prototype;

const show = (panel: HTMLDivElement | null) => {
  if (hasPopovers) panel?.showPopover();
  panel?.focus();
};
