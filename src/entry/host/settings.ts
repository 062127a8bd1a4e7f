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
  /** Whether feeds and pictures may be fetched from this machine and private networks too. */
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
    allowPrivateNetwork: values.ALLOW_PRIVATE_NETWORK,
  };
}
