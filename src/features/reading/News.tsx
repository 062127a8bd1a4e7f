import type { ArticleBlock } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { returnTexts } from '../../i18n/returnTexts.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import { CloseButton } from './CloseButton.tsx';
import styles from './Return.module.css';

interface NewsProps {
  blocks: readonly ArticleBlock[];
  /** Which of them are new to the reader; some are. */
  news: readonly number[];
  goTo: (step: number) => void;
  onClose: () => void;
}

/** What is new to the reader, counted, corrections first; a press leads to the first of it. */
export function News({ blocks, news, goTo, onClose }: NewsProps) {
  const { locale } = useI18n();
  const texts = returnTexts(locale);
  const corrections = news.filter((at) => blocks[at]?.type === 'correction').length;
  return (
    <span className={styles.news}>
      <button ref={keepFocus} type="button" className={styles.act} data-key="n" onClick={() => goTo(0)}>
        {texts.news(corrections, news.length - corrections)}
        <span className={styles.words}>{texts.sinceRead}</span>
      </button>
      <CloseButton label={texts.closeNews} onClick={onClose} />
    </span>
  );
}

interface NewsStepperProps {
  step: number;
  of: number;
  goTo: (step: number) => void;
  onClose: () => void;
}

/** The ways from one thing that is new to the others, at the window's foot. */
export function NewsStepper({ step, of, goTo, onClose }: NewsStepperProps) {
  const { locale } = useI18n();
  const texts = returnTexts(locale);
  return (
    <div className={`${styles.stepper} unprinted`} role="group" aria-label={texts.stepper}>
      <span className={styles.step}>{texts.step(step + 1, of)}</span>
      <button type="button" className={styles.act} data-key="p" onClick={() => goTo(step - 1)}>
        {texts.former}
      </button>
      <button type="button" className={styles.act} data-key="n" onClick={() => goTo(step + 1)}>
        {texts.next}
      </button>
      <CloseButton label={texts.closeNews} onClick={onClose} />
    </div>
  );
}
