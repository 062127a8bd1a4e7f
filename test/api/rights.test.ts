import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/api/app.ts';
import { storePicture } from '../../src/api/newsroom/pictures/storePicture.ts';
import {
  getAlerts,
  postAllAlertsRead,
  postAllAlertsReadUndo,
  postInboxVisit,
  putAlert,
} from '../../src/contract/alerts.ts';
import { getAlertSettings, putAlertSettings } from '../../src/contract/alertSettings.ts';
import { getArticle, getArticles, getRelatedArticles, putRead } from '../../src/contract/articles.ts';
import { putReadToday } from '../../src/contract/reads.ts';
import { getCheckout } from '../../src/contract/checkouts.ts';
import {
  deleteComment,
  deleteMute,
  deleteRecommendation,
  deleteThreadFollow,
  getComment,
  getMutes,
  patchComment,
  postCommentReport,
  postCommentUndelete,
  postMute,
  putRecommendation,
  putThreadFollow,
} from '../../src/contract/commentActs.ts';
import { getCommentAlerts, putCommentAlert } from '../../src/contract/commentAlerts.ts';
import { getComments, getNewComments, postComment } from '../../src/contract/comments.ts';
import { getNewsroomDeliveries, postNewsroomDeliveryRetries } from '../../src/contract/deliveries.ts';
import { getDemoMail } from '../../src/contract/demoMail.ts';
import { postEmailChange, postEmailChangeByLink } from '../../src/contract/emailChange.ts';
import { postKnownItems } from '../../src/contract/feedItems.ts';
import { deleteFollow, getFollows, putFollow } from '../../src/contract/follows.ts';
import { getFront } from '../../src/contract/front.ts';
import { getArrivals, getLive } from '../../src/contract/live.ts';
import {
  deleteModerationDecision,
  getModerationComment,
  getModerationComments,
  getModerationDecisions,
  getModerationWaiting,
  putModerationComment,
  putModerationStory,
  putModerationThread,
} from '../../src/contract/moderation.ts';
import { getMe, type ReaderKind } from '../../src/contract/me.ts';
import {
  deleteNewsroomArticle,
  getNewsroomArticles,
  patchNewsroomArticle,
  postNewsroomArticle,
  postNewsroomPicture,
  putNewsroomArticleAddress,
} from '../../src/contract/newsroom.ts';
import { getPayments, postPaymentEvent } from '../../src/contract/payments.ts';
import { getPretendPayment, postPretendPayment, TEST_CARDS } from '../../src/contract/pretendPayments.ts';
import { getPublication } from '../../src/contract/publication.ts';
import { deletePushSubscription, getPushKey, putPushSubscription } from '../../src/contract/push.ts';
import { deleteReaderData, getReaderData } from '../../src/contract/readerData.ts';
import { deletePlace, getPlace, putPlace } from '../../src/contract/places.ts';
import { deleteSavedStory, getSavedStories, getSavedStory, putSavedStory } from '../../src/contract/saved.ts';
import { getSearch } from '../../src/contract/search.ts';
import { deleteOtherSessions, deleteSession, getSessions } from '../../src/contract/sessions.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../../src/contract/subscribing.ts';
import { getAuthor, getAuthorArticles } from '../../src/contract/authors.ts';
import { putTextSettings } from '../../src/contract/textSettings.ts';
import { getTopic, getTopics } from '../../src/contract/topics.ts';
import { postUnsubscribe } from '../../src/contract/unsubscribe.ts';
import { api, feeds, machines } from '../../src/paths.ts';
import { answerOf } from '../support/answers.ts';
import { ACCOUNT_ROWS } from '../support/accountRows.ts';
import { makeStory, PASSWORD, START, startApi } from '../support/api.ts';
import { browserOf, makeCast, STORIES, type Cast, type Kind } from '../support/cast.ts';
import { twoHalves } from '../support/pictures.ts';
import {
  askAsAll,
  promisedBy,
  threeOf,
  type Asked,
  type Outcome,
  type Row,
  type Sent,
  type Thing,
} from '../support/rights.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let cast: Cast;
let pictureFile: string;
let cells = 0;
const picture = new Uint8Array(await twoHalves(200, 200).png().toBuffer());
beforeAll(async () => {
  paper = await startApi();
  cast = await makeCast(paper);
  const { src } = await storePicture(paper.database.db, picture, START);
  pictureFile = path.basename(src);
});
afterAll(async () => {
  await paper.close();
  // oxlint-disable-next-line no-console -- how much was asked is part of what is proved
  console.log(`${cells} answers, each to a reader of some kind who asks for something`);
});

