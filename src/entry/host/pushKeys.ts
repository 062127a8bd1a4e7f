import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import webPush from 'web-push';
import type { PushKeys } from '../../api/push/pusher.ts';
import type { Settings } from './settings.ts';

const keyPair = v.object({ publicKey: v.string(), privateKey: v.string() });

/**
 * The keys that alerts are pushed with: the settings', else with the embedded database those that are kept in the data
 * folder, made at the first start. Null with a database server, whose hosts must all have the same.
 */
export async function pushKeysOf(settings: Settings, publicUrl: string): Promise<PushKeys | null> {
  const { vapidKeys, vapidSubject, databaseUrl, dataDir } = settings;
  const pair = vapidKeys ?? (databaseUrl === null ? await keptPair(dataDir) : null);
  // Push services want an address to complain to; where none was set, a site over TLS is one.
  const subject = vapidSubject ?? (publicUrl.startsWith('https:') ? publicUrl : 'mailto:alerts@localhost');
  return pair && { ...pair, subject };
}

async function keptPair(folder: string) {
  const file = path.join(folder, 'push-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return v.parse(keyPair, JSON.parse(kept));
  const made = webPush.generateVAPIDKeys();
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
