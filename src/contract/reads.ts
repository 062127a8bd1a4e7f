import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

export const putReadToday = endpoint({
  method: 'PUT',
  path: api.readToday,
  summary:
    'Counts that a story was read, which a page sends once a day; by whom is not kept. What calls itself a crawler is not counted.',
  audience: 'personal',
  needs: 'nothing',
  answer: undefined,
  status: 204,
  problems: ['notFound', 'withdrawn'],
});
