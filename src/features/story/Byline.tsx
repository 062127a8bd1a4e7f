import type { Signature } from '../../contract/articles.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { fill, pages } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { useLang } from '../../ui/useLang.ts';

/** What no name holds: it marks the places of the names in the sentence. */
const MARK = '\u0000';

/** Who wrote a story, in a sentence of the interface's language: each name in its own, leading to its author's page. */
export function Byline({ names }: { names: readonly Signature[] }) {
  const { t } = useI18n();
  const parts = t.by(names.map(() => MARK)).split(MARK);
  return parts.map((part, at) => {
    const name = names[at];
    return (
      <span key={at}>
        {part}
        {name && <Name {...name} />}
      </span>
    );
  });
}

function Name({ name, lang: tag, slug }: Signature) {
  const lang = useLang(tag);
  return slug === null ? (
    <span {...lang}>{name}</span>
  ) : (
    <Link to={fill(pages.author, { author: slug })} {...lang}>
      {name}
    </Link>
  );
}
