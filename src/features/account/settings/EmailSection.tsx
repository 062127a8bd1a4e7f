import { useState } from 'react';
import { email as emailField } from '../../../contract/account.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useAskForEmailChange } from '../../../queries/account.ts';
import { Field } from '../../../ui/Field.tsx';
import { useAccountForm } from '../useAccountForm.ts';
import { Change } from './Change.tsx';
import { CurrentPasswordField } from './CurrentPasswordField.tsx';
import { Done } from './Done.tsx';
import { ForgottenLink } from './ForgottenLink.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** The account's address, and the way to another, which has to be confirmed first. */
export function EmailSection({ email }: { email: string }) {
  const { t } = useI18n();
  const texts = useAccountTexts();
  const [wanted, setWanted] = useState<string | null>(null);
  return (
    <SettingsSection title={t.email}>
      <p>
        <bdi>{email}</bdi>
      </p>
      {wanted !== null && wanted !== email && <Done key={wanted}>{texts.linkOnTheWay(wanted, email)}</Done>}
      <Change key={`from ${email} to ${wanted}`} label={texts.changeEmail}>
        <EmailForm onDone={setWanted} />
        <ForgottenLink />
      </Change>
    </SettingsSection>
  );
}

function EmailForm({ onDone }: { onDone: (wanted: string) => void }) {
  const { t, locale } = useI18n();
  const texts = useAccountTexts();
  const ask = useAskForEmailChange();
  const form = useAccountForm(
    ['email', 'currentPassword'],
    (values) => ask.mutateAsync({ ...values, lang: locale }),
    (sent) => onDone(sent.email.trim().toLowerCase()),
    { email: emailField },
    texts.fields,
  );
  return (
    <SettingsForm form={form} action={t.sendLink}>
      <Field
        label={texts.newEmail}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="email"
        required
        error={form.problems.fields.email}
      />
      <CurrentPasswordField error={form.problems.fields.currentPassword} />
    </SettingsForm>
  );
}
