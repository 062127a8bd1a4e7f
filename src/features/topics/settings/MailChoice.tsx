import type { SettingsAndReach } from '../../../contract/alertSettings.ts';
import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { pages, withReturn } from '../../../paths.ts';
import { Link } from '../../../ui/Link.tsx';
import styles from './AlertSettings.module.css';
import { ConfirmAddress } from './ConfirmAddress.tsx';

/** Whether alerts come by e-mail too, and what that still needs. */
export function MailChoice({ settings }: { settings: SettingsAndReach }) {
  const { t, locale } = useI18n();
  return (
    <fieldset className={styles.group}>
      <legend>{t.email}</legend>
      <label className={styles.check}>
        <input type="checkbox" name="mail" defaultChecked={settings.mail} />
        {alertSettingsTexts(locale).mailChoice}
      </label>
      {settings.mailState === 'unconfirmed' ? (
        <ConfirmAddress />
      ) : (
        <p>
          {alertSettingsTexts(locale).mailStates[settings.mailState]}
          {settings.mailState === 'noAccount' && (
            <>
              {' '}
              <Link to={withReturn(pages.signup, pages.alertSettings)}>{t.signUp}</Link>
              {' · '}
              <Link to={withReturn(pages.login, pages.alertSettings)}>{t.logIn}</Link>
            </>
          )}
        </p>
      )}
    </fieldset>
  );
}
