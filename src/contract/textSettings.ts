import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

/**
 * The readable cookie that keeps on a device how pages and their text look there, in the words of `writeSettings`;
 * without one as the paper has them. Its name is that of what it held first, which it still does.
 */
export const TEXT_COOKIE = 'lede.appearance';

/** What can be chosen of each setting. No two have a word in common but for what the paper has. */
export const textChoices = {
  appearance: ['device', 'light', 'dark', 'sepia'],
  contrast: ['normal', 'more'],
  size: ['size-90', 'normal', 'size-110', 'size-125', 'size-150', 'size-175', 'size-200'],
  typeface: ['serif', 'sans', 'legible'],
  lineHeight: ['tight', 'normal', 'loose'],
  measure: ['narrow', 'normal', 'wide'],
} as const;

export type TextSetting = keyof typeof textChoices;
export type TextSettings = { [Name in TextSetting]: (typeof textChoices)[Name][number] };

export const textSettingNames = Object.keys(textChoices) as TextSetting[];

/** How the paper itself has them. */
export const papersSettings: TextSettings = {
  appearance: 'device',
  contrast: 'normal',
  size: 'normal',
  typeface: 'serif',
  lineHeight: 'normal',
  measure: 'normal',
};

/** The settings in one line: the words of what differs from the paper's, as `dark size-125`. */
export const writeSettings = (settings: TextSettings): string =>
  textSettingNames
    .map((name) => settings[name])
    .filter((choice, at) => choice !== papersSettings[textSettingNames[at] ?? 'size'])
    .join(' ');

/** Reads such a line. What is no setting's word is passed over: a later version may have written it. */
export function readSettings(line: string): TextSettings {
  const words = new Set(line.split(' '));
  const chosen = textSettingNames.map((name) => [
    name,
    textChoices[name].find((choice) => choice !== papersSettings[name] && words.has(choice)) ??
      papersSettings[name],
  ]);
  return Object.fromEntries(chosen) as TextSettings;
}

const written = v.pipe(
  v.string(),
  v.maxLength(100, 'tooLong'),
  v.check((line) => writeSettings(readSettings(line)) === line, 'notASetting'),
);

export const putTextSettings = endpoint({
  method: 'PUT',
  path: api.textSettings,
  summary:
    'Keeps how the account’s pages and their text look: the words of what differs from the paper’s, as in `dark size-125`. `GET /api/me` tells them.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({ settings: written }),
  answer: v.object({ settings: v.string() }),
  status: 200,
  problems: [],
});
