import { expect, test } from 'vitest';
import { ownedTables } from '../../src/api/store/readerData.ts';
import { keptOnDevice, keptOnServer } from '../../src/i18n/privacyTexts.ts';
import { isScript, readSources } from '../support/sources.ts';

/** Tables that tell of readers without a column that says of whom. */
const LOOSE = ['readers', 'logInTries', 'verifications'];

test('the privacy page speaks of every table that holds something of a reader', () => {
  expect(Object.values(keptOnServer).flat().toSorted()).toEqual([...ownedTables, ...LOOSE].toSorted());
});

test('the privacy page speaks of all that stays on the device', () => {
  const keepers = readSources().filter(
    (source) => isScript(source) && /\b(createStore\(|localStorage|sessionStorage)/.test(source.text),
  );
  const named = keepers.map(({ name }) => name.replace(/\.tsx?$/, ''));
  expect(Object.values(keptOnDevice).flat().toSorted()).toEqual(named.toSorted());
});
