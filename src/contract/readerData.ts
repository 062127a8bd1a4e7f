import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

export const getReaderData = endpoint({
  method: 'GET',
  path: api.readerData,
  summary:
    'All that is kept of the reader, table by table, as a file; passwords, tokens and keys are left out.',
  audience: 'personal',
  needs: 'session',
  answer: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  status: 200,
  problems: [],
});

export const deleteReaderData = endpoint({
  method: 'DELETE',
  path: api.readerData,
  summary:
    'Erases the reader: an account in a week, unless it is logged in to before, and logged out everywhere at once; an anonymous reader now.',
  audience: 'personal',
  needs: 'session',
  answer: v.object({
    /** When it is erased; null where it is done. */
    eraseAt: v.nullable(v.string()),
  }),
  status: 200,
  problems: [],
});
