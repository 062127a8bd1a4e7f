import { timestamp } from 'drizzle-orm/pg-core';

/** A column of moments, to the millisecond, read as dates. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