/** The same outcome for some kinds. */
const all = (kinds: readonly Kind[], outcome: Outcome): Partial<Record<Kind, Outcome>> =>
  Object.fromEntries(kinds.map((kind) => [kind, outcome]));
const WITHOUT_SESSION = ['guest', 'newsroom'] as const;
const WITHOUT_ACCOUNT = [...WITHOUT_SESSION, 'anonymous'] as const;
const NOT_PAYING = ['registered', 'lapsed', 'another'] as const;

const ofTopic = ({ topic }: { topic: string }): Sent => ({ params: { topic } });
/** Who wrote the stories that the cast reads, and nobody. */
const authors: Thing[] = [
  { of: 'an author', ask: () => ({ params: { author: 'ruth-calloway' } }) },
  { of: 'nobody', ask: () => ({ params: { author: 'nobody-at-all' } }), outcome: 'notFound' },
];
const inTopic = ({ topic }: { topic: string }): Sent => ({ query: `?topic=${topic}` });
/** Comments that await review: nobody but their writers can know of them. */
const comments = (own: Omit<Thing, 'of' | 'ask'> = {}, body?: unknown): Thing[] =>
  threeOf(({ comment }) => ({ params: { id: comment }, body }), {
    own,
    "another's": { outcome: 'notFound' },
    missing: { outcome: 'notFound' },
  });
/** The stories that everyone asks for, each with the same body. */
const stories = (differs: { free?: Partial<Thing>; paid?: Partial<Thing>; body?: unknown } = {}): Thing[] => {
  const ask = (slug: string) => () => ({ params: { slug, article: slug }, body: differs.body });
  return [
    { of: 'a free story', ask: ask(STORIES.free), ...differs.free },
    { of: 'a story for subscribers', ask: ask(STORIES.paid), ...differs.paid },
    { of: 'a story that is missing', ask: ask('no-such-story'), outcome: 'notFound' },
    { of: 'a story that was withdrawn', ask: ask(STORIES.withdrawn), outcome: 'withdrawn' },
  ];
};

const stayingPut = (sent: Sent = {}): Sent => ({ ...sent, body: { slug: sent.params?.slug } });

/** One that was withdrawn can be taken off the list, and put back. */
const savable: Thing[] = stories().map(({ outcome, ...thing }) =>
  outcome === 'notFound' ? { ...thing, outcome } : thing,
);

const PLACE = { block: 2, digest: 'abc', reachedAt: START.toISOString() };
const withPlace: Thing[] = savable.map((thing) => ({
  ...thing,
  ask: (...of) => ({ ...thing.ask?.(...of), body: PLACE }),
}));

/** A moderator is told of everyone's comments, and may change what becomes of them. */
const OF_ALL = { tellsModerators: ['name', 'comment'], touchesOthers: true } as const;
const moderated = (body?: unknown): Thing[] =>
  threeOf(({ comment }) => ({ params: { id: comment }, body }), {
    own: OF_ALL,
    "another's": OF_ALL,
    missing: { outcome: 'notFound' },
  });

