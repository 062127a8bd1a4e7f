import { useQuery } from '@tanstack/react-query';
import type { Front } from '../contract/front.ts';
import { Archive } from '../features/front/Archive.tsx';
import { blockShapes } from '../features/front/blockShapes.ts';
import { Followed } from '../features/front/Followed.tsx';
import { Latest } from '../features/front/Latest.tsx';
import { LeadPackage } from '../features/front/LeadPackage.tsx';
import { LongReads } from '../features/front/LongReads.tsx';
import { MostRead } from '../features/front/MostRead.tsx';
import { NewSince } from '../features/front/NewSince.tsx';
import { SecondRow } from '../features/front/SecondRow.tsx';
import { SectionBlock } from '../features/front/SectionBlock.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { feeds, pages } from '../paths.ts';
import { useClient } from '../queries/ClientProvider.tsx';
import { frontQuery } from '../queries/front.ts';
import { usePublication } from '../queries/publication.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFailed } from '../ui/PageFailed.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { PagePending } from '../ui/PagePending.tsx';
import styles from './FrontPage.module.css';

/** `/`: the paper at a glance, the newest and weightiest first. Each story stands on it once, but for those read most. */
export function Component() {
  const { t } = useI18n();
  const { name, tagline } = usePublication();
  const front = useQuery(frontQuery(useClient()));
  if (front.isPending) return <PagePending shape="cards" lines={6} />;
  if (front.isLoadingError) return <PageFailed error={front.error} retry={front.refetch} />;
  return (
    <>
      <PageHead title={name} description={tagline} canonical={pages.front} feed={feeds.paper} isWhole />
      <h1 className="unseen" tabIndex={-1}>
        {t.frontPage}
      </h1>
      <Parts front={front.data} />
    </>
  );
}

function Parts({ front }: { front: Front }) {
  const { t } = useI18n();
  const { lead, beside, second, opinion, longReads, mostRead, sections, archive } = front;
  if (!lead && archive.length === 0) {
    return (
      <Notice>
        <p>{t.noStories}</p>
      </Notice>
    );
  }
  const shapes = blockShapes(sections.map(({ items }) => items.length));
  return (
    <>
      <NewSince front={front} />
      {lead && <LeadPackage lead={lead} beside={beside} />}
      {(second.length > 0 || opinion) && <SecondRow stories={second} opinion={opinion} />}
      <Followed front={front} />
      {mostRead.length > 0 && <MostRead stories={mostRead} />}
      {longReads.length > 0 && <LongReads stories={longReads} />}
      {sections.length > 0 && (
        <div className={styles.sections}>
          {sections.map((section, at) => (
            <SectionBlock key={section.slug} section={section} shape={shapes[at] ?? 'wide'} />
          ))}
        </div>
      )}
      {archive.length > 0 && <Archive stories={archive} isFirst={!lead} />}
      <Latest front={front} />
    </>
  );
}
