import { useState } from 'react';
import { NAME_LENGTH, readerName } from '../../../contract/account.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { useChangeName } from '../../../queries/account.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAccountForm } from '../useAccountForm.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** The name that stands beside the reader's comments, to be changed in place. */
export function NameSection({ name }: { name: string }) {
  const { t } = useI18n();
  const texts = useAccountTexts();
  const changeName = useChangeName();
  const announce = useAnnounce();
  const [saved, setSaved] = useState<string | null>(null);
  const form = useAccountForm(
    ['name'],
    changeName.mutateAsync,
    (sent) => {
      const words = texts.nameSaved(sent.name.trim());
      setSaved(words);
      announce(words);
    },
    { name: readerName },
  );
  return (
    <SettingsSection title={t.name}>
      <SettingsForm form={form} action={texts.saveName} onChange={() => setSaved(null)}>
        <Field
          label={t.name}
          hint={t.nameHint}
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={NAME_LENGTH}
          defaultValue={name}
          required
          error={form.problems.fields.name}
        />
      </SettingsForm>
      {saved && <p>{saved}</p>}
    </SettingsSection>
  );
}
