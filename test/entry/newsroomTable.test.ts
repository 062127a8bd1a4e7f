import { expect, test } from 'vitest';
import { minute, table } from '../../src/entry/newsroom/terminal.ts';

test('columns stand under their names, whatever is in them', () => {
  const rows = [
    ['the-third-ship', 'free', 'The third ship'],
    ['été', 'metered', 'Été'],
    ['הנמל', 'free', 'הנמל נסגר'],
  ];
  expect(table(['slug', 'access', 'headline'], rows)).toEqual([
    'slug            access   headline',
    'the-third-ship  free     The third ship',
    'été             metered  Été',
    '\u2068הנמל\u2069            free     \u2068הנמל נסגר\u2069',
  ]);
});

test('a moment is written to the minute, in UTC', () => {
  expect(minute('2026-11-23T14:05:59.999+02:00')).toBe('2026-11-23 12:05');
});
