import postgres from 'postgres';

/**
 * Fills a paper with copies of the demo's stories in turn, a minute apart and the newest a minute old, each on its
 * story's topics and searchable as that is. They are called `archive-1` and so on, the newest first.
 * @param {string} databaseUrl
 * @param {number} stories How many.
 */
export async function fillArchive(databaseUrl, stories) {
  const sql = postgres(databaseUrl, { max: 1 });
  await sql.begin((tx) => write(tx, stories));
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
    create temporary table copies as
    select n, gen_random_uuid() as id, origin.id as of, now() - n * interval '1 minute' as at
    from generate_series(1, ${stories}::int) n
    join (select id, row_number() over (order by slug) - 1 as place, count(*) over () as demos from stories) origin
      on origin.place = n % origin.demos`;
  await sql`
    insert into stories (id, slug, lang, kicker, headline, standfirst, bylines, access, published_at, updated_at,
      blocks, opening, words, picture, digest)
    select c.id, 'archive-' || n, lang, kicker, headline, standfirst, bylines, access, c.at, c.at,
      blocks, opening, words, picture, 'archive-' || n
    from copies c join stories s on s.id = c.of`;
  await sql`
    insert into story_topics (story_id, topic_id, position, published_at)
    select c.id, topic_id, position, c.at from copies c join story_topics t on t.story_id = c.of`;
  await sql`
    insert into story_search (story_id, published_at, head, whole, text)
    select c.id, c.at, head, whole, text from copies c join story_search s on s.story_id = c.of`;
  await sql`
    insert into story_authors (story_id, slug, name, lang, position, published_at)
    select c.id, slug, name, lang, position, c.at from copies c join story_authors a on a.story_id = c.of`;
  await sql`insert into announcements (story_id, at, queued_at) select id, at, at from copies order by at`;
}
