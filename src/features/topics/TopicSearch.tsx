import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { inLocale } from '../../i18n/locale.ts';
import { pages } from '../../paths.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './TopicSearch.module.css';

/** How long typing rests before it is searched for, in milliseconds. */
const REST = 150;

interface TopicSearchProps {
  /** What is searched for. */
  query: string;
  search: (query: string | null) => void;
  /** How many topics that finds. */
  found: number;
}

/** Searches all topics as one types, says how many there are, and works as a form before the page's script has come. */
export function TopicSearch({ query, search, found }: TopicSearchProps) {
  const { t, locale } = useI18n();
  const [typed, setTyped] = useState(query);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const searchNow = (text: string) => {
    clearTimeout(rest.current);
    setTyped(text);
    search(text.trim() || null);
  };
  const type = (text: string) => {
    clearTimeout(rest.current);
    setTyped(text);
    rest.current = setTimeout(() => search(text.trim() || null), REST);
  };
  return (
    <div className={styles.search}>
      <form
        role="search"
        action={inLocale(locale, pages.topics)}
        onSubmit={(event) => {
          event.preventDefault();
          searchNow(typed);
        }}
      >
        <Field
          label={t.searchTopics}
          type="search"
          name="q"
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => event.key === 'Escape' && searchNow('')}
        />
      </form>
      <p role="status">{query !== '' && t.topicsFound(found)}</p>
    </div>
  );
}