/** A row for each endpoint; without things it is one that names none. */
const ENDPOINTS: readonly Row[] = [
  { asked: getPublication },
  { asked: getFront },
  { asked: getPushKey },
  { asked: getSearch, things: [{ of: 'all', ask: () => ({ query: '?q=story' }) }] },
  { asked: getTopics },
  { asked: getAuthor, things: authors },
  { asked: getAuthorArticles, things: authors },
  { asked: getTopic, things: threeOf(ofTopic, { missing: { outcome: 'notFound' } }) },
  { asked: getArticles, things: [{ of: 'all' }, ...threeOf(inTopic, { missing: { outcome: 'notFound' } })] },
  { asked: getArticle, things: stories({ paid: { isGated: true } }) },
  { asked: getRelatedArticles, things: stories() },
  { asked: putRead, things: stories({ body: {}, paid: { isGated: true } }) },
  { asked: putReadToday, things: stories() },

  {
    asked: getComments,
    things: [
      ...stories({ free: { shows: ['comment'] } }),
      ...threeOf(({ comment }) => ({ params: { slug: STORIES.free }, query: `?parent=${comment}` }), {
        own: { but: all(WITHOUT_ACCOUNT, 'notFound') },
        "another's": { outcome: 'notFound' },
        missing: { outcome: 'notFound' },
      }),
    ],
  },
  {
    asked: postComment,
    things: [
      ...stories({ body: { text: 'What a story.' }, paid: { but: all(NOT_PAYING, 'notAllowed') } }),
      ...threeOf(
        ({ comment }) => ({ params: { slug: STORIES.free }, body: { text: 'A reply.', parentId: comment } }),
        { "another's": { outcome: 'cannotReply' }, missing: { outcome: 'notFound' } },
      ),
    ],
  },

  {
    asked: getNewComments,
    things: stories().map((thing) => ({
      ...thing,
      ask: (...has) => ({ ...thing.ask?.(...has), query: '?since=2026-01-01T00:00:00Z' }),
    })),
  },
  { asked: getComment, things: comments({ shows: ['comment'], but: all(WITHOUT_ACCOUNT, 'notFound') }) },
  { asked: patchComment, things: comments({ outcome: 'editingOver' }, { text: 'Said better.' }) },
  { asked: deleteComment, things: comments() },
  { asked: postCommentUndelete, things: comments() },
  { asked: putRecommendation, things: comments({ outcome: 'notAllowed' }) },
  { asked: deleteRecommendation, things: comments() },
  { asked: postCommentReport, things: comments({ outcome: 'notAllowed' }, { reason: 'spam' }) },
  { asked: putThreadFollow, things: comments() },
  { asked: deleteThreadFollow, things: comments() },
  { asked: getMutes },
  {
    asked: postMute,
    things: threeOf(({ comment }) => ({ body: { commentId: comment } }), {
      own: { outcome: 'notAllowed' },
      "another's": { outcome: 'notFound' },
      missing: { outcome: 'notFound' },
    }),
  },
  {
    asked: deleteMute,
    things: threeOf(({ mute }) => ({ params: { id: mute } }), {
      "another's": { outcome: 'notFound' },
      missing: { outcome: 'notFound' },
    }),
  },

  { asked: getCommentAlerts, things: [{ of: '', shows: ['comment'] }] },
  {
    asked: putCommentAlert,
    things: threeOf(({ commentAlert }) => ({ params: { id: commentAlert }, body: { read: true } }), {
      "another's": { outcome: 'notFound' },
      missing: { outcome: 'notFound' },
    }),
  },
  { asked: getModerationComments, things: [{ of: '', ...OF_ALL }] },
  { asked: getModerationComment, things: moderated() },
  { asked: putModerationComment, things: moderated({ decision: 'approve' }) },
  { asked: putModerationThread, things: moderated({ closed: true }) },
  { asked: putModerationStory, things: stories({ body: { commentsOpen: false } }) },
  { asked: getModerationDecisions },
  {
    asked: getModerationWaiting,
    things: [{ of: '', ask: () => ({ query: '?since=2026-01-01T00:00:00Z' }) }],
  },
  {
    asked: deleteModerationDecision,
    things: [
      { of: 'one that was made', ask: ({ decision }) => ({ params: { id: decision } }) },
      { of: 'one that is missing', ask: () => ({ params: { id: 'none' } }), outcome: 'notFound' },
    ],
  },

  { asked: getMe, things: [{ of: '', shows: ['id', 'name', 'email'] }] },
  { asked: getFollows, things: [{ of: '', shows: ['topic'] }] },
  { asked: putFollow, things: threeOf(ofTopic, { missing: { outcome: 'notFound' } }) },
  { asked: deleteFollow, things: threeOf(ofTopic, { missing: { outcome: 'notFound' } }) },

  { asked: getSavedStories, things: [{ of: '', shows: ['savedAt'] }] },
  { asked: getSavedStory, things: savable },
  { asked: putSavedStory, things: savable },
  { asked: deleteSavedStory, things: savable },
  { asked: getPlace, things: savable },
  { asked: putPlace, things: withPlace },
  { asked: deletePlace, things: savable },

  {
    asked: getAlerts,
    things: [
      { of: 'all', shows: ['story'] },
      ...threeOf(inTopic, { own: { shows: ['story'] }, missing: { outcome: 'notFound' } }),
    ],
  },
  {
    asked: putAlert,
    things: [
      ...threeOf(({ story }) => ({ params: { article: story }, body: { read: true } }), {
        "another's": { outcome: 'notFound' },
        missing: { outcome: 'notFound' },
      }),
      {
        of: 'withdrawn',
        ask: () => ({ params: { article: STORIES.withdrawn }, body: { read: true } }),
        outcome: 'withdrawn',
      },
    ],
  },
  { asked: postAllAlertsRead },
  { asked: postAllAlertsReadUndo, things: threeOf(({ batch }) => ({ body: { batch } })) },
  { asked: postInboxVisit },
  { asked: putTextSettings, things: [{ of: '', ask: () => ({ body: { settings: 'dark' } }) }] },
  { asked: getAlertSettings },
  { asked: putAlertSettings, things: [{ of: '', ask: () => ({ body: { digestHour: 9 } }) }] },
  { asked: getLive, things: [{ of: '', but: all(WITHOUT_SESSION, 204) }] },
  { asked: getArrivals, things: [{ of: '', ask: () => ({ query: '?after=0' }), shows: ['story'] }] },

  {
    asked: putPushSubscription,
    things: [
      // A browser is pushed to for whoever uses it now.
      ...threeOf(({ push }) => ({ body: push }), {
        "another's": { touchesOthers: true },
        missing: { touchesOthers: true },
      }),
      ...threeOf(({ push }, own) => ({
        body: { ...push, endpoint: `${own.push.endpoint}/next`, replaces: push.endpoint },
      })).map((thing) => ({ ...thing, of: `instead of ${thing.of}` })),
    ],
  },
  { asked: deletePushSubscription, things: threeOf(({ push: { endpoint } }) => ({ body: { endpoint } })) },
  {
    asked: postUnsubscribe,
    things: threeOf(({ unsubscribe }) => ({ params: { token: unsubscribe } }), {
      "another's": { touchesOthers: true },
      missing: { outcome: 'notFound' },
    }),
  },
  { asked: getReaderData, things: [{ of: '', shows: ['id', 'email', 'push', 'session'] }] },
  { asked: deleteReaderData },
  { asked: getSessions, things: [{ of: '', shows: ['session'] }] },
  {
    asked: deleteSession,
    things: threeOf(({ session }) => ({ params: { id: session } }), {
      "another's": { outcome: 'notFound' },
      missing: { outcome: 'notFound' },
    }),
  },
  { asked: deleteOtherSessions },
  {
    asked: postEmailChange,
    things: [
      {
        of: 'by the right password',
        ask: ({ topic }) => ({
          body: { email: `${topic}@new.example`, currentPassword: PASSWORD, lang: 'en' },
        }),
      },
      {
        of: 'by a wrong one',
        ask: ({ topic }) => ({
          body: { email: `${topic}@new.example`, currentPassword: 'not this one', lang: 'en' },
        }),
        outcome: 'invalid',
      },
    ],
  },
  {
    asked: postEmailChangeByLink,
    things: [{ of: 'a made-up link', ask: () => ({ params: { token: 'none' } }), outcome: 'notFound' }],
  },
  { asked: getDemoMail, things: [{ of: 'where mail goes out', outcome: 'notFound' }] },

  {
    asked: postSubscription,
    things: [
      { of: '', ask: () => ({ body: { plan: 'monthly' } }), but: { subscriber: 'alreadySubscribed' } },
    ],
  },
  {
    asked: patchSubscription,
    things: [
      {
        of: '',
        ask: () => ({ body: { plan: 'yearly' } }),
        outcome: 'notSubscribed',
        but: { subscriber: 200 },
      },
    ],
  },
  { asked: deleteSubscription, things: [{ of: '', outcome: 'notSubscribed', but: { subscriber: 200 } }] },
  {
    asked: getCheckout,
    things: threeOf(({ checkout }) => ({ params: { id: checkout } }), {
      "another's": { outcome: 'notFound' },
      missing: { outcome: 'notFound' },
    }),
  },
  { asked: getPayments },
  { asked: postPaymentEvent, things: [{ of: '', ask: () => ({ body: {} }), outcome: 'eventRefused' }] },
  {
    asked: getPretendPayment,
    things: threeOf(({ payment }) => ({ params: { token: payment } }), {
      own: { but: all(WITHOUT_ACCOUNT, 'notFound') },
      missing: { outcome: 'notFound' },
    }),
  },
  {
    asked: postPretendPayment,
    things: threeOf(({ payment }) => ({ params: { token: payment }, body: { card: TEST_CARDS.works } }), {
      own: { but: all(WITHOUT_ACCOUNT, 'notFound') },
      missing: { outcome: 'notFound' },
    }),
  },

  { asked: getNewsroomArticles },
  {
    asked: postNewsroomArticle,
    things: [{ of: '', ask: () => ({ body: makeStory({ slug: 'from-the-newsroom' }) }) }],
  },
  {
    asked: patchNewsroomArticle,
    things: stories({ body: { correction: 'It was Tuesday.' } }),
  },
  {
    asked: deleteNewsroomArticle,
    things: stories({ body: { why: 'It was never true.' } }).map((thing) =>
      thing.outcome === 'withdrawn' ? { ...thing, outcome: 200 } : thing,
    ),
  },
  {
    asked: putNewsroomArticleAddress,
    // To where it stands: the others of the matrix would look for it in vain.
    things: stories().map((thing) => ({
      ...thing,
      ask: (named, own) => stayingPut(thing.ask?.(named, own)),
    })),
  },
  {
    asked: postNewsroomPicture,
    things: [
      {
        of: '',
        ask: () => ({ body: picture, headers: { 'content-type': 'image/png' } }),
      },
    ],
  },
  {
    asked: postKnownItems,
    things: [{ of: '', ask: () => ({ body: { feed: 'https://feed.example/rss', items: [] } }) }],
  },
  { asked: getNewsroomDeliveries },
  { asked: postNewsroomDeliveryRetries },
];
const open = { audience: 'public', needs: 'nothing', status: 200 } as const;
/** What is served beside the endpoints, the same for all. */
const BESIDE: readonly Row[] = [
  { asked: { method: 'GET', path: api.openapi, ...open } },
  ...[feeds.paper, feeds.paperJson, machines.sitemap, machines.robots].map((path): Row => ({
    asked: { method: 'GET', path, ...open },
  })),
  ...[feeds.topic, feeds.topicJson].map((path): Row => ({
    asked: { method: 'GET', path, ...open },
    things: threeOf(ofTopic, { missing: { outcome: 'notFound' } }),
  })),
  {
    asked: { method: 'GET', path: machines.partSitemap, ...open },
    things: [
      { of: 'a month', ask: () => ({ params: { part: '2026-11.xml' } }) },
      { of: 'what isn’t a story', ask: () => ({ params: { part: 'pages.xml' } }) },
    ],
  },
  {
    asked: { method: 'GET', path: api.pictureFile, ...open },
    things: [
      { of: 'there', ask: () => ({ params: { name: pictureFile } }) },
      { of: 'missing', ask: () => ({ params: { name: 'none-320.avif' } }), outcome: 'notFound' },
    ],
  },
];

