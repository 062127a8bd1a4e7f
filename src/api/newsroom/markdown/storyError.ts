/** What is wrong in a story's file, where: `line` is counted from 1, `field` is of the front matter. */
export interface StoryProblem {
  line: number;
  field?: string;
  sentence: string;
}

/** A story's file that can't be published as it is; its message has a line for each problem. */
export class StoryError extends Error {
  readonly problems: readonly StoryProblem[];

  constructor(problems: readonly StoryProblem[]) {
    const inOrder = problems.toSorted((one, other) => one.line - other.line);
    const lines = inOrder.map(
      ({ line, field, sentence }) => `Line ${line}${field ? `, ${field}` : ''}: ${sentence}`,
    );
    super(lines.join('\n'));
    this.problems = inOrder;
  }
}
