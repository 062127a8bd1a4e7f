import type { Endpoint } from '../../src/contract/endpoint.ts';
import { problemStatus, type ProblemCode } from '../../src/contract/problem.ts';
import { fill } from '../../src/paths.ts';
import { startApi } from './api.ts';
import {
  BEHIND_GATE,
  browserOf,
  hasSession,
  isAccount,
  isPaying,
  KINDS,
  NOTHING,
  type Belongings,
  type Cast,
  type Kind,
  type Member,
  type Words,
} from './cast.ts';
import { keptOf } from './keptOf.ts';

type Paper = Awaited<ReturnType<typeof startApi>>;

/** What becomes of a request: its status alone, or with a problem's code: `404 notFound`. */
export type Outcome = number | ProblemCode | `${number} ${string}`;

/** What can be asked for: an endpoint of the contract, or what is served beside them. */
export type Asked = Pick<Endpoint, 'method' | 'path' | 'audience' | 'needs' | 'status'>;

export interface Sent {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What is sent, by whom or what it is about, and by what the asker has. */
export type Ask = (named: Belongings, own: Belongings) => Sent;

/** Something that an address or a body names. */
export interface Thing {
  of: string;
  /** Whose belongings are named: the asker's own where nothing is said. */
  whose?: 'own' | "another's" | "nobody's";
  ask?: Ask;
  /** Where it isn't what follows from the endpoint: for all who may ask at all, or for some kinds. */
  outcome?: Outcome;
  but?: Partial<Record<Kind, Outcome>>;
  /** What the asker must find of their own in the answer, so far as they have it. */
  shows?: readonly (keyof Words)[];
  /** What it tells a moderator of others, and nobody else. */
  tellsModerators?: readonly (keyof Words)[];
  /** It is for paying readers what is behind the gate. */
  isGated?: boolean;
  /** It is meant to change what is kept of the reader that it names, whoever asks. */
  touchesOthers?: boolean;
}

export interface Row {
  asked: Asked;
  /** What is said to who lacks what is needed. */
  refusal?: Outcome;
  things?: readonly Thing[];
}

/** A thing of the asker's own, of another reader's, and one that isn't there. */
export function threeOf(
  ask: Ask,
  differs: Partial<Record<'own' | "another's" | 'missing', Omit<Thing, 'of' | 'ask'>>> = {},
): Thing[] {
  return [
    { of: 'own', ask, ...differs.own },
    { of: "another's", whose: "another's", ask, ...differs["another's"] },
    { of: 'missing', whose: "nobody's", ask, ...differs.missing },
  ];
}

/** What follows for a reader from what an endpoint needs, but for what the row says. */
function expectedOf({ asked, refusal = 'notLoggedIn' }: Row, thing: Thing, kind: Kind): string {
  const mayAsk = {
    nothing: true,
    link: true,
    signature: true,
    session: hasSession(kind),
    account: isAccount(kind),
    moderator: kind === 'moderator',
    newsroomToken: kind === 'newsroom',
  };
  if (asked.needs === 'moderator' && isAccount(kind) && kind !== 'moderator') return said('notAllowed');
  if (!mayAsk[asked.needs]) return said(refusal);
  return said(thing.but?.[kind] ?? thing.outcome ?? asked.status);
}

const isCode = (outcome: Outcome): outcome is ProblemCode =>
  typeof outcome === 'string' && Object.hasOwn(problemStatus, outcome);
const said = (outcome: Outcome): string =>
  isCode(outcome) ? `${problemStatus[outcome]} ${outcome}` : String(outcome);

/** The reader whose things are another's to this one. */
const anotherThan = (kind: Kind): Kind => (kind === 'another' ? 'registered' : 'another');

/** What came of asking for a row's things as everyone: outcomes by cell, and what an answer said or did beyond rights. */
export interface Found {
  outcomes: Record<string, string>;
  faults: string[];
}

/** Asks for all things of a row as each of the cast. What one thing's writes changed is undone before the next. */
export async function askAsAll(row: Row, paper: Paper, cast: Cast): Promise<Found> {
  const found: Found = { outcomes: {}, faults: [] };
  for (const thing of thingsOf(row)) {
    const ask = (by: Paper) => askForThing(row.asked, thing, by, cast, found);
    await (row.asked.method === 'GET' ? ask(paper) : undoing(paper, ask));
  }
  return found;
}

/** The outcomes that a row promises, by cell. */
export const promisedBy = (row: Row): Record<string, string> =>
  Object.fromEntries(
    thingsOf(row).flatMap((thing) =>
      KINDS.map((kind) => [cellOf(thing, kind), expectedOf(row, thing, kind)] as const),
    ),
  );

const thingsOf = ({ things }: Row): readonly Thing[] => things ?? [{ of: '' }];
const cellOf = (thing: Thing, kind: Kind) => `${kind}: ${thing.of}`;

async function askForThing(asked: Asked, thing: Thing, paper: Paper, cast: Cast, found: Found) {
  const { db } = paper.database;
  const writes = asked.method !== 'GET';
  let kept = writes ? await keptOf(db) : new Map<string, string>();
  const told = new Map<string, string>();
  for (const kind of KINDS) {
    const asker = cast[kind];
    const {
      params = {},
      query = '',
      body,
      headers,
    } = thing.ask?.(namedTo(kind, thing, cast), asker.has) ?? {};
    const address = fill<string>(asked.path, params) + query;
    const answer = await browserOf(asker, paper).request(asked.method, address, {
      body,
      headers: { ...asker.headers, ...headers },
    });
    const text = await textOf(answer);
    found.outcomes[cellOf(thing, kind)] = outcomeOf(answer, text);

    const before = kept;
    kept = writes ? await keptOf(db) : kept;
    const changed = Object.values(cast).filter(({ id }) => id !== null && kept.get(id) !== before.get(id));
    const faults = [
      ...faultsOfCaching(asked, answer, asker),
      ...(asked.audience === 'public' && (told.get(address) ?? text) !== text ? ['differs by reader'] : []),
      ...faultsOfWords(asked, thing, answer, text, asker, cast),
      ...changed
        .filter((member) => !answer.ok || (member !== asker && !thing.touchesOthers))
        .map((member) => `changes what is kept of ${member.kind}`),
    ];
    told.set(address, text);
    found.faults.push(...faults.map((fault) => `${cellOf(thing, kind)}: ${fault}`));
  }
}

function namedTo(kind: Kind, { whose = 'own' }: Thing, cast: Cast): Belongings {
  if (whose === "nobody's") return NOTHING;
  return cast[whose === 'own' ? kind : anotherThan(kind)].has;
}

/** All that an answer says, but for its own id; of a stream, nothing: it is left at once. */
async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') === 'text/event-stream') {
    await answer.body?.cancel();
    return '';
  }
  const text = `${await answer.text()}\n${JSON.stringify([...answer.headers])}`;
  return text.replaceAll(answer.headers.get('x-request-id') ?? '', '');
}

