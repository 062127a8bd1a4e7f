import { commentOrder, type CommentOrder } from '../../contract/comments.ts';
import { useCommentTexts } from './useCommentTexts.ts';

interface OrderSelectProps {
  order: CommentOrder;
  onChange: (order: CommentOrder) => void;
}

/** In which order comments stand. */
export function OrderSelect({ order, onChange }: OrderSelectProps) {
  const texts = useCommentTexts();
  const choose = (wanted: string) =>
    onChange(commentOrder.options.find((option) => option === wanted) ?? order);
  return (
    <label>
      {texts.order}
      <select value={order} onChange={(event) => choose(event.target.value)}>
        {commentOrder.options.map((option) => (
          <option key={option} value={option}>
            {texts.orders[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
