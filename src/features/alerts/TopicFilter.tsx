import type { Follow } from '../../contract/follows.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './AlertsInbox.module.css';

interface TopicFilterProps {
  follows: readonly Follow[];
  /** The slug of the topic whose alerts are shown; null for all. */
  topic: string | null;
  onChange: (topic: string | null) => void;
}

/** Shows the alerts of one followed topic, or of all. */
export function TopicFilter({ follows, topic, onChange }: TopicFilterProps) {
  const { t } = useI18n();
  const byName = follows.map((follow) => follow.topic).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <label className={styles.filter}>
      {t.alertsOn}
      <Select
        value={topic ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
        options={[['', t.everyTopic], ...byName.map(({ slug, name }) => [slug, name] as const)]}
      />
    </label>
  );
}
