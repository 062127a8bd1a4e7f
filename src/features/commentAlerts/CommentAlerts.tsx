import { useInfiniteQuery } from '@tanstack/react-query';
import { commentAlertTexts } from '../../i18n/commentAlertTexts.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentAlertsQuery } from '../../queries/commentAlerts.ts';
import { Days } from '../../ui/Days.tsx';
import { Failed } from '../../ui/Failed.tsx';
import { More } from '../../ui/More.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useFocusOnNext } from '../../ui/useFocusOnNext.ts';
import { CommentAlertRow } from './CommentAlertRow.tsx';

/** What became of the reader's comments and who replied in their threads, by day; nothing where there was nothing. */
export function CommentAlerts() {
  const { locale } = useI18n();
  const texts = commentAlertTexts(locale);
  const alerts = useInfiniteQuery(commentAlertsQuery(useClient()));
  const { list, noteEnd } = useFocusOnNext<HTMLDivElement>('li');
  if (alerts.isPending) return <Skeleton lines={2} />;
  if (alerts.isLoadingError) return <Failed error={alerts.error} retry={alerts.refetch} />;
  const items = alerts.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="your-comments">
      <SectionHeading id="your-comments">{texts.yourComments}</SectionHeading>
      <div ref={list}>
        <Days items={items} name="comments" level={3}>
          {(alert, time) => <CommentAlertRow key={alert.id} alert={alert} time={time} />}
        </Days>
      </div>
      <More of={alerts} onPress={noteEnd}>
        {texts.more}
      </More>
    </section>
  );
}
