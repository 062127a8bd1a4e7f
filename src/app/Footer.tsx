import { useLocation } from 'react-router-dom';
import { KeysButton } from '../features/keys/KeysButton.tsx';
import { useI18n } from '../i18n/I18n.tsx';
import { inLocale, locales } from '../i18n/locale.ts';
import { pages, shownQuery } from '../paths.ts';
import { usePublication } from '../queries/publication.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './Footer.module.css';

/** The foot of every page: what this paper is, and the same page in the other language. */
export function Footer() {
  const { t, locale } = useI18n();
  const { name, demo } = usePublication();
  const { pathname, search } = useLocation();
  const other = locales.find((candidate) => candidate !== locale) ?? locale;
  return (
    <footer className={`${styles.footer} unprinted`}>
      <p>{demo ? t.footer.about(name) : name}</p>
      <nav aria-label={t.footer.label}>
        <Link to={pages.saved}>{t.saved}</Link>
        <Link to={pages.accessibility}>{t.footer.accessibility}</Link>
        <Link to={pages.privacy}>{t.footer.privacy}</Link>
      </nav>
      <KeysButton />
      {/* A document of its own: its language and direction are set with it. */}
      <a href={inLocale(other, pathname + shownQuery(pathname, search))} lang={other} hrefLang={other}>
        {t.otherLanguage}
      </a>
    </footer>
  );
}
