import type { Publication } from '../contract/publication.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const section = (name: string) => ({
  slug: name.toLowerCase(),
  name,
  ...(name === 'Opinion' ? { isOpinion: true } : {}),
});

/** The Meridian of Port Almery, an invented newspaper in an invented harbour city. */
export const demoPublication: Publication = {
  name: 'The Meridian',
  tagline: 'Port Almery and the world beyond the breakwater',
  lang: 'en',
  languages: ['en', 'he'],
  contact: 'readers@meridian.example',
  timeZone: 'Europe/Lisbon',
  sections: [
    'World',
    'Harbour',
    'Politics',
    'Business',
    'Climate',
    'Science',
    'Culture',
    'Sport',
    'Opinion',
  ].map(section),
  plans: [
    { id: 'monthly', interval: 'month', price: usd(1_200), firstMonth: usd(100) },
    { id: 'yearly', interval: 'year', price: usd(12_000), firstMonth: usd(100) },
  ],
  meter: { of: 5 },
  demo: true,
};

/** Words that bring a comment before the newsroom of The Meridian first. */
export const demoWordList: readonly string[] = [
  'idiot',
  'moron',
  'scumbag',
  'liar',
  'shut up',
  'go to hell',
  'crypto giveaway',
  'אידיוט',
  'מטומטם',
  'שקרן',
  'זבל',
  'תסתום',
  'לך לעזאזל',
];
