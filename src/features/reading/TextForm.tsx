import { useId, useState } from 'react';
import {
  papersSettings,
  readSettings,
  textChoices,
  textSettingNames,
  writeSettings,
  type TextSettings,
} from '../../contract/textSettings.ts';
import { shownText } from '../../client/textSettings.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { textSettingsTexts } from '../../i18n/textSettingsTexts.ts';
import { useChangeText } from '../../queries/textSettings.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failed } from '../../ui/Failed.tsx';
import styles from './TextForm.module.css';

/** What can be chosen of how pages and their text look. Each choice holds at once; where it is kept stands below. */
export function TextForm() {
  const texts = textSettingsTexts(useI18n().locale);
  const announce = useAnnounce();
  const id = useId();
  const [settings, setSettings] = useState(() => readSettings(shownText()));
  const [isKept, setKept] = useState(true);
  const { account, error, change, sendKept } = useChangeText();
  const choose = (wanted: TextSettings) => {
    const isKept = change(writeSettings(wanted));
    setSettings(wanted);
    setKept(isKept);
    if (!isKept) announce(texts.notKept);
  };
  return (
    <div className={styles.form}>
      {textSettingNames.map((name) => (
        <fieldset key={name}>
          <legend>{texts.settings[name].name}</legend>
          <div className={styles.choices}>
            {textChoices[name].map((choice) => (
              <label key={choice} data-choice={choice}>
                <input
                  type="radio"
                  name={`${id}${name}`}
                  checked={settings[name] === choice}
                  onChange={() => choose({ ...settings, [name]: choice })}
                />
                <span>{wordsOf(texts.settings[name].choices, choice)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {error ? (
        <Failed error={error} retry={sendKept} what={texts.notInAccount} />
      ) : (
        <p>{!isKept ? texts.notKept : account ? texts.keptInAccount : texts.keptInBrowser}</p>
      )}
      <Button
        onClick={() => {
          choose(papersSettings);
          announce(texts.isPapers);
        }}
      >
        {texts.toPapers}
      </Button>
    </div>
  );
}

const wordsOf = (choices: Partial<Record<string, string>>, choice: string) => choices[choice] ?? choice;
