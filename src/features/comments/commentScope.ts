import { createContext, use } from 'react';
import type { Reply } from '../../contract/comments.ts';
import type { Me } from '../../contract/me.ts';

/** What all comments of a story share. */
export interface CommentScope {
  slug: string;
  /** Undefined while it isn't known. */
  me: Me | undefined;
  /** Whether comments may still be written. */
  isOpen: boolean;
  /** What others published after it is new to the reader; null while that isn't known. */
  seenUntil: string | null;
}

const CommentScopeContext = createContext<CommentScope | null>(null);

/** Gives the comments below what they share. */
export const CommentScopeProvider = CommentScopeContext.Provider;

/** What the comments around share. */
export function useCommentScope(): CommentScope {
  const scope = use(CommentScopeContext);
  if (!scope) throw new Error('useCommentScope needs a CommentScopeProvider above it.');
  return scope;
}

/** Whether a comment was published by somebody else since the reader last saw the story's. */
export const isNew = ({ mine, state, publishedAt }: Reply, { seenUntil }: CommentScope): boolean =>
  !mine && state === 'published' && seenUntil !== null && publishedAt > seenUntil;
