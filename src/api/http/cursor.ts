import { ApiError } from './apiError.ts';

/**
 * Keyset cursors: where a list goes on, as base64url of JSON `[list, ...keys]`. A cursor is good for the list that
 * made it alone; anything else is 400.
 */
export function encodeCursor(list: string, keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The keys in a cursor, each of the type that `shape` names, or undefined where no cursor is given. */
export function decodeCursor<const Shape extends readonly KeyType[]>(
  list: string,
  cursor: string | undefined,
  shape: Shape,
): Keys<Shape> | undefined {
  if (cursor === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new ApiError('malformedCursor', { cause });
  }
  if (!Array.isArray(value) || value[0] !== list || value.length !== shape.length + 1)
    throw new ApiError('malformedCursor');
  const keys = value.slice(1);
  if (!keys.every((key, at) => isOfType(key, shape[at]))) throw new ApiError('malformedCursor');
  return keys as Keys<Shape>;
}

type KeyType = 'text' | 'time' | 'uuid' | 'number';
type Keys<Shape extends readonly KeyType[]> = {
  [At in keyof Shape]: Shape[At] extends 'number' ? number : string;
};

/** The largest `integer` of the database. */
const LARGEST_NUMBER = 2 ** 31 - 1;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an id as the database makes them; it takes no other for one. */
export const isUuid = (text: string): boolean => UUID.test(text);

function isOfType(key: unknown, type: KeyType | undefined): boolean {
  switch (type) {
    case 'text':
      return typeof key === 'string' && !key.includes('\0');
    case 'time':
      return typeof key === 'string' && isTime(key);
    case 'uuid':
      return typeof key === 'string' && UUID.test(key);
    case 'number':
      return typeof key === 'number' && Number.isInteger(key) && key >= 0 && key <= LARGEST_NUMBER;
    case undefined:
      return false;
  }
}

/** Whether a text is a moment as this API writes it: JavaScript takes a 31st of February, the database doesn't. */
function isTime(key: string): boolean {
  const at = new Date(key);
  return !Number.isNaN(at.getTime()) && at.toISOString() === key && /^(?!0000)\d{4}-/.test(key);
}

/** One page of what a query found when asked for `limit + 1` rows, and the cursor of the next. */
export function page<Row>(
  rows: Row[],
  limit: number,
  list: string,
  keys: (row: Row) => readonly (string | number)[],
) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(list, keys(last)) : null,
  };
}
