import { getSearch } from '../../contract/search.ts';
import { route } from '../http/route.ts';
import { search } from '../searching.ts';

export const searchRoutes = [route(getSearch, ({ query }, context) => search(query, context))];
