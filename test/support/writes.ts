import { count } from 'drizzle-orm';
import type { Endpoint } from '../../src/contract/endpoint.ts';
import {
  postAllAlertsRead,
  postAllAlertsReadUndo,
  postInboxVisit,
  putAlert,
} from '../../src/contract/alerts.ts';
import { putAlertSettings } from '../../src/contract/alertSettings.ts';
import { postNewsroomDeliveryRetries } from '../../src/contract/deliveries.ts';
import { putReadToday } from '../../src/contract/reads.ts';
import { deletePushSubscription, putPushSubscription } from '../../src/contract/push.ts';
import { postUnsubscribe } from '../../src/contract/unsubscribe.ts';
import { putRead } from '../../src/contract/articles.ts';
import {
  deleteComment,
  deleteMute,
  deleteRecommendation,
  deleteThreadFollow,
  patchComment,
  postCommentReport,
  postCommentUndelete,
  postMute,
  putRecommendation,
  putThreadFollow,
} from '../../src/contract/commentActs.ts';
import { putCommentAlert } from '../../src/contract/commentAlerts.ts';
import { postComment } from '../../src/contract/comments.ts';
import { deleteFollow, putFollow } from '../../src/contract/follows.ts';
import {
  deleteNewsroomArticle,
  patchNewsroomArticle,
  postNewsroomArticle,
  postNewsroomPicture,
  putNewsroomArticleAddress,
} from '../../src/contract/newsroom.ts';
import { deletePlace, putPlace } from '../../src/contract/places.ts';
import { deleteSavedStory, putSavedStory } from '../../src/contract/saved.ts';
import { deleteSubscription, patchSubscription, postSubscription } from '../../src/contract/subscribing.ts';
import type { Db } from '../../src/api/store/database.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { putTextSettings } from '../../src/contract/textSettings.ts';
import {
  commentRecommendations,
  commentReports,
  comments,
  mutes,
  threadFollows,
} from '../../src/api/store/commentTables.ts';
import {
  alertSettings,
  deliveries,
  follows,
  inboxVisits,
  payments,
  pictures,
  pushSubscriptions,
  readings,
  stories,
  subscriptions,
  textSettings,
} from '../../src/api/store/tables.ts';
import { places } from '../../src/api/store/placeTables.ts';
import { saved } from '../../src/api/store/savedTables.ts';
import { unsubscribeToken } from '../../src/api/mail/unsubscribeToken.ts';
import { fill } from '../../src/paths.ts';
import {
  makeStory,
  NEWSROOM_TOKEN,
  PUSH_SUBSCRIPTION,
  SECRET,
  START,
  type Browser,
  type startApi,
} from './api.ts';
import { twoHalves } from './pictures.ts';

/** A write that would go through, of an endpoint of the contract; of a comment, if that were there. */
export interface Write {
  endpoint: Endpoint;
  address: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const SLUG = 'a-story';
/** A comment that isn't there. */
export const NO_COMMENT = '00000000-0000-4000-8000-000000000000';
/** Of a reader whose account is gone: it is good all the same, and says nothing of who has one. */
const UNSUBSCRIBE = unsubscribeToken('gone', 'instant', SECRET, START);
const newsroom = { authorization: `Bearer ${NEWSROOM_TOKEN}` };
const at = (endpoint: Endpoint) =>
  fill(endpoint.path, {
    slug: SLUG,
    article: SLUG,
    topic: 'harbour',
    id: NO_COMMENT,
    token: UNSUBSCRIBE,
  } as Record<never, string>);

/** Every write of the API, as the reader of `readerWhoMay` may make it. */
export const writes: readonly Write[] = [
  { endpoint: putRead },
  { endpoint: putReadToday },
  { endpoint: putFollow, body: { level: 'daily' } },
  { endpoint: deleteFollow },
  { endpoint: putSavedStory, body: { savedAt: START.toISOString() } },
  { endpoint: deleteSavedStory },
  { endpoint: putPlace, body: { block: 3, digest: 'abc', reachedAt: START.toISOString() } },
  { endpoint: deletePlace },
  { endpoint: putAlert, body: { read: true } },
  { endpoint: postAllAlertsRead },
  { endpoint: postAllAlertsReadUndo, body: { batch: crypto.randomUUID() } },
  { endpoint: postInboxVisit },
  { endpoint: putCommentAlert, body: { read: true } },
  { endpoint: putAlertSettings, body: { digestHour: 8 } },
  { endpoint: putTextSettings, body: { settings: 'dark' } },
  { endpoint: putPushSubscription, body: PUSH_SUBSCRIPTION },
  { endpoint: deletePushSubscription, body: { endpoint: PUSH_SUBSCRIPTION.endpoint } },
  { endpoint: postUnsubscribe },
  { endpoint: postComment, body: { text: 'What a story.' } },
  { endpoint: patchComment, body: { text: 'What a story!' } },
  { endpoint: deleteComment },
  { endpoint: postCommentUndelete },
  { endpoint: putRecommendation },
  { endpoint: deleteRecommendation },
  { endpoint: postCommentReport, body: { reason: 'spam' } },
  { endpoint: putThreadFollow },
  { endpoint: deleteThreadFollow },
  { endpoint: postMute, body: { commentId: NO_COMMENT } },
  { endpoint: deleteMute },
  { endpoint: postSubscription, body: { plan: 'monthly' } },
  { endpoint: patchSubscription, body: { plan: 'yearly' } },
  { endpoint: deleteSubscription },
  {
    endpoint: postNewsroomArticle,
    body: makeStory({ slug: 'another-story' }),
    headers: newsroom,
  },
  {
    endpoint: patchNewsroomArticle,
    body: { correction: 'It was Tuesday.' },
    headers: newsroom,
  },
  { endpoint: putNewsroomArticleAddress, body: { slug: 'elsewhere' }, headers: newsroom },
  { endpoint: deleteNewsroomArticle, body: { why: 'It was never true.' }, headers: newsroom },
  {
    endpoint: postNewsroomPicture,
    body: await twoHalves(200, 200).png().toBuffer(),
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}`, 'content-type': 'image/png' },
  },
  { endpoint: postNewsroomDeliveryRetries, headers: newsroom },
].map((write) => ({ ...write, address: at(write.endpoint) }));

/** Publishes the story that the writes are about, and makes an account that has an alert for it. */
export async function readerWhoMay(paper: Awaited<ReturnType<typeof startApi>>): Promise<Browser> {
  await paper.publish({ slug: 'earlier' });
  const browser = await paper.account('Ada');
  await browser.put('/api/me/follows/harbour');
  paper.travelTo(new Date(START.getTime() + 60_000));
  await paper.publish({ slug: SLUG });
  return browser;
}

/** How much there is of all that a write can make. */
export async function countAll(db: Db): Promise<number[]> {
  const tables = [
    alertSettings,
    commentRecommendations,
    commentReports,
    comments,
    deliveries,
    follows,
    inboxVisits,
    mutes,
    payments,
    pictures,
    pushSubscriptions,
    places,
    readers,
    readings,
    saved,
    stories,
    subscriptions,
    textSettings,
    threadFollows,
  ];
  const counted = await Promise.all(tables.map((table) => db.select({ rows: count() }).from(table)));
  return counted.map(([row]) => row?.rows ?? 0);
}
