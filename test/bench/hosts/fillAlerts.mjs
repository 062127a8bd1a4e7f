import postgres from 'postgres';

/** What the paper and its readers amount to. */
export const AMOUNT = { stories: 50_000, topics: 1_000, readers: 60_000, follows: 300_000 };
/** Followed by ten readers, and by fifty thousand. */
export const TOPIC_OF = { few: 'Filler 1000', many: 'Filler 1' };
/** How many of those fifty thousand want to be mailed at once. */
export const MAILED = 5_000;
/** How many readers follow as many topics as anyone may. */
const AVID = 20;
const MOST_FOLLOWS = 500;
const FOLLOWERS = { few: 10, many: 50_000 };

/**
 * Fills a paper with copies of the demo's lead over a year, each on up to three topics, and with readers who have
 * followed since some time in it. Few topics are in most stories and followed by tens of thousands; twenty readers
 * follow five hundred topics since before the first story. Every reader has a session whose token is their id, kept as its digest.
 * @param {string} databaseUrl
 */
export async function fillAlerts(databaseUrl) {
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`select setseed(0.5)`;
  await sql`
    insert into topics (slug, name, lang)
    select 'filler-' || n, 'Filler ' || n, 'en' from generate_series(1, ${AMOUNT.topics}) n`;
  await sql.begin(write);
  await sql`
    insert into readers (id, name, email, email_verified)
    select 'filler-' || n, 'Filler', 'filler-' || n || '@readers.test', true
    from generate_series(1, ${AMOUNT.readers}) n`;
  await sql`
    insert into sessions (id, token, user_id, expires_at)
    select id, 'sha256:' || encode(sha256(id::bytea), 'hex'), id, now() + interval '1 day'
    from readers where id like 'filler-%'`;
  await follow(sql);
  await sql`
    insert into alert_settings (reader_id, default_level, zone, digest_hour, digest_day, quiet_hours, mail)
    select id, 'inPage', 'Europe/Lisbon', 7, 1, null, true from readers where id like 'filler-%'`;
  // Half of what the first two thousand were told of in the last weeks they have read.
  await sql`
    insert into readings (reader_id, story_id, opened_at, alert_read)
    select distinct f.reader_id, t.story_id, now(), true
    from generate_series(1, 2000) n join follows f on f.reader_id = 'filler-' || n
      join story_topics t on t.topic_id = f.topic_id and t.published_at > f.since
    where t.published_at > now() - interval '14 days' and random() < 0.5`;
  await sql`vacuum analyze`;
  await sql.end();
}

/** Stories as they are announced, which the host does where it finds one that isn't. @param {postgres.TransactionSql} sql */
async function write(sql) {
  await sql`
    insert into stories (slug, lang, kicker, headline, standfirst, bylines, access, published_at, updated_at,
      blocks, opening, words, picture, digest)
    select 'filler-' || n, lang, kicker, 'Filler ' || n || ': ' || headline, standfirst, bylines, access,
      now() - n * interval '10 minutes', now() - n * interval '10 minutes', blocks, opening, words, picture, ''
    from stories, generate_series(1, ${AMOUNT.stories}) n where slug = 'baghdad-asked-washington-to-bomb'`;
  await sql`
    insert into story_topics (story_id, topic_id, position, published_at)
    select s.id, t.id, place, s.published_at
    from (
      select *, 1 + floor(${AMOUNT.topics} * power(random(), 3))::int as topic
      from stories cross join generate_series(0, 2) place where slug like 'filler-%'
    ) s join topics t on t.slug = 'filler-' || s.topic
    on conflict do nothing`;
  await sql`
    insert into announcements (story_id, at, queued_at)
    select id, published_at, published_at from stories where slug like 'filler-%' order by published_at`;
}

/** @param {postgres.Sql} sql */
async function follow(sql) {
  const { few, many } = FOLLOWERS;
  // The last of the readers, so that those with most follows aren't those who are mailed.
  await sql`
    insert into follows (reader_id, topic_id, level, since)
    select 'filler-' || n, t.id, case when n > ${AMOUNT.readers - MAILED} then 'instant' else 'inPage' end,
      now() - random() * interval '300 days'
    from topics t, generate_series(${AMOUNT.readers - many + 1}::int, ${AMOUNT.readers}) n
    where t.name = ${TOPIC_OF.many}`;
  await sql`
    insert into follows (reader_id, topic_id, level, since)
    select 'filler-' || n, t.id, 'instant', now() - interval '300 days'
    from topics t, generate_series(${AVID + 1}::int, ${AVID + few}) n where t.name = ${TOPIC_OF.few}`;
  await sql`
    insert into follows (reader_id, topic_id, level, since)
    select 'filler-' || n, t.id, 'inPage', '2000-01-01'
    from generate_series(1, ${AVID}) n, topics t
    where t.slug in (select 'filler-' || place from generate_series(1, ${MOST_FOLLOWS}) place)`;
  await sql`
    insert into follows (reader_id, topic_id, level, since)
    select reader_id, t.id, 'inPage', now() - random() * interval '300 days'
    from (
      select distinct 'filler-' || (${AVID + 1} + floor(random() * ${AMOUNT.readers - AVID}))::int as reader_id,
        2 + floor(${AMOUNT.topics - 2} * power(random(), 3))::int as topic
      from generate_series(1, ${2 * AMOUNT.follows})
    ) wanted join topics t on t.slug = 'filler-' || topic
    order by random()
    limit ${AMOUNT.follows} - (select count(*)::int from follows)`;
}
