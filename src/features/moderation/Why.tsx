import type { ModeratedComment } from '../../contract/moderation.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import styles from './Moderation.module.css';
import { useModerationTexts } from './useModerationTexts.ts';

/** What points at a comment: the filters by name, and what readers reported, grouped by their reasons. */
export function Why({ rules, reports }: Pick<ModeratedComment, 'rules' | 'reports'>) {
  const { format } = useI18n();
  const texts = useModerationTexts();
  if (rules.length === 0 && reports.length === 0) return null;
  const reasons = [...new Set(reports.map(({ reason }) => reason))];
  return (
    <div className={styles.why}>
      <h3>{texts.why}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{texts.rules[rule]}</li>
        ))}
        {reports.length > 0 && (
          <li>
            {texts.reported(reports.length)}
            <ul>
              {reasons.map((reason) => {
                const group = reports.filter((report) => report.reason === reason);
                return (
                  <li key={reason}>
                    {texts.reports[reason]} ({format.number(group.length)})
                    {group
                      .filter(({ note }) => note !== '')
                      .map(({ note, at }) => (
                        <blockquote key={`${at} ${note}`} dir="auto">
                          {note}
                        </blockquote>
                      ))}
                  </li>
                );
              })}
            </ul>
          </li>
        )}
      </ul>
    </div>
  );
}
