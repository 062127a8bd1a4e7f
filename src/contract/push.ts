import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';
import { lang } from './text.ts';

/** Where a push service takes messages for one browser: https, or for tests http on this machine. */
const pushEndpoint = v.pipe(
  v.string(),
  v.maxLength(2_048, 'tooLong'),
  v.check(
    (value) => URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol),
    'notAnEndpoint',
  ),
);

/** So many bytes as base64url, as a browser writes its keys. */
const key = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`), 'notAKey'));

/**
 * A browser's subscription as `PushSubscription.toJSON` gives it, with the language of the page that asked, or the
 * endpoint that the browser's push service has given up for it, whose language it keeps.
 */
export const pushSubscription = v.strictObject({
  endpoint: pushEndpoint,
  keys: v.strictObject({ p256dh: key(65), auth: key(16) }),
  lang: v.optional(lang),
  replaces: v.optional(pushEndpoint),
});
export type PushSubscriptionInput = v.InferInput<typeof pushSubscription>;

/** What a pushed message says; `url` is a path of this site, `tag` the same for the same alert. */
export const pushMessage = v.object({
  title: v.string(),
  body: v.string(),
  url: v.string(),
  tag: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
});
export type PushMessage = v.InferOutput<typeof pushMessage>;

export const getPushKey = endpoint({
  method: 'GET',
  path: api.pushKey,
  summary:
    'The public key that browsers subscribe to pushed alerts with (VAPID); null where nothing is pushed.',
  audience: 'public',
  needs: 'nothing',
  answer: v.object({ key: v.nullable(v.string()) }),
  status: 200,
  problems: [],
});

export const putPushSubscription = endpoint({
  method: 'PUT',
  path: api.pushSubscriptions,
  summary: 'Has alerts pushed to a browser. A guest gets an anonymous session by it.',
  audience: 'personal',
  needs: 'nothing',
  body: pushSubscription,
  answer: undefined,
  status: 204,
  problems: ['unavailable'],
});

export const deletePushSubscription = endpoint({
  method: 'DELETE',
  path: api.pushSubscriptions,
  summary: 'Has nothing more pushed to a browser; one that is not known is no error.',
  audience: 'personal',
  needs: 'nothing',
  body: v.strictObject({ endpoint: pushEndpoint }),
  answer: undefined,
  status: 204,
  problems: [],
});
