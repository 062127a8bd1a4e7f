import { commentOrder, type CommentOrder } from '../contract/comments.ts';

const KEY = 'lede-comment-order';

/** The order of comments that was last chosen on this device; the newest first where none was, or storage is blocked. */
export function keptOrder(): CommentOrder {
  try {
    const kept = localStorage.getItem(KEY);
    return commentOrder.options.find((order) => order === kept) ?? 'newest';
  } catch {
    return 'newest';
  }
}

/** Keeps the order that was chosen. */
export function keepOrder(order: CommentOrder): void {
  try {
    localStorage.setItem(KEY, order);
  } catch {
    // Where storage is blocked it holds for as long as the page shows them.
  }
}
