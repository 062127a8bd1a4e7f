import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useI18n } from '../../../i18n/I18n.tsx';
import { inLocale, locales } from '../../../i18n/locale.ts';
import styles from './Display.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** What the pages are in, and how they and their text look, which `textSettings` changes. */
export function DisplaySection({ textSettings }: { textSettings: ReactNode }) {
  const texts = useAccountTexts();
  return (
    <SettingsSection title={texts.display}>
      <Languages />
      {textSettings}
    </SettingsSection>
  );
}

function Languages() {
  const { locale } = useI18n();
  const texts = useAccountTexts();
  const { pathname } = useLocation();
  return (
    <nav className={styles.group} aria-label={texts.language}>
      <b aria-hidden="true">{texts.language}</b>
      <ul>
        {locales.map((one) => (
          <li key={one}>
            {/* A document of its own: its language and direction are set with it. */}
            <a
              href={inLocale(one, pathname)}
              lang={one}
              hrefLang={one}
              aria-current={one === locale ? 'page' : undefined}
            >
              {texts.languages[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
