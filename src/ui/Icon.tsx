import styles from './Icon.module.css';

const paths = {
  bell: 'M6 9a6 6 0 0 1 12 0c0 6 2.5 7.5 2.5 7.5h-17S6 15 6 9M10 20a2.2 2.2 0 0 0 4 0',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20.5 20.5',
  bookmark: 'M6.5 4h11v16.5L12 16l-5.5 4.5z',
  plus: 'M12 5.5v13M5.5 12h13',
  chevron: 'm5.5 9 6.5 6.5L18.5 9',
  mail: 'M3 6h18v13H3zM3.5 6.5 12 13l8.5-6.5',
  share: 'M12 15V3.5M8 7l4-4 4 4M5 12v8h14v-8',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside words that say the same; unseen by screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