const ROWS = [...ENDPOINTS, ...BESIDE, ...ACCOUNT_ROWS];
const nameOf = ({ method, path }: Asked) => `${method} ${path}`;

test('every endpoint has a row, and every row an endpoint', () => {
  const rows = ENDPOINTS.map(({ asked }) => nameOf(asked));
  const endpoints = routes.map(({ endpoint }) => nameOf(endpoint));
  expect(rows.toSorted()).toEqual(endpoints.toSorted());
});

/** What asks for more than to be called: all else is for everyone. */
const NEEDED: Partial<Record<Asked['needs'], string[]>> = {
  session: [
    'DELETE /api/me/data',
    'GET /api/me/data',
    'POST /api/me/alerts/read-all',
    'POST /api/me/alerts/read-all/undo',
    'POST /api/me/inbox-visit',
    'PUT /api/me/alerts/:article',
  ],
  account: [
    'DELETE /api/comments/:id',
    'DELETE /api/comments/:id/follow',
    'DELETE /api/comments/:id/recommendation',
    'DELETE /api/me/mutes/:id',
    'DELETE /api/me/places/:slug',
    'DELETE /api/me/sessions',
    'DELETE /api/me/sessions/:id',
    'DELETE /api/me/subscription',
    'GET /api/me/checkouts/:id',
    'GET /api/me/payments',
    'GET /api/me/places/:slug',
    'GET /api/me/sessions',
    'PATCH /api/comments/:id',
    'PATCH /api/me/subscription',
    'POST /api/articles/:slug/comments',
    'POST /api/comments/:id/reports',
    'POST /api/comments/:id/undelete',
    'POST /api/me/email-changes',
    'POST /api/me/mutes',
    'POST /api/me/subscription',
    'PUT /api/comments/:id/follow',
    'PUT /api/comments/:id/recommendation',
    'PUT /api/me/comment-alerts/:id',
    'PUT /api/me/places/:slug',
    'PUT /api/me/text-settings',
  ],
  moderator: [
    'DELETE /api/moderation/decisions/:id',
    'GET /api/moderation/comments',
    'GET /api/moderation/comments/:id',
    'GET /api/moderation/decisions',
    'GET /api/moderation/waiting',
    'PUT /api/moderation/articles/:slug',
    'PUT /api/moderation/comments/:id',
    'PUT /api/moderation/threads/:id',
  ],
  link: [
    'GET /api/pretend-payments/:token',
    'POST /api/email-changes/:token',
    'POST /api/pretend-payments/:token',
    'POST /api/unsubscribe/:token',
  ],
  signature: ['POST /api/payment-events'],
  newsroomToken: [
    'DELETE /api/newsroom/articles/:slug',
    'GET /api/newsroom/articles',
    'GET /api/newsroom/deliveries',
    'PATCH /api/newsroom/articles/:slug',
    'POST /api/newsroom/articles',
    'POST /api/newsroom/deliveries/retries',
    'POST /api/newsroom/known-items',
    'POST /api/newsroom/pictures',
    'PUT /api/newsroom/articles/:slug/address',
  ],
};

