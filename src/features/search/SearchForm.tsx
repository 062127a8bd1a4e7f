import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { inLocale } from '../../i18n/locale.ts';
import { searchTexts } from '../../i18n/searchTexts.ts';
import { pages, SEARCH_BOX } from '../../paths.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import type { Sought } from '../../queries/search.ts';
import { topicsQuery } from '../../queries/topics.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './SearchForm.module.css';

/** How long typing rests before it is searched for, in milliseconds. */
const REST = 150;

interface SearchFormProps {
  sought: Sought;
  change: (name: Exclude<keyof Sought, 'cursor'>, value: string | null) => void;
}

/** What is searched for: words, and within which topic and days; searched as one types. */
export function SearchForm({ sought, change }: SearchFormProps): ReactNode {
  const { t, locale } = useI18n();
  const texts = searchTexts(locale);
  const [typed, setTyped] = useState(sought.q);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const searchNow = (text: string) => {
    clearTimeout(rest.current);
    setTyped(text);
    change('q', text.trim() || null);
  };
  const type = (text: string) => {
    clearTimeout(rest.current);
    setTyped(text);
    rest.current = setTimeout(() => change('q', text.trim() || null), REST);
  };
  return (
    <form
      role="search"
      className={styles.form}
      action={inLocale(locale, pages.search)}
      onSubmit={(event) => {
        event.preventDefault();
        searchNow(typed);
      }}
    >
      <div className={styles.words}>
        <Field
          id={SEARCH_BOX}
          label={texts.searchStories}
          hint={texts.hint}
          type="search"
          name="q"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => event.key === 'Escape' && searchNow('')}
        />
      </div>
      <TopicSelect topic={sought.topic} change={(topic) => change('topic', topic)} />
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          label={texts[end]}
          type="date"
          name={end}
          value={sought[end] ?? ''}
          onChange={({ target }) => change(end, target.value || null)}
        />
      ))}
      {/* Where scripts search as one types, nothing has to be sent. */}
      <noscript>
        <Button type="submit">{t.search}</Button>
      </noscript>
    </form>
  );
}

function TopicSelect({ topic, change }: { topic: string | null; change: (topic: string | null) => void }) {
  const { locale } = useI18n();
  const texts = searchTexts(locale);
  const topics = useQuery(topicsQuery(useClient()));
  const listed = topics.data?.map(({ slug, name }) => [slug, name] as const) ?? [];
  // What the address asks for stands there before the topics have come, and where it isn't one of them.
  const isListed = topic === null || listed.some(([slug]) => slug === topic);
  return (
    <label className={styles.topic}>
      {texts.topic}
      <Select
        name="topic"
        value={topic ?? ''}
        options={[['', texts.anyTopic], ...listed, ...(isListed ? [] : [[topic, topic] as const])]}
        onChange={({ target }) => change(target.value || null)}
      />
    </label>
  );
}
