import { SavedStories } from '../features/saved/SavedStories.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { savedTexts } from '../i18n/savedTexts.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** `/saved`: the stories that the reader saved for later. */
export function Component() {
  const { t, locale } = useI18n();
  return (
    <>
      <PageHead title={t.saved} isPersonal />
      <PageTitle intro={savedTexts(locale).intro}>{t.saved}</PageTitle>
      <SavedStories />
    </>
  );
}
