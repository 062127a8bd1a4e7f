import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { appearanceNow, setAppearance } from '../../../client/appearance.ts';
import { appearances, type Appearance } from '../../../contract/appearance.ts';
import { useI18n } from '../../../i18n/I18n.tsx';
import { inLocale, locales } from '../../../i18n/locale.ts';
import styles from './Display.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** What the pages are in and how they look, which holds for this device. */
export function DisplaySection() {
  const texts = useAccountTexts();
  return (
    <SettingsSection title={texts.display}>
      <Languages />
      <Appearances />
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

function Appearances() {
  const texts = useAccountTexts();
  const [chosen, setChosen] = useState(appearanceNow);
  const choose = (appearance: Appearance) => {
    setAppearance(appearance);
    setChosen(appearance);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{texts.appearance}</legend>
      {appearances.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="appearance"
            value={one}
            checked={chosen === one}
            onChange={() => choose(one)}
          />
          {texts.appearances[one]}
        </label>
      ))}
    </fieldset>
  );
}
