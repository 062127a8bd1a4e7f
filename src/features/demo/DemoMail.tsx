import { useId } from 'react';
import type { SentMail } from '../../contract/demoMail.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { mailPageTexts } from '../../i18n/mailPageTexts.ts';
import { directionOf } from '../../i18n/locale.ts';
import styles from './DemoMail.module.css';

/** One mail as text: whom it is to, what it says, and what mail programs are told. Its links can be followed. */
export function DemoMail({ mail }: { mail: SentMail }) {
  const { format, locale } = useI18n();
  const lang = mail.headers['content-language'] ?? '';
  const subjectId = useId();
  return (
    <article className={styles.mail} aria-labelledby={subjectId}>
      <h2 id={subjectId} dir="auto">
        {mail.subject}
      </h2>
      <p className={styles.to}>
        {mailPageTexts(locale).mailTo(mail.to)} · <time dateTime={mail.at}>{format.dateTime(mail.at)}</time>
      </p>
      <div className={styles.text} lang={lang} dir={directionOf(lang)}>
        {mail.text.split(/(https?:\/\/\S+)/).map((part, at) => {
          const key = `${at} ${part}`;
          return at % 2 === 1 ? (
            <a key={key} href={part} dir="ltr">
              {part}
            </a>
          ) : (
            <span key={key} dir="auto">
              {part}
            </span>
          );
        })}
      </div>
      <details>
        <summary>{mailPageTexts(locale).mailHeaders}</summary>
        <dl className={styles.headers} dir="ltr">
          {Object.entries(mail.headers).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}
