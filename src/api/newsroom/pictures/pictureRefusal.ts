import type { ProblemCode } from '../../../contract/problem.ts';
import { Refusal } from '../refusal.ts';

/**
 * A picture that isn't taken in, for a reason that is its own: its story may go in without it. The message goes on
 * from the picture's name: `it is 1 by 1 pixels, …`. `code` is what the endpoint answers with.
 */
export class PictureRefusal extends Refusal {
  readonly code: Extract<ProblemCode, 'bodyTooLarge' | 'unsupportedMediaType' | 'unusablePicture'>;

  constructor(code: PictureRefusal['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
