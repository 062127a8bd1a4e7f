import type { FieldError } from '../../contract/problem.ts';
import { ApiError } from '../http/apiError.ts';
import { parse } from '../http/decode.ts';
import { newsroomStory, type NewsroomStory, type ParsedNewsroomStory } from '../../contract/newsroom.ts';

/** A story that doesn't go into the paper, for a reason that is its own: others may. */
export class Refusal extends Error {}

const MOST_FIELDS = 5;

/** Bad fields as part of a sentence: `/headline is tooLong, /blocks/3/content is empty`. */
export function fieldReasons(fields: FieldError[]): string {
  const named = fields
    .slice(0, MOST_FIELDS)
    .map(({ pointer, code }) => `${pointer || 'the story'} is ${code}`);
  const more = fields.length - named.length;
  return named.join(', ') + (more > 0 ? `, and ${more} more` : '');
}

/** A story as the contract has it, or a Refusal that names the bad fields. */
export function checkStory(story: NewsroomStory): ParsedNewsroomStory {
  try {
    return parse(newsroomStory, story);
  } catch (error) {
    if (error instanceof ApiError && error.fields) throw new Refusal(fieldReasons(error.fields));
    throw error;
  }
}
