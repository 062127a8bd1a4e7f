import { useQuery } from '@tanstack/react-query';
import { DemoMail } from '../features/demo/DemoMail.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { mailPageTexts } from '../i18n/mailPageTexts.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { demoMailQuery } from '../queries/demoMail.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** `/mail`, in the demo alone: what would have been sent. */
export function Component() {
  const { locale } = useI18n();
  const mail = useQuery(demoMailQuery(useClient()));
  if (mail.isPending) return <PagePending lines={10} />;
  if (mail.isLoadingError) return <PageFailed error={mail.error} retry={mail.refetch} />;
  return (
    <>
      <PageHead title={mailPageTexts(locale).demoMail} isPersonal />
      <PageTitle intro={mailPageTexts(locale).demoMailIntro}>{mailPageTexts(locale).demoMail}</PageTitle>
      {mail.data.items.length === 0 ? (
        <Notice>
          <p>{mailPageTexts(locale).noDemoMail}</p>
        </Notice>
      ) : (
        mail.data.items.map((item) => <DemoMail key={item.id} mail={item} />)
      )}
    </>
  );
}
