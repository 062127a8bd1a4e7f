import * as v from 'valibot';
import { locales } from '../i18n/locale.ts';
import { api } from '../paths.ts';
import { email } from './account.ts';
import { endpoint } from './endpoint.ts';

export const postEmailChange = endpoint({
  method: 'POST',
  path: api.emailChanges,
  summary:
    'Has a mail sent to another address by whose link it becomes the account’s, within a day and once, and a note to the present one. Answers the same whoever has that address; a later one takes the place of an earlier. A wrong password counts as a log-in that failed.',
  audience: 'personal',
  needs: 'account',
  body: v.strictObject({
    email,
    currentPassword: v.string(),
    /** What the mails are written in. */
    lang: v.picklist(locales),
  }),
  answer: undefined,
  status: 204,
  problems: ['tooManyRequests'],
});

export const postEmailChangeByLink = endpoint({
  method: 'POST',
  path: api.emailChange,
  summary:
    'Makes the address that a mail went to its account’s, by its link alone; the body is not looked at. A link that was altered, used or is too old changes nothing and answers 404. `page` has a form answered with a page.',
  audience: 'personal',
  needs: 'link',
  query: v.object({ page: v.optional(v.picklist(locales)) }),
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
