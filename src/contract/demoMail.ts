import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

/** A mail that the demo "sent": what a reader would see of it, as text. */
export const sentMail = v.object({
  id: v.string(),
  at: v.string(),
  to: v.string(),
  subject: v.string(),
  text: v.string(),
  /** What it says to mail programs: `List-Unsubscribe` and the like, by name. */
  headers: v.record(v.string(), v.string()),
});
export type SentMail = v.InferOutput<typeof sentMail>;

export const getDemoMail = endpoint({
  method: 'GET',
  path: api.demoMail,
  summary:
    'The newest mails of a demo newspaper without a mail server, which keeps them as files; 404 anywhere else.',
  audience: 'personal',
  needs: 'nothing',
  answer: v.object({ items: v.array(sentMail) }),
  status: 200,
  problems: ['notFound'],
});
