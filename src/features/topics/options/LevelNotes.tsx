import { useLocation } from 'react-router-dom';
import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import type { AlertLevel } from '../../../contract/follows.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { pages, withReturn } from '../../../paths.ts';
import { usePush } from '../../../queries/push.ts';
import { Link } from '../../../ui/Link.tsx';
import styles from './AlertOptions.module.css';

interface LevelNotesProps {
  level: AlertLevel;
  /** Whether it is what is left of an `instant` that can't be had any more. */
  isLost: boolean;
  settings: SettingsAndReach;
  /** Why an `instant` that was chosen just now can't be had; null where none was, or it can. */
  fellBack: string | null;
}

/** What stands in the way of the chosen level, and the way on. */
export function LevelNotes({ level, isLost, settings, fellBack }: LevelNotesProps) {
  const { t } = useI18n();
  const { pathname, search } = useLocation();
  const push = usePush({ enabled: level === 'instant' });
  if (fellBack !== null) return <p className={styles.notes}>{fellBack}</p>;
  if (isLost) return <p className={styles.notes}>{t.pushLost}</p>;
  if (level === 'inPage') return null;
  if (level === 'instant') {
    if (!push.data || push.data === 'on') return null;
    return <p className={styles.notes}>{settings.pushed ? t.pushElsewhere : t.pushByMail}</p>;
  }
  if (settings.mailState === 'noAccount') {
    const returnTo = pathname + search;
    return (
      <p className={styles.notes}>
        {t.mailNeedsAccount} <Link to={withReturn(pages.signup, returnTo)}>{t.signUp}</Link>
        {' · '}
        <Link to={withReturn(pages.login, returnTo)}>{t.logIn}</Link>
      </p>
    );
  }
  if (settings.mailState === 'unconfirmed')
    return (
      <p className={styles.notes}>
        {t.mailNeedsConfirming} <Link to={pages.alertSettings}>{t.alertSettings}</Link>
      </p>
    );
  return settings.mail ? null : <p className={styles.notes}>{t.mailIsOff}</p>;
}
