import * as accountTables from './accountTables.ts';
import * as authorTables from './authorTables.ts';
import * as commentTables from './commentTables.ts';
import * as placeTables from './placeTables.ts';
import * as readTables from './readTables.ts';
import * as savedTables from './savedTables.ts';
import * as searchTables from './searchTables.ts';
import * as paperTables from './tables.ts';

/** Every table there is, by its name in code. */
export const everyTable = {
  ...accountTables,
  ...paperTables,
  ...authorTables,
  ...commentTables,
  ...placeTables,
  ...savedTables,
  ...readTables,
  ...searchTables,
};
