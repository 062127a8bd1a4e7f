import { SearchForm } from '../features/search/SearchForm.tsx';
import { SearchResults } from '../features/search/SearchResults.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { searchTexts } from '../i18n/searchTexts.ts';
import { pages } from '../paths.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useQueryParam } from '../ui/useQueryParam.ts';

/** `/search`: the stories that have the words of the address, within its topic and days. */
export function Component() {
  const { t, locale } = useI18n();
  const texts = searchTexts(locale);
  const [q, setQ] = useQueryParam('q');
  const [topic, setTopic] = useQueryParam('topic');
  const [from, setFrom] = useQueryParam('from');
  const [to, setTo] = useQueryParam('to');
  const change = { q: setQ, topic: setTopic, from: setFrom, to: setTo };
  const [cursor] = useQueryParam('cursor');
  const sought = { q: q ?? '', topic, from, to, cursor };
  return (
    <>
      <PageHead title={t.search} description={texts.intro} canonical={pages.search} />
      <PageTitle intro={texts.intro}>{t.search}</PageTitle>
      <SearchForm sought={sought} change={(name, value) => change[name](value)} />
      <SearchResults sought={sought} />
    </>
  );
}
