import path from 'node:path';
import { expect, test } from 'vitest';
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

test.each([
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
