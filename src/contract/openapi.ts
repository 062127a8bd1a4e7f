import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { FOR_ACCOUNT, provesItself, type Endpoint } from './endpoint.ts';
import { problem, problemStatus, type ProblemCode } from './problem.ts';

/** Codes that an endpoint may answer by what it is, beyond those it names. */
function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const writes = endpoint.method !== 'GET';
  return [
    ...endpoint.problems,
    ...(['session', 'account', 'moderator', 'newsroomToken'].includes(endpoint.needs)
      ? (['notLoggedIn'] as const)
      : []),
    ...(endpoint.needs === 'moderator' ? (['notAllowed'] as const) : []),
    ...(writes && !provesItself(endpoint) ? (['crossOrigin'] as const) : []),
    ...(endpoint.body ? (['bodyTooLarge', 'unsupportedMediaType'] as const) : []),
    ...(takesJson(endpoint) ? (['malformedBody'] as const) : []),
    ...(takesJson(endpoint) || endpoint.query ? (['invalid'] as const) : []),
    ...(endpoint.idempotent ? (['idempotencyKeyReused'] as const) : []),
    'internal',
  ];
}

const takesJson = ({ body, bodyTypes }: Endpoint) => body !== undefined && bodyTypes === undefined;

/** A body by its media types; of bytes nothing more is said than that (OpenAPI 3.1, 4.8.14.2). */
const contentOf = (body: GenericSchema, types: Endpoint['bodyTypes']) =>
  types
    ? Object.fromEntries(types.map((type) => [type, {}]))
    : { 'application/json': { schema: schemaOf(body, 'input') } };

const schemaOf = (schema: GenericSchema, typeMode: 'input' | 'output') => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode, errorMode: 'ignore' });
  return rest;
};

/** The API as an OpenAPI 3.1 document, from the endpoints themselves. */
export function openApiDocument(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lede',
      version: '1',
      description: 'The JSON API of a newspaper. Times are UTC, RFC 3339.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'lede.session_token' },
        newsroom: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(endpoint: Endpoint) {
  const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 255 },
  };
  const forAccount = {
    name: FOR_ACCOUNT,
    in: 'header',
    required: false,
    description: 'The id of the account that it is for: 401 where another is logged in.',
    schema: { type: 'string' },
  };
  return {
    summary: endpoint.summary,
    parameters: [
      ...named,
      ...queryParameters(endpoint.query),
      ...(endpoint.idempotent ? [key] : []),
      ...(endpoint.needs === 'account' ? [forAccount] : []),
    ],
    ...(endpoint.body
      ? {
          requestBody: {
            required: !endpoint.bodyOptional,
            content: contentOf(endpoint.body, endpoint.bodyTypes),
          },
        }
      : {}),
    responses: responses(endpoint),
    ...securityOf(endpoint),
  };
}

function securityOf({ needs }: Endpoint) {
  if (needs === 'session' || needs === 'account' || needs === 'moderator')
    return { security: [{ session: [] }] };
  return needs === 'newsroomToken' ? { security: [{ newsroom: [] }] } : {};
}

function queryParameters(query: GenericSchema | undefined) {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function responses(endpoint: Endpoint) {
  const good = goodAnswer(endpoint);
  const codes = [...new Set(problemsOf(endpoint))];
  const statuses = new Set(codes.map((code) => problemStatus[code]));
  const bad = [...statuses].map((status) => [
    status,
    {
      description: codes.filter((code) => problemStatus[code] === status).join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [endpoint.status]: good, ...Object.fromEntries(bad) };
}

function goodAnswer({ answer, answerType }: Endpoint) {
  if (answerType !== undefined) return { description: 'Done.', content: { [answerType]: {} } };
  if (!answer) return { description: 'Done; nothing to say.' };
  return { description: 'Done.', content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
}
