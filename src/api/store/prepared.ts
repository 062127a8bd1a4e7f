import { Param, sql, type Column, type Placeholder, type Query, type SQL } from 'drizzle-orm';
import {
  PgDatabase,
  PgDialect,
  PgPreparedQuery,
  PgSession,
  type PgQueryResultHKT,
  type PreparedQueryConfig,
  type SelectedFieldsOrdered,
} from 'drizzle-orm/pg-core';
import type { Db } from './database.ts';
import type { everyTable } from './everyTable.ts';

/** A query as Drizzle has built it: its text, and what its rows are read to. */
interface Built {
  query: Query;
  fields: SelectedFieldsOrdered | undefined;
}

/** What a query that is built once takes: `prepare` is Drizzle's own, of any query. */
interface Preparable<Result extends PreparedQueryConfig> {
  prepare(name: string): PgPreparedQuery<Result>;
}

/** Stands where a value will, which is written as the column writes it. */
export function given(name: string, column: Column): SQL {
  const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value));
  return sql`${new Param(sql.placeholder(name), { mapToDriverValue })}`;
}

/**
 * A limit that is part of the query's text, so that PostgreSQL knows it when it plans that for all who will ask. To Drizzle
 * each limit is a value, and its types know of no other.
 */
export const fixed = (limit: number) => sql.raw(String(limit)) as unknown as Placeholder;

/**
 * A query that Drizzle builds once, for whichever connection or transaction sends it: to build one takes several times as
 * long as to send it, and Drizzle's own prepared queries are of one connection. For what is asked with nearly every
 * request. What it reads is named flat: no columns within others.
 */
export function prepared<Result extends PreparedQueryConfig>(
  build: (db: Db) => Preparable<Result>,
): (db: Db, values: Record<string, unknown>) => Promise<Result['execute']> {
  const asked = preparedBy(build);
  return (db, values) => asked(db, {}, values);
}

/** The same of a query that has a few shapes, each built once. */
export function preparedBy<
  Shape extends Record<string, string | boolean>,
  Result extends PreparedQueryConfig,
>(
  build: (db: Db, shape: Shape) => Preparable<Result>,
): (db: Db, shape: Shape, values: Record<string, unknown>) => Promise<Result['execute']> {
  const built = new Map<string, Built>();
  return (db, shape, values) => {
    const key = Object.values(shape).join();
    const { query, fields } = built.get(key) ?? drawn((board) => build(board, shape));
    built.set(key, { query, fields });
    return db._.session.prepareQuery<Result>(query, fields, undefined, fields !== undefined).execute(values);
  };
}

const drawn = (build: (db: Db) => Preparable<PreparedQueryConfig>): Built => {
  const board = new DrawingBoard(new PgDialect());
  build(new PgDatabase<PgQueryResultHKT, typeof everyTable>(new PgDialect(), board, undefined)).prepare('');
  if (!board.built) throw new Error('The query was not built.');
  return board.built;
};

/** A session that sends nothing, and keeps what it was to send. */
class DrawingBoard extends PgSession {
  built: Built | undefined;

  override prepareQuery<Result extends PreparedQueryConfig>(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
  ): PgPreparedQuery<Result> {
    this.built = { query, fields };
    return new Unsent(query, undefined, undefined);
  }

  override transaction(): never {
    throw new Error('A query is built outside of transactions.');
  }
}

class Unsent extends PgPreparedQuery<PreparedQueryConfig> {
  override execute(): never {
    throw new Error('This is a drawing of a query.');
  }
}