function outcomeOf({ status, headers }: Response, text: string): string {
  if (headers.get('content-type') !== 'application/problem+json') return String(status);
  return `${status} ${/"code":"(\w+)"/.exec(text)?.[1]}`;
}

/** Whether caches are told of whom the answer is for. */
function faultsOfCaching({ audience }: Asked, { ok, headers }: Response, { cookies }: Member): string[] {
  const said = headers.get('cache-control') ?? '';
  if (!ok) return said.includes('no-store') ? [] : [`a refusal may be kept: ${said}`];
  const isShared = audience === 'public' || (audience === 'both' && cookies.size === 0);
  return [
    ...(said.startsWith(isShared ? 'public' : 'private, no-store') ? [] : [`may be kept: ${said}`]),
    ...((headers.get('vary') === 'Cookie') === (audience === 'both')
      ? []
      : ['says wrongly what it varies by']),
    ...(isShared && headers.has('set-cookie') ? ['gives all the same cookie'] : []),
  ];
}

/** Whether the answer says what it must of the asker's own, and nothing that is another's or behind the gate. */
function faultsOfWords(
  asked: Asked,
  thing: Thing,
  { ok }: Response,
  text: string,
  asker: Member,
  cast: Cast,
): string[] {
  const isOwnList =
    asked.method === 'GET' && asked.audience === 'personal' && asked.needs !== 'newsroomToken';
  // Which topics and stories there are is no secret; which of them are a reader's is.
  const isSecret = (word: string) => isOwnList || (word !== 'topic' && word !== 'story');
  const others = Object.values(cast).filter((member) => member !== asker);
  const maySeePaid = thing.isGated === true && isPaying(asker.kind);
  const told: readonly string[] = asker.kind === 'moderator' ? (thing.tellsModerators ?? []) : [];
  return [
    ...others.flatMap(({ kind, words }) =>
      Object.entries(words)
        .filter(([word, value]) => isSecret(word) && !told.includes(word) && text.includes(value))
        .map(([word]) => `tells the ${word} of ${kind}`),
    ),
    ...(ok ? (thing.shows ?? []) : [])
      .filter((word) => !text.includes(asker.words[word] ?? ''))
      .map((word) => `doesn't show the asker's ${word}`),
    ...(text.includes(BEHIND_GATE) === (maySeePaid && ok) ? [] : ['has the gate in the wrong place']),
  ];
}

class Undone extends Error {}

/** Does some work with a paper on the same database, and undoes all that it wrote. */
async function undoing({ database, services }: Paper, work: (inner: Paper) => Promise<void>): Promise<void> {
  const doing = database.db.transaction(async (db) => {
    const inner = await startApi({ clock: services.clock }, { ...database, db });
    await work(inner);
    await inner.close();
    throw new Undone();
  });
  await doing.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}
