import * as v from 'valibot';
import { locales } from '../i18n/locale.ts';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

export const postUnsubscribe = endpoint({
  method: 'POST',
  path: api.unsubscribe,
  summary:
    'Takes a reader off the list that a mail names, by its link alone (RFC 8058); the body is not looked at. A link that was altered or is too old changes nothing and answers 404, whoever has an account. `page` has a form answered with a page.',
  audience: 'personal',
  needs: 'link',
  query: v.object({ page: v.optional(v.picklist(locales)) }),
  answer: undefined,
  status: 204,
  problems: ['notFound'],
});
