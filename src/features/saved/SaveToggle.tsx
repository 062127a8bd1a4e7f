import type { Teaser } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useChangeSaved, useIsSaved } from '../../queries/saved.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { Icon } from '../../ui/Icon.tsx';

/**
 * A toggle that saves a story for later. Where it isn't known whether it is saved, a press saves it. One that fails goes
 * back, says so, and can be tried again.
 */
export function SaveToggle({ story: { slug, headline } }: { story: Teaser }) {
  const { t, locale } = useI18n();
  const isSaved = useIsSaved(slug);
  const change = useChangeSaved(slug);
  const announce = useAnnounce();
  const save = (isWanted: boolean) =>
    change.mutate(isWanted ? {} : null, {
      onSuccess: async () => {
        const { savedTexts } = await import('../../i18n/savedTexts.ts');
        const { nowSaved, takenOff } = savedTexts(locale);
        announce((isWanted ? nowSaved : takenOff)(headline));
      },
    });
  return (
    <>
      <Button aria-pressed={isSaved} data-key="s" onClick={() => save(isSaved !== true)}>
        <Icon name="bookmark" />
        {t.save}
      </Button>
      {change.isError && (
        <Failed error={change.error} retry={() => save(change.variables !== null)} what={t.saveFailed} />
      )}
    </>
  );
}
