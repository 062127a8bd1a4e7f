import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/api/app.ts';
import { problemStatus } from '../../src/contract/problem.ts';
import { startApi } from '../support/api.ts';

interface Operation {
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
  security?: Record<string, string[]>[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

let paper: Awaited<ReturnType<typeof startApi>>;
let document: Document;
beforeAll(async () => {
  paper = await startApi();
  document = (await (await paper.browser().get('/api/openapi.json')).json()) as Document;
});
afterAll(() => paper.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('the document is OpenAPI 3.1 and names every route, and no other', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info).toMatchObject({ title: 'Lede', version: expect.any(String) });
  const named = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  const served = routes.map(
    ({ endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(named.toSorted()).toEqual(served.toSorted());
});

test('each operation says what it does, what its address holds, and which problems it answers with', () => {
  for (const { path, operation } of operations()) {
    expect(operation.summary, path).toMatch(/^[A-Z].*\.$/);
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
    const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(names).size).toBe(names.length);

    const statuses = Object.keys(operation.responses);
    expect(
      statuses.some((status) => status.startsWith('2')),
      path,
    ).toBe(true);
    expect(statuses, path).toContain('500');
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      expect(description).not.toBe('');
      if (Number(status) < 400) continue;
      expect(content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      });
      for (const code of description.split(', ')) expect(problemStatus).toHaveProperty(code, Number(status));
    }
  }
});

test('all that is referred to is there', () => {
  const text = JSON.stringify(document);
  for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    expect(document.components.schemas).toHaveProperty(name);
  expect(text.replaceAll(/"\$ref":"#\/components\/schemas\/[^"]+"/g, '')).not.toContain('"$ref"');
  for (const { operation } of operations())
    for (const requirement of operation.security ?? [])
      for (const scheme of Object.keys(requirement))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
});

test('a body of bytes is named by its media types, and has no bad fields', () => {
  const operation = document.paths['/api/newsroom/pictures']?.['post'];
  expect(operation?.requestBody?.content).toEqual({ 'image/*': {}, 'application/octet-stream': {} });
  expect(operation?.responses['415']?.description).toBe('unsupportedMediaType');
  expect(operation?.responses['422']?.description).toBe('unusablePicture');
  expect(operation?.responses).not.toHaveProperty('400');
});

test('a stream is named by its media type, and says when it is refused', () => {
  const live = document.paths['/api/live']?.['get'];
  expect(live?.responses['200']?.content).toEqual({ 'text/event-stream': {} });
  expect(live?.responses['429']?.description).toBe('tooManyRequests');
  expect(live?.responses['503']?.description).toBe('unavailable');
});

test('lists say their limits, and what is created takes a key', () => {
  const articles = document.paths['/api/articles']?.['get'];
  expect(articles?.parameters.map(({ name }) => name)).toEqual(['topic', 'cursor', 'limit']);
  expect(articles?.parameters.every(({ required }) => !required)).toBe(true);
  for (const [path, method] of [
    ['/api/articles/{slug}/comments', 'post'],
    ['/api/me/subscription', 'post'],
    ['/api/newsroom/articles', 'post'],
  ] as const) {
    const operation = document.paths[path]?.[method];
    expect(operation?.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: false }),
    );
    expect(operation?.responses).toHaveProperty('201');
    expect(operation?.security).toHaveLength(1);
  }
});
