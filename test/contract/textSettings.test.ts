import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  papersSettings,
  putTextSettings,
  readSettings,
  textChoices,
  writeSettings,
} from '../../src/contract/textSettings.ts';

const anySettings = fc.record({
  appearance: fc.constantFrom(...textChoices.appearance),
  contrast: fc.constantFrom(...textChoices.contrast),
  size: fc.constantFrom(...textChoices.size),
  typeface: fc.constantFrom(...textChoices.typeface),
  lineHeight: fc.constantFrom(...textChoices.lineHeight),
  measure: fc.constantFrom(...textChoices.measure),
});

/** Whether the API takes a line. */
const isTaken = (settings: string) =>
  putTextSettings.body !== undefined && v.is(putTextSettings.body, { settings });

test('what is written is what is read, and what the API takes', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const line = writeSettings(settings);
      expect(readSettings(line)).toEqual(settings);
      expect(isTaken(line)).toBe(true);
    }),
  );
});

test('as the paper has it, there is nothing to write', () => {
  expect(writeSettings(papersSettings)).toBe('');
  expect(writeSettings({ ...papersSettings, appearance: 'dark', size: 'size-125' })).toBe('dark size-125');
});

test('whatever stands in a cookie reads as settings that can be kept', () => {
  fc.assert(fc.property(fc.string(), (line) => isTaken(writeSettings(readSettings(line)))));
  expect(readSettings('dark larger toString')).toEqual({ ...papersSettings, appearance: 'dark' });
});
