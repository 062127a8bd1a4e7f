import { useState } from 'react';
import { areKeysOn, turnKeys } from '../../client/keySetting.ts';
import { useI18n } from '../../i18n/I18n.tsx';
import { keyTexts } from '../../i18n/keyTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyList } from '../../ui/KeyList.tsx';
import { KEYS } from './acts.ts';
import styles from './KeyHelp.module.css';

/** What each key does, and whether they are to do it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t, locale } = useI18n();
  const { hint, acts, use, close } = keyTexts(locale);
  const [isOn, setOn] = useState(areKeysOn);
  return (
    <Dialog title={t.keys} onClose={onClose}>
      <p className={styles.hint}>{hint}</p>
      <KeyList keys={KEYS.map(([key, act]) => [key, acts[act]])} />
      <label className={styles.use}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            turnKeys(target.checked);
            setOn(target.checked);
          }}
        />
        {use}
      </label>
      <form method="dialog">
        <Button type="submit">{close}</Button>
      </form>
    </Dialog>
  );
}
