import { DeskError } from '../api/newsroom/desk.ts';
import { CommandError, WrongCall, type Command } from './newsroom/command.ts';
import { correctCommand } from './newsroom/correctCommand.ts';
import { deliveriesCommand } from './newsroom/deliveriesCommand.ts';
import { importCommand } from './newsroom/importCommand.ts';
import { listCommand } from './newsroom/listCommand.ts';
import { moveCommand } from './newsroom/moveCommand.ts';
import { withNewsroom } from './newsroom/openNewsroom.ts';
import { publishCommand } from './newsroom/publishCommand.ts';
import { withdrawCommand } from './newsroom/withdrawCommand.ts';
import { readSettings, StartError } from './host/settings.ts';

const USAGE = `Usage: npm run newsroom -- COMMAND

  import FILE-OR-URL               publishes what a feed has: RSS, Atom or JSON Feed
  publish STORY.md                 publishes a story, with the pictures beside it
      --new-topics                 also on topics that no story has had yet
      --again                      also where it was withdrawn
  list [--all]                     the newest stories, or all, with what has become of them
  correct SLUG --note "…"          adds a dated correction to a story
  correct STORY.md [--new-topics]  publishes the changed file over the story of its slug
  move SLUG NEW-SLUG               gives a story another address; the former one leads there
  withdraw SLUG --why "…"          takes a story out of the paper; its address says why
  deliveries [--retry]             the alerts and mails that were given up, or has them tried again`;

const commands = new Map<string, Command>([
  ['import', importCommand],
  ['publish', publishCommand],
  ['list', listCommand],
  ['correct', correctCommand],
  ['move', moveCommand],
  ['withdraw', withdrawCommand],
  ['deliveries', deliveriesCommand],
]);

/**
 * The newsroom's command line. Exits with 0 where what was asked for is done, 1 where it couldn't be, with sentences
 * that say why, and 2 for a wrong call.
 */
export async function main(_clientFolder: string, [name = '', ...args]: string[]): Promise<void> {
  try {
    const command = commands.get(name);
    if (!command) throw new WrongCall('There is no such command.');
    const settings = readSettings(process.env);
    const work = await command(args, settings);
    await withNewsroom(settings, (newsroom) => work(newsroom, console.log));
  } catch (error) {
    if (error instanceof WrongCall) return leave(2, USAGE);
    if (isForNewsroom(error)) return leave(1, error.message);
    throw error;
  }
}

/** Whether an error's message is a sentence for whoever called; anything else is a fault of ours, and keeps its stack. */
const isForNewsroom = (error: unknown): error is Error =>
  [CommandError, DeskError, StartError].some((kind) => error instanceof kind);

function leave(code: number, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}