test('what an endpoint needs is what was decided for it', () => {
  const needed: typeof NEEDED = {};
  for (const { endpoint } of routes)
    if (endpoint.needs !== 'nothing') (needed[endpoint.needs] ??= []).push(nameOf(endpoint));
  for (const names of Object.values(needed)) names.sort();
  expect(needed).toEqual(NEEDED);
});

test('everyone is known as what they are: whose plan has run out, as registered', async () => {
  const known: Record<Kind, ReaderKind> = {
    guest: 'guest',
    anonymous: 'anonymous',
    registered: 'registered',
    subscriber: 'subscriber',
    lapsed: 'registered',
    another: 'registered',
    moderator: 'moderator',
    newsroom: 'guest',
  };
  for (const member of Object.values(cast)) {
    const { kind } = await answerOf(getMe, await browserOf(member, paper).get(api.me));
    expect(kind, member.kind).toBe(known[member.kind]);
  }
});

test('every address that isn’t a page has a row', () => {
  const addresses: string[] = [...Object.values(api), ...Object.values(feeds), ...Object.values(machines)];
  const asked = new Set<string>(ROWS.map(({ asked }) => asked.path));
  expect(addresses.filter((address) => address !== api.auth && !asked.has(address))).toEqual([]);
});

test.each(ROWS.map((row) => ({ name: nameOf(row.asked), row })))(
  '$name serves those whom it is for, tells nobody of another, and changes nothing of another’s',
  async ({ row }) => {
    const { outcomes, faults } = await askAsAll(row, paper, cast);
    cells += Object.keys(outcomes).length;
    expect(outcomes).toEqual(promisedBy(row));
    expect(faults).toEqual([]);
  },
);

test('every refusal is one that the API’s description tells of', async () => {
  const document = (await (await paper.browser().get(api.openapi)).json()) as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  const untold = ENDPOINTS.flatMap((row) => {
    const { method, path } = row.asked;
    const { responses = {} } =
      document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] ?? {};
    return [...new Set(Object.values(promisedBy(row)))]
      .map((outcome) => outcome.split(' '))
      .filter(([status = '', code]) => code && !responses[status]?.description.split(', ').includes(code))
      .map((outcome) => `${nameOf(row.asked)}: ${outcome.join(' ')}`);
  });
  expect(untold).toEqual([]);
});
