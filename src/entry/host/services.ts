import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { createAccounts } from '../../api/accounts.ts';
import type { Services } from '../../api/http/context.ts';
import { createLive } from '../../api/live/hub.ts';
import { lineLog } from '../../api/log.ts';
import { readMailFolder } from '../../api/mail/mailFolder.ts';
import { createPretendProcessor } from '../../api/payments/pretend/pretendProcessor.ts';
import { openEmbedded, openPostgres, type Database } from '../../api/store/database.ts';
import { publication, type Publication } from '../../contract/publication.ts';
import { createFilters } from '../../api/rules/commentFilters.ts';
import { demoPublication, demoWordList } from '../../demo/publication.ts';
import { keptSecret, reason } from './dataFolder.ts';
import { mailFolder } from './delivering.ts';
import { pushKeysOf } from './pushKeys.ts';
import { StartError, type Settings } from './settings.ts';

/** Where the migrations lie: beside the build's server files, or in the sources while developing. */
const MIGRATIONS = import.meta.env.PROD
  ? new URL('./migrations', import.meta.url).pathname
  : path.resolve('src/api/store/migrations');

/** The database that the settings name, open and migrated. */
export async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<Database> {
  try {
    return databaseUrl
      ? await openPostgres(databaseUrl, MIGRATIONS)
      : await openEmbedded(path.join(dataDir, 'database'), MIGRATIONS);
  } catch (error) {
    const which = databaseUrl ? 'named by DATABASE_URL' : `in ${dataDir}`;
    throw new StartError(`The database ${which} can't be opened: ${reason(error)}.`);
  }
}

/** What the API works with, on an open database. `publicUrl` is where readers find the site. */
export async function createServices(
  settings: Settings,
  { db, listen }: Database,
  publicUrl: string,
  newsroomTokens: string[],
): Promise<Services> {
  const secret = settings.sessionSecret ?? (await keptSecret(settings.dataDir));
  const origins = originsOf(publicUrl);
  const log = lineLog((line) => void process.stderr.write(line));
  const { publication: described, wordList } = await readPublication(settings);
  const publication = { ...described, keepsMail: described.demo && settings.smtpUrl === null };
  const clock = () => new Date();
  const keys = await pushKeysOf(settings, publicUrl);
  const processor = createPretendProcessor(db, secret, clock);
  return {
    db,
    accounts: createAccounts({ db, secret, publicUrl, origins, lang: publication.lang, clock, log }),
    publication,
    filters: createFilters(wordList),
    processor,
    pretendProcessor: processor,
    publicUrl,
    live: createLive({ db, clock, log, listen }),
    log,
    clock,
    pause: (ms) => setTimeout(ms),
    origins,
    overTls: publicUrl.startsWith('https:'),
    secret,
    newsroomTokens,
    pushing: { key: keys?.publicKey ?? null, allowPrivate: settings.allowPrivateNetwork },
    sentMail: publication.keepsMail ? () => readMailFolder(mailFolder(settings)) : null,
  };
}

/** The origins of the site's own pages: on this machine it goes by two names. */
function originsOf(publicUrl: string): string[] {
  const { origin, hostname } = new URL(publicUrl);
  const other: Record<string, string> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };
  const alias = other[hostname];
  return alias ? [origin, origin.replace(hostname, alias)] : [origin];
}

/** What the newsroom alone knows of its paper: the words that bring a comment before it first. */
const newsroomSettings = v.object({ wordList: v.optional(v.array(v.string()), []) });

async function readPublication({
  publicationFile,
  isDemo,
}: Settings): Promise<{ publication: Publication; wordList: readonly string[] }> {
  if (publicationFile === null)
    return { publication: { ...demoPublication, demo: isDemo }, wordList: demoWordList };
  try {
    const described: unknown = JSON.parse(await readFile(publicationFile, 'utf8'));
    return {
      publication: v.parse(publication, { demo: isDemo, ...Object(described) }),
      ...v.parse(newsroomSettings, described),
    };
  } catch (error) {
    throw new StartError(
      `The newspaper described in PUBLICATION (${publicationFile}) can't be read: ${reason(error)}.`,
    );
  }
}
