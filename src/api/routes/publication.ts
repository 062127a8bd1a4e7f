import { getPublication } from '../../contract/publication.ts';
import { route } from '../http/route.ts';

export const publicationRoutes = [route(getPublication, async (_, { publication }) => publication)];
