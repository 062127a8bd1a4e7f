import { matchPath } from 'react-router-dom';
import { useI18n } from '../../i18n/I18n.tsx';
import { pages } from '../../paths.ts';
import { ButtonLink } from '../../ui/Button.tsx';

/** The way back to where a reader came from, by what it is. `to` is a path of this site. */
export function WayOn({ to }: { to: string }) {
  const { t } = useI18n();
  const [path = ''] = to.split(/[?#]/);
  const words = matchPath(pages.article, path)
    ? t.backToStory
    : path === pages.front
      ? t.toFrontPage
      : t.goOn;
  return (
    <ButtonLink look="main" to={to}>
      {words}
    </ButtonLink>
  );
}
