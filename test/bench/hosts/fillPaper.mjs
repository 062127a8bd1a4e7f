import postgres from 'postgres';

const TOPICS = 40;
const TOPICS_A_STORY = 3;
const FOLLOWED = 5;

/**
 * Fills a paper with copies of the demo's lead, a minute apart and the newest a minute old, each on three of forty
 * topics and searched as one of the demo's stories; the demo's subscriber follows five of them since before the first.
 * @param {string} databaseUrl
 * @param {number} stories How many.
 */
export async function fillPaper(databaseUrl, stories) {
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`
    insert into topics (slug, name, lang)
    select 'filler-' || n, 'Filler ' || n, 'en' from generate_series(1, ${TOPICS}) n`;
  await sql.begin((tx) => write(tx, stories));
  await sql`
    insert into follows (reader_id, topic_id, level, since)
    select r.id, t.id, 'inPage', '2000-01-01' from readers r, topics t
    where r.email = 'subscriber@example.com' and t.slug in ${sql(
      Array.from({ length: FOLLOWED }, (_, at) => `filler-${at + 1}`),
    )}`;
  await sql`vacuum analyze`;
  await sql.end();
}

/**
 * Writes the stories announced and with their authors, which the host would else see to while it is measured.
 * @param {postgres.TransactionSql} sql
 * @param {number} stories
 */
async function write(sql, stories) {
  await sql`
    insert into stories (slug, lang, kicker, headline, standfirst, bylines, access, published_at, updated_at,
      blocks, opening, words, picture, digest)
    select 'filler-' || n, lang, kicker, 'Filler ' || n || ': ' || headline, standfirst, bylines, access,
      now() - n * interval '1 minute', now() - n * interval '1 minute', blocks, opening, words, picture, 'filler-' || n
    from stories, generate_series(1, ${stories}) n where slug = 'baghdad-asked-washington-to-bomb'`;
  await sql`
    insert into story_topics (story_id, topic_id, position, published_at)
    select s.id, t.id, place, s.published_at
    from stories s
    cross join generate_series(0, ${TOPICS_A_STORY - 1}) place
    join topics t
      on t.slug = 'filler-' || (1 + (substr(s.slug, 8)::int + place * (1 + substr(s.slug, 8)::int % 7)) % ${TOPICS})
    where s.slug like 'filler-%'
    on conflict do nothing`;
  await sql`
    insert into story_authors (story_id, slug, name, lang, position, published_at)
    select s.id, a.slug, a.name, a.lang, a.position, s.published_at
    from stories s, story_authors a join stories origin on origin.id = a.story_id
    where s.slug like 'filler-%' and origin.slug = 'baghdad-asked-washington-to-bomb'`;
  await sql`
    insert into story_search (story_id, published_at, head, whole, text)
    select s.id, s.published_at, head, whole, text
    from stories s
    join (select *, row_number() over (order by story_id) - 1 as place, count(*) over () as demos from story_search) origin
      on origin.place = substr(s.slug, 8)::int % origin.demos
    where s.slug like 'filler-%'`;
  await sql`
    insert into announcements (story_id, at, queued_at)
    select id, published_at, published_at from stories where slug like 'filler-%' order by published_at`;
}
