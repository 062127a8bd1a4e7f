import { alertSettingsTexts } from '../../../i18n/alertSettingsTexts.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useSendConfirmation } from '../../../queries/confirmation.ts';
import { useMe } from '../../../queries/me.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import styles from './AlertSettings.module.css';

/** Says that an account's address isn't confirmed yet, and sends the mail that does that once more. */
export function ConfirmAddress() {
  const { locale } = useI18n();
  const email = useMe()?.email;
  const sendConfirmation = useSendConfirmation();
  const announce = useAnnounce();
  if (!email) return <p>{alertSettingsTexts(locale).mailStates.unconfirmed}</p>;
  const send = () => {
    if (!sendConfirmation.isPending)
      sendConfirmation.mutate(email, {
        onSuccess: () => announce(alertSettingsTexts(locale).confirmationSent(email)),
      });
  };
  return (
    <>
      <p className={styles.aside}>
        {sendConfirmation.isSuccess
          ? alertSettingsTexts(locale).confirmationSent(email)
          : alertSettingsTexts(locale).mailStates.unconfirmed}
        <Button aria-disabled={sendConfirmation.isPending || undefined} onClick={send}>
          {alertSettingsTexts(locale).sendConfirmation}
        </Button>
      </p>
      {sendConfirmation.isError && <Failed error={sendConfirmation.error} retry={send} />}
    </>
  );
}
