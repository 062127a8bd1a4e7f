import { commentOrder, type CommentOrder } from '../../contract/comments.ts';
import { useI18n } from '../../i18n/I18n.tsx';

interface OrderSelectProps {
  order: CommentOrder;
  onChange: (order: CommentOrder) => void;
}

/** In which order comments stand. */
export function OrderSelect({ order, onChange }: OrderSelectProps) {
  const { t } = useI18n();
  const choose = (wanted: string) =>
    onChange(commentOrder.options.find((option) => option === wanted) ?? order);
  return (
    <label>
      {t.order}
      <select value={order} onChange={(event) => choose(event.target.value)}>
        {commentOrder.options.map((option) => (
          <option key={option} value={option}>
            {t.orders[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
