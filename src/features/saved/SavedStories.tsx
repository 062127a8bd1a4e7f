import { useInfiniteQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { savedOrder } from '../../contract/saved.ts';
import { hasAccount, type Me } from '../../contract/me.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { savedTexts } from '../../i18n/savedTexts.ts';
import { pages, withReturn } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { useReader } from '../../queries/me.ts';
import { savedStoriesQuery } from '../../queries/savedStories.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Link } from '../../ui/Link.tsx';
import { More } from '../../ui/More.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryList } from '../../ui/StoryList.tsx';
import { useFocusOnNext } from '../../ui/useFocusOnNext.ts';
import { useQueryParam } from '../../ui/useQueryParam.ts';
import { SavedRow } from './SavedRow.tsx';
import styles from './SavedStories.module.css';

/** What its reader saved for later. A guest has saved nothing, and isn't asked about. */
export function SavedStories() {
  const me = useReader();
  if (me.isLoadingError) return <Failed error={me.error} retry={me.refetch} />;
  if (!me.data) return <Skeleton lines={6} />;
  return me.data.kind === 'guest' ? <NothingSaved /> : <SavedList me={me.data} />;
}

function SavedList({ me }: { me: Me }) {
  const { t, locale } = useI18n();
  const texts = savedTexts(locale);
  const [param, setParam] = useQueryParam('order');
  const order = v.is(savedOrder, param) ? param : 'saved';
  const saved = useInfiniteQuery(savedStoriesQuery(useClient(), order));
  const { list, noteEnd } = useFocusOnNext();
  const items = saved.data?.pages.flatMap((page) => page.items) ?? [];
  if (saved.isSuccess && items.length === 0) return <NothingSaved />;
  return (
    <>
      <label className={styles.order}>
        {texts.order}
        <Select
          value={order}
          options={savedOrder.options.map((one) => [one, texts.orders[one]] as const)}
          onChange={({ target }) => setParam(target.value === 'saved' ? null : target.value)}
        />
      </label>
      {!hasAccount(me) && (
        <p className={styles.device}>
          {texts.onThisDevice} <Link to={withReturn(pages.login, pages.saved)}>{t.logIn}</Link>
        </p>
      )}
      {saved.isPending ? (
        <Skeleton lines={6} />
      ) : saved.isLoadingError ? (
        <Failed error={saved.error} retry={saved.refetch} />
      ) : (
        <StoryList ref={list}>
          {items.map((story) => (
            <SavedRow key={story.slug} story={story} />
          ))}
        </StoryList>
      )}
      <More of={saved} onPress={noteEnd}>
        {texts.more}
      </More>
    </>
  );
}

function NothingSaved() {
  const { t, locale } = useI18n();
  const texts = savedTexts(locale);
  return (
    <Notice>
      <p>
        {texts.nothing} {texts.nothingHint}
      </p>
      <Link to={pages.front}>{t.toFrontPage}</Link>
    </Notice>
  );
}
