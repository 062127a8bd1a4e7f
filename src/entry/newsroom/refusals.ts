import { DeskError } from '../../api/newsroom/desk.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { CommandError } from './command.ts';

/** For `catch`: the refusals that a command foresees, each as its sentence, which is told what the API said in detail. */
export function orSaying(sentences: Partial<Record<ProblemCode, (detail: string) => string>>) {
  return (error: unknown): never => {
    if (!(error instanceof DeskError)) throw error;
    const known: Record<string, ((detail: string) => string) | undefined> = sentences;
    const sentence = known[error.code ?? ''];
    if (!sentence) throw error;
    throw new CommandError(sentence(error.detail), { cause: error });
  };
}
