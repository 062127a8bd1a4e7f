import { useState } from 'react';
import { newPassword } from '../../../contract/account.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { passwordTexts } from '../../../i18n/passwordTexts.ts';
import { useChangePassword } from '../../../queries/account.ts';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { useAccountForm } from '../useAccountForm.ts';
import { Change } from './Change.tsx';
import { CurrentPasswordField } from './CurrentPasswordField.tsx';
import { Done } from './Done.tsx';
import { ForgottenLink } from './ForgottenLink.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** The way to another password. */
export function PasswordSection({ email }: { email: string }) {
  const { t, locale } = useI18n();
  const texts = useAccountTexts();
  const [times, setTimes] = useState(0);
  return (
    <SettingsSection title={t.password}>
      {times > 0 && <Done key={times}>{texts.passwordChanged}</Done>}
      <Change key={`after ${times}`} label={texts.changePassword}>
        <p>{passwordTexts(locale).newPasswordIntro}</p>
        <PasswordForm email={email} onDone={() => setTimes(times + 1)} />
        <ForgottenLink />
      </Change>
    </SettingsSection>
  );
}

function PasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { locale } = useI18n();
  const texts = useAccountTexts();
  const changePassword = useChangePassword();
  const form = useAccountForm(
    ['currentPassword', 'newPassword'],
    changePassword,
    onDone,
    { newPassword },
    texts.fields,
  );
  return (
    <SettingsForm form={form} action={passwordTexts(locale).setPassword}>
      {/* Tells password managers whose it is. */}
      <input hidden readOnly name="username" autoComplete="username" value={email} />
      <CurrentPasswordField error={form.problems.fields.currentPassword} />
      <NewPasswordField
        label={texts.newPassword}
        name="newPassword"
        error={form.problems.fields.newPassword}
      />
    </SettingsForm>
  );
}
