import * as v from 'valibot';
import { api } from '../paths.ts';
import { endpoint } from './endpoint.ts';

/** A price in the currency's minor unit: `{amount: 1200, currency: 'USD'}` is $12. */
export const price = v.object({
  amount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  currency: v.string(),
});
export type Price = v.InferOutput<typeof price>;

/** A plan: its price each `interval`, and what the first month costs. */
export const plan = v.object({
  id: v.string(),
  interval: v.picklist(['month', 'year']),
  price,
  firstMonth: price,
});
export type Plan = v.InferOutput<typeof plan>;

export const publication = v.object({
  name: v.string(),
  tagline: v.string(),
  lang: v.string(),
  languages: v.array(v.string()),
  /** An e-mail address for readers who can’t use something. */
  contact: v.optional(v.string()),
  timeZone: v.string(),
  /** Sections are topics that have a place in the navigation, in its order. */
  sections: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      /** Whether it holds what writers think, which the front page sets apart from what they report. */
      isOpinion: v.optional(v.boolean()),
    }),
  ),
  plans: v.array(plan),
  meter: v.object({ of: v.number() }),
  /** Whether this is the demo newspaper, with a pretend card processor. */
  demo: v.boolean(),
  /** Whether its mail is kept to be read at `/mail`: that of a demo without a mail server. */
  keepsMail: v.optional(v.boolean()),
});
export type Publication = v.InferOutput<typeof publication>;

export const getPublication = endpoint({
  method: 'GET',
  path: api.publication,
  summary: 'The newspaper: its name, languages, sections, plans and meter.',
  audience: 'public',
  needs: 'nothing',
  answer: publication,
  status: 200,
  problems: [],
});
