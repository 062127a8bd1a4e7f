// Every budget, in the order of the table. A measure answers with figures under these keys.

/**
 * @typedef {object} Budget
 * @property {string} what
 * @property {string} unit
 * @property {number} [digits] How many are shown after the point; none where it isn't said.
 * @property {number} [most] The figure may be at most this.
 * @property {number} [below] The figure must be less than this.
 * @property {number} [least] The figure must be at least this.
 * @property {number} [exactly] The figure must be this. A budget with no limit is only reported.
 */

/** @typedef {{ value: number, note?: string }} Figure */
/** @typedef {Partial<Record<keyof typeof BUDGETS, Figure>>} Figures */

const RATIO = { unit: '×', digits: 2 };
const MS = { unit: 'ms' };
const KB = { unit: 'kB', digits: 1 };
const PER_SECOND = { unit: '/s' };
const SCORE = { unit: '', least: 100 };

/** @satisfies {Record<string, Budget>} */
export const BUDGETS = {
  fcp: { what: 'First Contentful Paint, to the floor', most: 1.05, ...RATIO },
  lcp: { what: 'Largest Contentful Paint, to the floor', most: 1.05, ...RATIO },
  speedIndex: { what: 'Speed Index, to the floor', most: 1.05, ...RATIO },
  cls: { what: 'Cumulative Layout Shift', most: 0, unit: '', digits: 3 },
  tbt: { what: 'Total Blocking Time', most: 50, ...MS },
  mainThread: { what: 'Main thread, to the floor', most: 2, ...RATIO },
  performance: { what: 'Lighthouse: performance', ...SCORE },
  accessibility: { what: 'Lighthouse: accessibility', ...SCORE },
  bestPractices: { what: 'Lighthouse: best practices', ...SCORE },
  seo: { what: 'Lighthouse: SEO', ...SCORE },

  script: { what: 'Script on the article route, Brotli', most: 120, ...KB },
  fonts: { what: 'Fonts on the article route', most: 60, ...KB },
  styles: { what: 'Inlined styles, Brotli', most: 10, ...KB },
  leadHtml: { what: 'HTML of the lead story, Brotli', most: 12, ...KB },
  usualHtml: { what: 'HTML of a 900-word story, Brotli', most: 12, ...KB },
  beforeHero: { what: 'Scripts, styles and fonts asked for before the hero was there', exactly: 0, unit: '' },

  nextStory: { what: 'Next story, slow 4G, 4× slower processor', most: 100, ...MS },
  nextStoryRatio: { what: 'Next story, to the floor', most: 0.15, ...RATIO },
  controls: { what: 'Interaction to next paint, slowest control, 4× slower processor', most: 100, ...MS },
  presses: { what: 'Times that a press before the script is carried out', exactly: 1, unit: '' },
  bellFrames: { what: 'Frames from a bell’s press to its change', most: 1, unit: '' },
  bellConfirmed: { what: 'Bell press to its confirmation by the server, median', below: 100, ...MS },
  bellElsewhere: { what: 'Bell press to the same bell in another tab, median', below: 1_000, ...MS },
  heap: { what: 'JS heap at rest after a story', most: 4, unit: 'MB', digits: 2 },
  heapGrowth: { what: 'JS heap after many navigations, to that', most: 1.1, ...RATIO },
  detached: { what: 'Trees of elements that are held and in no page, after that', exactly: 0, unit: '' },

  live: { what: 'Publish to alert counted in 200 open pages, on PostgreSQL, median', below: 1_000, ...MS },

  inboxP99: { what: 'Inbox at 50,000 stories, 300,000 follows, p99', below: 50, ...MS },
  countP99: { what: 'Count of unread alerts (GET /api/me), there, p99', ...MS },
  publishToFew: { what: 'Publishing beside the queue, 10 followers, slowest', below: 250, ...MS },
  publishToMany: { what: 'Publishing beside the queue, 50,000 followers, slowest', below: 250, ...MS },
  mails: { what: '5,000 instant mails of one story to a local server', below: 60, unit: 's', digits: 1 },

  commentsNewest: { what: 'First page of 10,000 comments, the newest, for everyone, p99', below: 50, ...MS },
  commentsOldest: { what: 'The oldest, for everyone, p99', below: 50, ...MS },
  commentsRecommended: { what: 'The most recommended, for everyone, p99', below: 50, ...MS },
  commentsNewestOwn: { what: 'The newest, for an account, p99', below: 50, ...MS },
  commentsOldestOwn: { what: 'The oldest, for an account, p99', below: 50, ...MS },
  commentsRecommendedOwn: { what: 'The most recommended, for an account, p99', below: 50, ...MS },
  commentsPaint: {
    what: 'First paint of a story with 10,000 comments, to the same without',
    most: 1.05,
    ...RATIO,
  },

  searchP99: { what: 'Search at 50,000 stories, p99', below: 100, ...MS },
  searchDeep: { what: 'A deep page of what was found, to the first', most: 2, ...RATIO },
  relatedP99: { what: 'Related stories at 50,000 stories, p99', below: 30, ...MS },

  pageRate: { what: 'Article HTML on PostgreSQL, requests', least: 1500, ...PER_SECOND },
  pageP99: { what: 'Article HTML on PostgreSQL, p99', below: 50, ...MS },
  jsonRate: { what: 'Article JSON, personal, on PostgreSQL, requests', least: 600, ...PER_SECOND },
  jsonP99: { what: 'Article JSON, personal, on PostgreSQL, p99', below: 50, ...MS },
  readRate: { what: 'Opening a story (PUT) on PostgreSQL, requests', ...PER_SECOND },
  readP99: { what: 'Opening a story (PUT) on PostgreSQL, p99', ...MS },
  memory: { what: 'Host memory after that load on PostgreSQL', most: 250, unit: 'MB' },
  embeddedPageRate: { what: 'Article HTML on the embedded database, requests', ...PER_SECOND },
  embeddedJsonRate: { what: 'Article JSON, personal, on the embedded database, requests', ...PER_SECOND },
  embeddedMemory: { what: 'Host memory after the same load on the embedded database', unit: 'MB' },

  firstStart: {
    what: 'First start from nothing, packages installed, to the first page',
    most: 60,
    unit: 's',
    digits: 1,
  },
  laterStart: { what: 'Later start to the first page', most: 3, unit: 's', digits: 2 },

  importTime: {
    what: '1,000 stories of 600 words imported into the embedded database',
    most: 30,
    unit: 's',
    digits: 1,
  },
  importMemory: { what: 'Peak memory of an import of a 50 MB feed', most: 250, unit: 'MB' },

  storyCost: { what: 'Story at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  relatedCost: { what: 'Related stories at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  frontCost: { what: 'Front page at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  listCost: { what: 'List at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  topicCost: { what: 'Topic at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  searchCost: { what: 'Search for a common word at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  rareCost: { what: 'Search for rare words at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
  inboxCost: { what: 'Inbox at 100,000 stories, to 1,000', most: 1.5, ...RATIO },
};

/** @param {Budget} budget @param {number} value @returns {'kept' | 'missed' | 'reported'} */
export function verdictOn({ most, below, least, exactly }, value) {
  if ([most, below, least, exactly].every((limit) => limit === undefined)) return 'reported';
  const isKept =
    value <= (most ?? Infinity) &&
    value < (below ?? Infinity) &&
    value >= (least ?? -Infinity) &&
    value === (exactly ?? value);
  return isKept ? 'kept' : 'missed';
}
