import { useI18n } from '../../../i18n/I18n.tsx';
import { api } from '../../../paths.ts';
import { useErase } from '../../../queries/account.ts';
import { ButtonAnchor } from '../../../ui/Button.tsx';
import { Failed } from '../../../ui/Failed.tsx';
import { TwoPresses } from '../TwoPresses.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** All that is kept of the reader, to have or to have erased. `onErased` is called with what is to be said of it. */
export function DataSection({ onErased }: { onErased: (outcome: string) => void }) {
  const { format } = useI18n();
  const texts = useAccountTexts();
  const erase = useErase();
  const run = () => {
    if (erase.isPending) return;
    // Not by a callback of the mutation: this part of the page is gone by then.
    void erase.mutateAsync().then(
      ({ eraseAt }) => onErased(texts.erased(eraseAt && format.date(eraseAt))),
      () => undefined,
    );
  };
  return (
    <SettingsSection title={texts.yourData}>
      <p>{texts.yourDataHint}</p>
      <p>
        <ButtonAnchor href={api.readerData} download>
          {texts.download}
        </ButtonAnchor>
      </p>
      <p>{texts.eraseHint}</p>
      <TwoPresses ask={texts.erase} sure={texts.eraseSure} keep={texts.eraseKeep} onSure={run} />
      {erase.isError && <Failed error={erase.error} retry={run} />}
    </SettingsSection>
  );
}
