import type { FrontSection } from '../../contract/front.ts';
import { fill, pages } from '../../paths.ts';
import { usePublication } from '../../queries/publication.tsx';
import { Link } from '../../ui/Link.tsx';
import { SectionHeading } from '../../ui/SectionHeading.tsx';
import { useLang } from '../../ui/useLang.ts';
import styles from './SectionName.module.css';

/** The heading of a section's block: its name, which leads to its page. */
export function SectionName({ id, section }: { id: string; section: FrontSection }) {
  const lang = useLang(usePublication().lang);
  return (
    <SectionHeading id={id}>
      <Link to={fill(pages.topic, { topic: section.slug })} className={styles.name}>
        <span {...lang}>{section.name}</span>
      </Link>
    </SectionHeading>
  );
}
