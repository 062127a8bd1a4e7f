import type { DemoAccount } from './accounts.ts';

/** A comment of the demo: by whom, how many hours before the demo begins, and what was answered. */
export interface DemoComment {
  by: DemoAccount['kind'];
  hoursAgo: number;
  text: string;
  replies?: DemoComment[];
}

/** What has been said about the stories by their slugs, before anybody came. */
export const demoComments: Readonly<Record<string, DemoComment[]>> = {
  'baghdad-asked-washington-to-bomb': [
    {
      by: 'subscriber',
      hoursAgo: 30,
      text: 'I looked this up to see what was known on the day, and what was not. It is odd to read a story that does not yet know how it goes on.',
      replies: [
        {
          by: 'registered',
          hoursAgo: 29,
          text: 'That is what archives are for. I would only ask for the date in larger type: I was two paragraphs in before I saw the year.',
        },
        {
          by: 'moderator',
          hoursAgo: 27.5,
          text: 'The date stands above the headline, but point taken, and passed on. (Maud, for the newsroom.)',
        },
      ],
    },
    {
      by: 'registered',
      hoursAgo: 12,
      text: 'Two newspapers, unnamed officials on both sides, and one spokeswoman who says that she will not say. I counted how many people in it are named. I got to two.',
    },
  ],
  'harbour-night-shift': [
    {
      by: 'registered',
      hoursAgo: 4,
      text: 'My brother-in-law lashes on the Long Quay. He has worked out that $9.40 an hour is what the neighbour now charges to mind the children until six in the morning.',
      replies: [
        {
          by: 'subscriber',
          hoursAgo: 3.5,
          text: 'Then it is the neighbour who should be balloted.',
        },
      ],
    },
    {
      by: 'subscriber',
      hoursAgo: 3,
      text: 'For those who don’t read to the end of such stories: the vote on the wall counts on money from a vote that comes a day after it. I would have put that in the headline.',
    },
  ],
  'sea-wall-vote': [
    {
      by: 'subscriber',
      hoursAgo: 1.5,
      text: 'Nobody proposes section five because nobody wants to stand next to it. I walk the wall on Sundays and I don’t care to either.',
    },
    {
      by: 'moderator',
      hoursAgo: 1,
      text: 'Several readers ask where the public may sit on Thursday: in the gallery over the east door, from half past five, and it holds ninety. (Maud, for the newsroom.)',
    },
  ],
  'umbrella-city': [
    {
      by: 'registered',
      hoursAgo: 10,
      text: 'Ours came without a handle. We rang the number on the label and were told that the handle is being delivered to the Lower Quarter in phase two.',
    },
  ],
};
