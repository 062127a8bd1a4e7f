import { useId, type ComponentProps, type Ref } from 'react';
import { Select } from '../../../ui/Select.tsx';
import styles from './AlertSettings.module.css';

interface ChoiceProps {
  name: string;
  label: string;
  /** The value chosen at first. */
  initial: string;
  options: ComponentProps<typeof Select>['options'];
  hint?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** One of several, in a form. */
export function Choice({ name, label, initial, options, hint, ref }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <Select
        ref={ref}
        id={id}
        name={name}
        defaultValue={initial}
        aria-describedby={hint ? `${id}-hint` : undefined}
        options={options}
      />
      {hint && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${hour}:00`] as const);

/** An hour of the day, 0 to 23, in a form. */
export function HourChoice({ initial, ...rest }: Pick<ChoiceProps, 'name' | 'label'> & { initial: number }) {
  return <Choice {...rest} initial={String(initial)} options={HOURS} />;
}
