import * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { FieldError } from '../../contract/problem.ts';
import { ApiError } from './apiError.ts';

const LARGEST_BODY = 64 * 1024;
const DEEPEST_BODY = 32;

/** The request's body in the form that the endpoint takes, not yet checked for its meaning. */
export const readBody = (request: Request, endpoint: Endpoint): Promise<unknown> =>
  endpoint.bodyTypes ? readBytes(request, endpoint, endpoint.bodyTypes) : readJson(request, endpoint);

/** The request's body as it is, checked for its size (bytes) and for being said to be of one of the media types. */
async function readBytes(
  request: Request,
  endpoint: Endpoint,
  types: readonly string[],
): Promise<Uint8Array> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase().replace(/\s*;.*$/, '');
  if (!types.includes(type) && !types.includes(type.replace(/\/.+$/, '/*')))
    throw new ApiError('unsupportedMediaType');
  return readAtMost(request, endpoint.largestBody);
}

/** The request's body as JSON, checked for type, size (bytes), syntax and depth; not yet for its meaning. */
export async function readJson(
  request: Request,
  endpoint: Pick<Endpoint, 'largestBody' | 'bodyOptional'>,
): Promise<unknown> {
  const bytes = await readAtMost(request, endpoint.largestBody);
  if (bytes.length === 0 && endpoint.bodyOptional) return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiError('unsupportedMediaType');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ApiError('malformedBody', { cause });
  }
  if (isDeeperThan(value, DEEPEST_BODY)) throw new ApiError('malformedBody');
  return value;
}

async function readAtMost(request: Request, most = LARGEST_BODY): Promise<Uint8Array> {
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > most) throw new ApiError('bodyTooLarge');
  // What says how long it is comes in one go, for that takes a fraction of the time.
  const bytes =
    length === null ? await readChunks(request, most) : new Uint8Array(await request.arrayBuffer());
  if (bytes.length > most) throw new ApiError('bodyTooLarge');
  return bytes;
}

/** A body of any length, of which no more is read than the first chunk beyond `most`. */
async function readChunks({ body }: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}

/** What a schema makes of a value, or 422 with a pointer and a code for each bad field. `under` is the pointer's beginning. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  under = '',
): v.InferOutput<Schema> {
  // An array has keys as an object has, and would pass for one without any fields.
  const result = v.safeParse(schema, Array.isArray(value) ? null : value);
  if (result.success) return result.output;
  throw new ApiError('invalid', { fields: result.issues.flatMap((issue) => fieldErrors(issue, under)) });
}

function fieldErrors(issue: v.BaseIssue<unknown>, under: string): FieldError[] {
  const path = (issue.path ?? []).map((item) => String(item.key).replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer = [under, ...path].join('/');
  if (issue.type !== 'union' || !issue.issues) return [{ pointer, code: fieldCode(issue) }];
  // A union says only that nothing matched; what the option missed that its type did match is more use.
  const nearest = issue.issues.filter(({ kind }) => kind === 'validation');
  return (nearest.length > 0 ? nearest : issue.issues).flatMap((inner) => fieldErrors(inner, pointer));
}

function fieldCode(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema') {
    if (issue.expected === 'never') return 'unknownField';
    if (issue.received === 'undefined') return 'missing';
    return issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant'
      ? 'notAnOption'
      : 'wrongType';
  }
  return /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'invalid';
}
