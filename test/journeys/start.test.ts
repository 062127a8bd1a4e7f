import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Publication } from '../../src/contract/publication.ts';
import { demoPublication } from '../../src/demo/publication.ts';
import { api } from '../../src/paths.ts';
import { mailedCode } from '../support/walks.ts';
import { spawnHost, spawnNpmStart, temporaryFolder, type HostProcess } from '../support/host.ts';

let folder: string;
let remove: () => Promise<void>;
let running: HostProcess[];

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder(inject('demoData')));
  running = [];
});
afterEach(async () => {
  for (const host of running) host.kill('SIGKILL');
  await Promise.all(running.map((host) => host.ended));
  await remove();
});

/** A host that is ended with the test, whatever becomes of it. */
function start(settings: Record<string, string> = {}, spawn = spawnHost) {
  const host = spawn({ DATA_DIR: folder, ...settings });
  running.push(host);
  void host.ended.then(() => (running = running.filter((other) => other !== host)));
  return host;
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });

test('an empty folder is enough for a first start', async () => {
  const url = await start({ DATA_DIR: path.join(folder, 'empty') }).url;
  const front = await fetch(url);
  expect([front.status, front.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a second start keeps the readers, their sessions and the stories', async () => {
  const first = start();
  const before = await first.url;
  const account = { email: 'ada@example.com', name: 'Ada', password: 'read-all-about-it' };
  await post(before + api.signUp, account);
  const otp = await mailedCode(before, account.email);
  const signedUp = await post(before + api.signUpByCode, { ...account, otp });
  const cookie = signedUp.headers
    .getSetCookie()
    .map((one) => one.replace(/;.*/, ''))
    .join('; ');
  const slugs = async (url: string) =>
    JSON.stringify(await (await fetch(`${url}${api.articles}?limit=100`)).json());
  const stories = await slugs(before);
  first.kill();
  expect((await first.ended).code).toBe(0);

  const url = await start().url;
  const me: unknown = await (await fetch(url + api.me, { headers: { cookie } })).json();
  expect(me).toMatchObject({ kind: 'registered', name: 'Ada' });
  expect(await slugs(url)).toBe(stories);
});

test('a host that was killed starts again on what it left', async () => {
  const first = start();
  await first.url;
  first.kill('SIGKILL');
  await first.ended;
  const answer = await fetch(`${await start().url}/healthz`);
  expect(await answer.json()).toEqual({ database: 'up' });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s lets the request under way end, and exits with 0',
  async (signal) => {
    const host = start();
    const { hostname, port } = new URL(await host.url);
    const body = JSON.stringify({ email: 'reader@example.com', password: 'read-all-about-it' });
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.write(
      [
        `POST ${api.signIn} HTTP/1.1`,
        `host: ${hostname}:${port}`,
        `origin: http://${hostname}:${port}`,
        'content-type: application/json',
        `content-length: ${body.length}`,
        'expect: 100-continue',
        'connection: close',
        '\r\n',
      ].join('\r\n'),
    );
    await once(socket, 'data');
    expect(answer).toContain('100 Continue');

    host.kill(signal);
    socket.write(body);
    await once(socket, 'close');
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(await host.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  },
);

test('Ctrl-C in the terminal of `npm start` stops it in good order', async () => {
  const host = start({}, spawnNpmStart);
  await host.url;
  host.kill('SIGINT');
  expect(await host.ended).toMatchObject({ code: 0 });
  await expect(start().url).resolves.toMatch(/^http:/);
});

test('a port that is taken is said in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await start({ PORT: String(port) }).ended;
  other.close();
  expect([code, stderr]).toEqual([1, `Port ${port} is taken; choose another with PORT.\n`]);
});

test('a data folder that another host holds is said in a sentence, and left alone', async () => {
  const first = start();
  const url = await first.url;
  const { code, stderr } = await start().ended;
  expect([code, stderr]).toEqual([1, `The data folder ${folder} is in use by process ${first.pid}.\n`]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a wrong setting is said in a sentence', async () => {
  const { code, stderr } = await start({ PORT: 'four' }).ended;
  expect([code, stderr]).toEqual([1, 'A setting is wrong: PORT must be a whole number.\n']);
});

test('a data folder that can’t be made is said in a sentence', async () => {
  const file = path.join(folder, 'a file');
  await writeFile(file, '');
  const { code, stderr } = await start({ DATA_DIR: path.join(file, 'below') }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The data folder \S.* can't be made: .*\.\n$/);
});

test('a database that isn’t there is said in a sentence', async () => {
  const settings = {
    DATABASE_URL: 'postgres://127.0.0.1:1/lede',
    SESSION_SECRET: 'a secret of thirty-two characters',
  };
  const { code, stderr } = await start(settings).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database named by DATABASE_URL can't be opened: .*\.\n$/);
});

test('a newspaper that is described as no demonstration shows its mail to nobody', async () => {
  const described = path.join(folder, 'paper.json');
  await writeFile(described, JSON.stringify({ ...demoPublication, demo: false, keepsMail: true }));
  const url = await start({ PUBLICATION: described }).url;
  expect((await fetch(url + api.demoMail)).status).toBe(404);
  const { demo, keepsMail } = (await (await fetch(url + api.publication)).json()) as Publication;
  expect([demo, keepsMail]).toEqual([false, false]);
});

test('a newspaper’s description that isn’t there is said in a sentence', async () => {
  const { code, stderr } = await start({ PUBLICATION: path.join(folder, 'nothing.json') }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The newspaper described in PUBLICATION \(.*\) can't be read: .*\.\n$/);
});
