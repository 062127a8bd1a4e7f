import postgres from 'postgres';

/** What is written under the story: 2,000 comments of the first level, the rest under them, most under the newest. */
export const COMMENTS = { first: 2_000, second: 6_000, third: 2_000 };
const WRITERS = 300;
/** Whose session the viewer's is; its token is their id. */
export const VIEWER = 'talker-1';

/**
 * Fills a story with comments, one in twenty of them not published, and gives the first of their writers a session,
 * recommendations, threads that they follow and readers whom they muted.
 * @param {string} databaseUrl
 * @param {string} slug
 */
export async function fillComments(databaseUrl, slug) {
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`select setseed(0.5)`;
  await sql`
    insert into readers (id, name, email, email_verified)
    select 'talker-' || n, 'Talker ' || n, 'talker-' || n || '@readers.test', true
    from generate_series(1, ${WRITERS}) n`;
  await sql`
    insert into subscriptions (reader_id, state, terms, started_at, anchor, paid_until)
    select 'talker-' || n, 'active', '{}', now(), now(), now() + interval '1 day'
    from generate_series(1, ${WRITERS}, 2) n`;
  await sql`
    insert into sessions (id, token, user_id, expires_at)
    values (${VIEWER}, 'sha256:' || encode(sha256(${VIEWER}::bytea), 'hex'), ${VIEWER}, now() + interval '1 day')`;
  await sql.begin((tx) => write(tx, slug));
  await sql`
    insert into comment_recommendations (comment_id, reader_id, at)
    select id, ${VIEWER}, now() from comments where level = 1 order by random() limit 500`;
  await sql`
    insert into thread_follows (comment_id, reader_id, since)
    select id, ${VIEWER}, now() from comments where level = 1 order by random() limit 500`;
  await sql`
    insert into mutes (reader_id, muted_id, at)
    select ${VIEWER}, 'talker-' || n, now() from generate_series(2, 20) n`;
  await sql`vacuum analyze`;
  await sql.end();
}

/** @param {postgres.TransactionSql} sql @param {string} slug */
async function write(sql, slug) {
  const text = 'What was said of the harbour at night, and by whom. '.repeat(6);
  await sql`delete from comments`;
  await sql`
    create temporary table said on commit drop as
    select gen_random_uuid() as id, n, n <= ${COMMENTS.first} as is_first,
      n > ${COMMENTS.first + COMMENTS.second} as is_third,
      'talker-' || 1 + floor(random() * ${WRITERS})::int as reader_id,
      now() - (20000 - n) * interval '1 minute' as at,
      ${COMMENTS.first} - floor(${COMMENTS.first} * power(random(), 2))::int as thread,
      ${COMMENTS.first} + 1 + floor(random() * ${COMMENTS.second})::int as branch,
      case when random() < 0.95 then 'published' else 'awaitingReview' end as state,
      floor(100 * power(random(), 4))::int as recommendations
    from generate_series(1, ${COMMENTS.first + COMMENTS.second + COMMENTS.third}::int) n`;
  await sql`
    insert into comments (id, story_id, reader_id, parent_id, thread_id, branch_id, branch_at, level, text, state,
      created_at, shown_at, recommendations)
    select c.id, s.id, c.reader_id,
      case when c.is_first then null when c.is_third then b.id else t.id end,
      case when c.is_first then c.id when c.is_third then bt.id else t.id end,
      case when c.is_third then b.id else c.id end,
      case when c.is_third then b.at else c.at end,
      case when c.is_first then 1 when c.is_third then 3 else 2 end,
      ${text}, c.state, c.at, case when c.state = 'published' then c.at end, c.recommendations
    from said c join stories s on s.slug = ${slug}
      join said t on t.n = c.thread join said b on b.n = c.branch join said bt on bt.n = b.thread`;
  await sql`delete from comment_tallies`;
  await sql`
    insert into comment_tallies (story_id, published, dated)
    select story_id, count(*) filter (where state = 'published'), max(created_at) from comments group by story_id`;
}
