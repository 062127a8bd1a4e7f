import { sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';

/**
 * Whether a column is one of these values, of which a statement may be given any number: its text stays the same, so that
 * PostgreSQL parses it once, and it isn't built value by value. By an index as `in` would be.
 */
export const isOneOf = (column: Column, values: readonly string[]): SQL =>
  isInJson(column, JSON.stringify(values));

/** The same of a prepared query, which is given the values as JSON. */
export const isInJson = (column: Column, json: string | Placeholder): SQL =>
  sql`${column} = any(array(select value::${sql.raw(column.getSQLType())}
    from jsonb_array_elements_text(${json}::jsonb) as value))`;
