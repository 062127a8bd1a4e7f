import { useI18n } from '../i18n/I18n.tsx';
import { PageHead } from './PageHead.tsx';
import { Skeleton } from './Skeleton.tsx';

/** A page whose main thing is on its way. Its heading and title say so, and give way to the page's own. */
export function PagePending({
  shape = 'story',
  lines = 8,
}: {
  shape?: 'text' | 'cards' | 'story';
  lines?: number;
}) {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t.loading} isPersonal />
      <h1 className="unseen" data-pending>
        {t.loading}
      </h1>
      <Skeleton shape={shape} lines={lines} />
    </>
  );
}
