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
  'letters-nineteen-windows': [
    {
      by: 'registered',
      hoursAgo: 8,
      text: 'One for the bus shelter at Tanner’s Cross, which has had no glass in it since the storm and is round already, in its way.',
    },
    {
      by: 'subscriber',
      hoursAgo: 6,
      text: 'Give the girl her three. I have carried one of those rings down a stair and anyone who can get it into a submarine has earned it.',
      replies: [
        {
          by: 'registered',
          hoursAgo: 5.5,
          text: 'They weigh sixty kilos. It will make an honest submarine.',
        },
      ],
    },
  ],
  'four-papers-and-a-hat': [
    {
      by: 'subscriber',
      hoursAgo: 3,
      text: 'So the plan that nobody proposes needs no votes, and the ones that somebody proposes need fourteen each. I read it twice to see whether I had missed a joke.',
      replies: [
        {
          by: 'moderator',
          hoursAgo: 2.5,
          text: 'You had not. Standing order 31 is on the wall of the public gallery, for those who come on Thursday. (Maud, for the newsroom.)',
        },
      ],
    },
  ],
  'herring-for-a-thousand-grams': [
    {
      by: 'registered',
      hoursAgo: 20,
      text: 'My mother threw in a small one as well, and told the fishmonger that it was for the cat. We never had a cat.',
    },
  ],
  'mrs-ardleys-footballs': [
    {
      by: 'registered',
      hoursAgo: 40,
      text: 'I was behind that goal in 1996. We all heard it go in.',
      replies: [
        {
          by: 'subscriber',
          hoursAgo: 38,
          text: 'You cannot hear a net.',
        },
        {
          by: 'registered',
          hoursAgo: 37.5,
          text: 'You can hear a scullery.',
        },
      ],
    },
  ],
  'noladim-bayam': [
    {
      by: 'subscriber',
      hoursAgo: 100,
      text: 'סבתא שלי היא מספר שתיים ברשימה. היא מבקשת למסור שהמים היו מלוחים, ושגם הדמעות.',
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
