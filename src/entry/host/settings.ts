import path from 'node:path';
import * as v from 'valibot';

/** A wrong setting, or a place that can't be used: one sentence for whoever starts the host, who then exits with 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const MINUTE = 60_000;

const wholeNumber = (name: string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `${name} must be a whole number`),
    v.transform(Number),
    v.minValue(least, `${name} must be at least ${least}`),
    v.maxValue(most, `${name} must be at most ${most}`),
  );

const onOff = (name: string) =>
  v.pipe(
    v.string(),
    v.toLowerCase(),
    v.picklist(['on', 'off', '1', '0', 'true', 'false'], `${name} must be on or off`),
    v.transform((value) => ['on', '1', 'true'].includes(value)),
  );

const webAddress = (name: string, protocols: string[]) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `${name} must begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    ),
  );

/** Web addresses, divided by spaces, line breaks or commas; one written twice is one. */
const webAddresses = (name: string) =>
  v.pipe(
    v.string(),
    v.transform((value) => [...new Set(value.split(/[\s,]+/).filter((address) => address !== ''))]),
    v.array(webAddress(`${name}, each address,`, ['http:', 'https:'])),
  );

/** `alerts@paper.example`, or `The Paper <alerts@paper.example>`. */
const mailbox = (name: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^([^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      `${name} must be an address, such as The Paper <alerts@paper.example>`,
    ),
  );

/** A key of so many bytes, as base64url. */
const vapidKey = (name: string, bytes: number) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => /^[\w-]+$/.test(value) && Buffer.from(value, 'base64url').length === bytes,
      `${name} must be ${bytes} bytes in base64url, as npx web-push generate-vapid-keys makes them`,
    ),
  );

const schema = v.object({
  PORT: v.optional(wholeNumber('PORT', 0, 65_535), '4173'),
  HOST: v.optional(v.string(), '127.0.0.1'),
  PUBLIC_URL: v.optional(webAddress('PUBLIC_URL', ['http:', 'https:'])),
  DATA_DIR: v.optional(v.string(), '.data'),
  DATABASE_URL: v.optional(webAddress('DATABASE_URL', ['postgres:', 'postgresql:'])),
  SESSION_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(32, 'SESSION_SECRET must have at least 32 characters')),
  ),
  NEWSROOM_TOKEN: v.optional(
    v.pipe(v.string(), v.minLength(16, 'NEWSROOM_TOKEN must have at least 16 characters')),
  ),
  PUBLICATION: v.optional(v.string()),
  DEMO: v.optional(onOff('DEMO')),
  DEMO_NEWS_EVERY: v.optional(wholeNumber('DEMO_NEWS_EVERY', 0, 86_400), '45'),
  FEEDS: v.optional(webAddresses('FEEDS'), ''),
  FEEDS_EVERY: v.optional(wholeNumber('FEEDS_EVERY', 1, 1_440), '15'),
  SMTP_URL: v.optional(webAddress('SMTP_URL', ['smtp:', 'smtps:'])),
  MAIL_FROM: v.optional(mailbox('MAIL_FROM')),
  VAPID_PUBLIC_KEY: v.optional(vapidKey('VAPID_PUBLIC_KEY', 65)),
  VAPID_PRIVATE_KEY: v.optional(vapidKey('VAPID_PRIVATE_KEY', 32)),
  VAPID_SUBJECT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'VAPID_SUBJECT must begin with mailto: or https://'),
    ),
  ),
  ALLOW_PRIVATE_NETWORK: v.optional(onOff('ALLOW_PRIVATE_NETWORK'), 'off'),
});

export interface Settings {
  port: number;
  host: string;
  /** Where readers find the site, without a slash at the end; null follows the port. */
  publicUrl: string | null;
  dataDir: string;
  databaseUrl: string | null;
  sessionSecret: string | null;
  newsroomToken: string | null;
  /** A JSON file that describes the newspaper; null is the demo's, or a plain one. */
  publicationFile: string | null;
  isDemo: boolean;
  /** How long after one waiting story of the demo the next comes while somebody follows something, in milliseconds; 0 is never. */
  demoNewsEvery: number;
  /** Addresses of feeds that are polled while the host runs. */
  feeds: string[];
  /** How long after one poll the next comes, where the feed doesn't ask for longer; in milliseconds. */
  feedsEvery: number;
  /** The mail server, with a name and password in it if need be; null keeps mail in the data folder. */
  smtpUrl: string | null;
  /** Whom mail is from; null is made of the newspaper's name and address. */
  mailFrom: string | null;
  /** What alerts are pushed with; null makes and keeps them, or pushes nothing with a database server. */
  vapidKeys: { publicKey: string; privateKey: string } | null;
  /** Whom push services may write to; null is the site. */
  vapidSubject: string | null;
  /** Whether feeds and pictures may be fetched from this machine and private networks too, and alerts pushed to them. */
  allowPrivateNetwork: boolean;
}

/** The settings in an environment. Throws a StartError that names the one that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = v.safeParse(schema, given);
  if (!result.success)
    throw new StartError(`A setting is wrong: ${result.issues.map((issue) => issue.message).join('; ')}.`);
  const values = result.output;
  if (values.DATABASE_URL && !values.SESSION_SECRET) {
    throw new StartError(
      'A setting is missing: SESSION_SECRET is required with DATABASE_URL, the same on every host.',
    );
  }
  if (values.SMTP_URL && !values.MAIL_FROM)
    throw new StartError('A setting is missing: MAIL_FROM is required with SMTP_URL.');
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = values;
  if ((publicKey === undefined) !== (privateKey === undefined))
    throw new StartError('A setting is missing: VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together.');
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : null,
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    sessionSecret: values.SESSION_SECRET ?? null,
    newsroomToken: values.NEWSROOM_TOKEN ?? null,
    publicationFile: values.PUBLICATION ? path.resolve(values.PUBLICATION) : null,
    isDemo: values.DEMO ?? !values.DATABASE_URL,
    demoNewsEvery: values.DEMO_NEWS_EVERY * 1_000,
    feeds: values.FEEDS,
    feedsEvery: values.FEEDS_EVERY * MINUTE,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    vapidKeys: publicKey && privateKey ? { publicKey, privateKey } : null,
    vapidSubject: values.VAPID_SUBJECT ?? null,
    allowPrivateNetwork: values.ALLOW_PRIVATE_NETWORK,
  };
}
