import { useMemo, useState, type ReactNode } from 'react';
import { byDay, createDayOf, dayBefore } from '../i18n/days.ts';
import { useI18n } from '../i18n/I18n.tsx';
import styles from './Days.module.css';
import { deviceZone, useLocalFormat } from './useLocalFormat.ts';

interface DaysProps<Item> {
  /** Newest first. */
  items: readonly Item[];
  /** Begins the ids of the headings: others on the page have others. */
  name: string;
  level: 2 | 3;
  /** An item of a list; `time` is on the reader's clock. */
  children: (item: Item, time: string) => ReactNode;
}

/** What came on the days of the reader's clock, a list for each. */
export function Days<Item extends { at: string }>({ items, name, level, children }: DaysProps<Item>) {
  const { t } = useI18n();
  const format = useLocalFormat();
  const dayOf = useMemo(() => createDayOf(deviceZone()), []);
  const [now] = useState(() => new Date().toISOString());
  const today = dayOf(now);
  const Heading = level === 2 ? 'h2' : 'h3';
  const nameOf = (day: string, at: string) =>
    day === today ? t.today : day === dayBefore(today) ? t.yesterday : format.longDate(at);
  return byDay(items, dayOf).map(({ day, items: ofDay }) => (
    <section key={day} aria-labelledby={`${name}-${day}`}>
      <Heading id={`${name}-${day}`} className={styles.day}>
        {nameOf(day, ofDay[0]?.at ?? day)}
      </Heading>
      <ul className={styles.list}>{ofDay.map((item) => children(item, format.time(item.at)))}</ul>
    </section>
  ));
}
