import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dropDraftsOf, takeDraftsOver } from '../../src/client/draftOwners.ts';
import { dropDraft, dueDraft, isDue, keepDraft, readDraft } from '../../src/client/drafts.ts';
import type { KeptDraft } from '../../src/client/keptTexts.ts';

const draft = (text: string): KeptDraft => ({ text, intent: `to send ${text}` });

test('a draft that was kept is there again, with the id of sending it, under its own name alone', async () => {
  await keepDraft(null, 'on the sea wall', draft('Well said — '), '');
  expect(await readDraft(null, 'on the sea wall')).toEqual(draft('Well said — '));
  expect(await readDraft(null, 'on the ferry')).toBeUndefined();
});

test('an emptied draft is gone', async () => {
  await keepDraft(null, 'a reply', draft('No.'), '');
  await keepDraft(null, 'a reply', draft(''), 'No.');
  expect(await readDraft(null, 'a reply')).toBeUndefined();
});

test('what was typed last is what is read, before it is kept and after', async () => {
  const keeping = ['W', 'We', 'Well'].map((text) => keepDraft(null, 'fast', draft(text), ''));
  expect(await readDraft(null, 'fast')).toEqual(draft('Well'));
  await Promise.all(keeping);
  expect(await readDraft(null, 'fast')).toEqual(draft('Well'));
});

test('a draft that was sent is dropped', async () => {
  await keepDraft(null, 'sent', draft('Hear, hear.'), '');
  await dropDraft(null, 'sent', 'Hear, hear.');
  expect(await readDraft(null, 'sent')).toBeUndefined();
});

test('what was typed after sending stays', async () => {
  await keepDraft(null, 'typed on', draft('Hear, hear. And another thing'), '');
  await dropDraft(null, 'typed on', 'Hear, hear.');
  expect(await readDraft(null, 'typed on')).toEqual(draft('Hear, hear. And another thing'));
});

test('one account’s draft is no other’s, and no guest’s', async () => {
  await keepDraft('rosa', 'private', draft('Between us'), '');
  await takeDraftsOver('sami');
  expect(await readDraft('sami', 'private')).toBeUndefined();
  expect(await readDraft(null, 'private')).toBeUndefined();
  expect(await readDraft('rosa', 'private')).toEqual(draft('Between us'));
});

test('what an account typed is dropped whole, kept or not yet, and nobody else’s', async () => {
  await keepDraft('ruth', 'left behind', draft('Kept'), '');
  await keepDraft('omar', 'left behind', draft('Somebody else’s'), '');
  const keeping = keepDraft('ruth', 'under way', draft('Not kept yet'), '');
  await dropDraftsOf('ruth');
  await keeping;
  expect(await readDraft('ruth', 'left behind')).toBeUndefined();
  expect(await readDraft('ruth', 'under way')).toBeUndefined();
  expect(await readDraft('omar', 'left behind')).toEqual(draft('Somebody else’s'));
});

test('a guest’s drafts are the account’s that they log in to, kept or not yet', async () => {
  await keepDraft(null, 'carried', draft('Kept as a guest'), '');
  const keeping = keepDraft(null, 'carried at once', draft('Just typed'), '');
  await takeDraftsOver('ada');
  await keeping;
  expect(await readDraft('ada', 'carried')).toEqual(draft('Kept as a guest'));
  expect(await readDraft('ada', 'carried at once')).toEqual(draft('Just typed'));
  expect(await readDraft(null, 'carried')).toBeUndefined();
  expect(await readDraft(null, 'carried at once')).toBeUndefined();
});

test('a guest’s draft stands below what the account has of the same name, once', async () => {
  await keepDraft('grace', 'both', draft('From before.'), '');
  await keepDraft(null, 'both', draft('As a guest.'), '');
  await takeDraftsOver('grace');
  const whole = 'From before.\n\nAs a guest.';
  expect(await readDraft('grace', 'both')).toMatchObject({ text: whole });
  await keepDraft(null, 'both', draft('As a guest.'), '');
  await takeDraftsOver('grace');
  expect(await readDraft('grace', 'both')).toMatchObject({ text: whole });
});

test('what a guest wanted sent is due for an hour, to the account that they log in to', async () => {
  const pressed = { ...draft('Now, please.'), pressedAt: Date.now() };
  await keepDraft(null, 'comment:wall:7', pressed, '');
  expect(await dueDraft('nell', 'comment:wall:')).toBeUndefined();
  await takeDraftsOver('nell');
  expect(await dueDraft('nell', 'comment:wall:')).toBe('7');
  expect(await readDraft('nell', 'comment:wall:7')).toEqual(pressed);
  expect(isDue({ ...pressed, pressedAt: Date.now() - 3_600_000 })).toBe(false);
});

test('what an account had begun before is not sent with what a guest wanted sent', async () => {
  await keepDraft('omer', 'comment:pier', draft('Half a thought.'), '');
  await keepDraft(null, 'comment:pier', { ...draft('A whole one.'), pressedAt: Date.now() }, '');
  await takeDraftsOver('omer');
  expect(await readDraft('omer', 'comment:pier')).toEqual({
    text: 'Half a thought.\n\nA whole one.',
    intent: expect.not.stringContaining('to send'),
  });
});
