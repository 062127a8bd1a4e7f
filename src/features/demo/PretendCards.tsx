import { TEST_CARDS } from '../../contract/pretendPayments.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { pretendTexts } from '../../i18n/pretendTexts.ts';
import styles from './Pretend.module.css';
import { grouped } from './PretendPaymentForm.tsx';

const names = Object.keys(TEST_CARDS) as (keyof typeof TEST_CARDS)[];

/** The cards that the pretend processor knows, and what each does. */
export function PretendCards() {
  const { locale } = useI18n();
  const texts = pretendTexts(locale);
  return (
    <section aria-labelledby="test-cards" className={styles.cards}>
      <h2 id="test-cards">{texts.cards}</h2>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>
              <bdi dir="ltr">{grouped(TEST_CARDS[name])}</bdi>
            </dt>
            <dd>{texts.outcomes[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
