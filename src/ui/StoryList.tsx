import type { ReactNode, Ref } from 'react';
import styles from './StoryList.module.css';

interface StoryListProps {
  /** An `li` a story. */
  children: ReactNode;
  ref: Ref<HTMLUListElement>;
  'data-grows'?: boolean;
}

/** The list that stories stand in below each other. */
export const StoryList = ({ children, ...list }: StoryListProps) => (
  <ul {...list} className={styles.stories}>
    {children}
  </ul>
);
