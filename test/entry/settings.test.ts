import path from 'node:path';
import { expect, test } from 'vitest';
import webPush from 'web-push';
import { readSettings, StartError } from '../../src/entry/host/settings.ts';

const SECRET = 'a secret of thirty-two characters';

test('with nothing set the demo stands at port 4173 of this machine', () => {
  expect(readSettings({})).toMatchObject({
    port: 4173,
    host: '127.0.0.1',
    publicUrl: null,
    dataDir: path.resolve('.data'),
    databaseUrl: null,
    newsroomToken: null,
    isDemo: true,
  });
});

test('what is set to nothing is as good as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', NEWSROOM_TOKEN: '', DEMO: undefined })).toEqual(
    readSettings({}),
  );
});

test('with a database server there is no demo unless it is asked for', () => {
  const served = { DATABASE_URL: 'postgres://db.example/lede', SESSION_SECRET: SECRET };
  expect(readSettings(served)).toMatchObject({ databaseUrl: served.DATABASE_URL, isDemo: false });
  expect(readSettings({ ...served, DEMO: 'on' }).isDemo).toBe(true);
  expect(readSettings({ DEMO: 'OFF' }).isDemo).toBe(false);
});

test('a public address loses what is not its origin', () => {
  expect(readSettings({ PUBLIC_URL: 'https://paper.example/' }).publicUrl).toBe('https://paper.example');
});

test('feeds are divided by spaces or commas, each once, and polled every quarter of an hour', () => {
  expect(readSettings({})).toMatchObject({ feeds: [], feedsEvery: 900_000, allowPrivateNetwork: false });
  const FEEDS = ' https://a.example/rss, http://b.example/atom\nhttps://a.example/rss ';
  expect(readSettings({ FEEDS, FEEDS_EVERY: '5', ALLOW_PRIVATE_NETWORK: 'on' })).toMatchObject({
    feeds: ['https://a.example/rss', 'http://b.example/atom'],
    feedsEvery: 300_000,
    allowPrivateNetwork: true,
  });
});

test('mail goes into files and alerts are pushed with kept keys, unless a server and keys are named', () => {
  expect(readSettings({})).toMatchObject({
    smtpUrl: null,
    mailFrom: null,
    vapidKeys: null,
    vapidSubject: null,
  });
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const set = readSettings({
    SMTP_URL: 'smtps://name:pass@mail.example',
    MAIL_FROM: 'The Paper <alerts@paper.example>',
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
    VAPID_SUBJECT: 'mailto:desk@paper.example',
  });
  expect(set).toMatchObject({
    smtpUrl: 'smtps://name:pass@mail.example',
    mailFrom: 'The Paper <alerts@paper.example>',
    vapidKeys: { publicKey, privateKey },
    vapidSubject: 'mailto:desk@paper.example',
  });
});

test.each([
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must begin with smtp:// or smtps://'],
  [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is required with SMTP_URL'],
  [{ MAIL_FROM: 'The Paper' }, 'MAIL_FROM must be an address'],
  [{ MAIL_FROM: 'a@b\r\nBcc: c@d' }, 'MAIL_FROM must be an address'],
  [{ VAPID_PUBLIC_KEY: 'x' }, 'VAPID_PUBLIC_KEY must be 65 bytes in base64url'],
  [
    { VAPID_PRIVATE_KEY: Buffer.alloc(32).toString('base64url') },
    'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together',
  ],
  [{ VAPID_SUBJECT: 'desk@paper.example' }, 'VAPID_SUBJECT must begin with mailto: or https://'],
  [{ FEEDS: 'https://a.example/rss feed.xml' }, 'FEEDS, each address, must begin with http:// or https://'],
  [{ FEEDS_EVERY: '0' }, 'FEEDS_EVERY must be at least 1'],
  [{ ALLOW_PRIVATE_NETWORK: 'yes' }, 'ALLOW_PRIVATE_NETWORK must be on or off'],
  [{ PORT: 'http' }, 'PORT must be a whole number'],
  [{ PORT: '-1' }, 'PORT must be a whole number'],
  [{ PORT: '4173.5' }, 'PORT must be a whole number'],
  [{ PORT: '65536' }, 'PORT must be at most 65535'],
  [{ PUBLIC_URL: 'paper.example' }, 'PUBLIC_URL must begin with http:// or https://'],
  [{ PUBLIC_URL: 'ftp://paper.example' }, 'PUBLIC_URL must begin with http:// or https://'],
  [
    { DATABASE_URL: 'mysql://db.example', SESSION_SECRET: SECRET },
    'DATABASE_URL must begin with postgres:// or postgresql://',
  ],
  [{ DATABASE_URL: 'postgres://db.example/lede' }, 'SESSION_SECRET is required with DATABASE_URL'],
  [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32 characters'],
  [{ NEWSROOM_TOKEN: 'short' }, 'NEWSROOM_TOKEN must have at least 16 characters'],
  [{ DEMO: 'maybe' }, 'DEMO must be on or off'],
])('the wrong setting %o names itself in a sentence', (environment, words) => {
  const start = () => readSettings(environment);
  expect(start).toThrow(StartError);
  expect(start).toThrow(words);
  expect(start).toThrow(/^A setting is (wrong|missing): .*\.$/);
});

test('several wrong settings are all named at once', () => {
  expect(() => readSettings({ PORT: 'x', DEMO: 'y' })).toThrow(/PORT.*DEMO/);
});
