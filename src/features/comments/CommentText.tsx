import { useMemo } from 'react';
import styles from './CommentItem.module.css';
import { paragraphsOf, textParts } from './textParts.ts';

/** A comment's text: paragraphs, each in its own direction, and links, which vouch for nothing. */
export function CommentText({ text }: { text: string }) {
  const paragraphs = useMemo(() => paragraphsOf(text).map(textParts), [text]);
  return (
    <div className={styles.text}>
      {paragraphs.map((parts, at) => (
        <p key={at} dir="auto">
          {parts.map((part, place) =>
            part.href === undefined ? (
              part.text
            ) : (
              <a key={place} href={part.href} rel="ugc nofollow noopener noreferrer">
                <bdi>{part.text}</bdi>
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
