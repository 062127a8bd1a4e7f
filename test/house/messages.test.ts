import { Visitor, type MemberExpression } from 'oxc-parser';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { isScript, parse, readSources, type Source } from '../support/sources.ts';

/** Every message of the catalogue by its path: `orders.newest`. */
function pathsOf(messages: object, before = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === 'object' ? pathsOf(value, `${before}${key}.`) : [`${before}${key}`],
  );
}

/**
 * What a file uses of the catalogue, which goes by the name of `t` everywhere: `t.alerts` as `alerts`, and whole
 * branches (`t.fields`, `t.orders[order]`) by their stem.
 */
function usedIn(source: Source): string[] {
  const used: string[] = [];
  const inner = new Set<unknown>();
  new Visitor({
    MemberExpression(node) {
      if (node.object.type === 'MemberExpression') inner.add(node.object);
      const path = inner.has(node) ? null : pathFrom(node);
      if (path !== null) used.push(path);
    },
  }).visit(parse(source).program);
  return used;
}

function pathFrom({ object, property, computed }: MemberExpression): string | null {
  const stem =
    object.type === 'Identifier' && object.name === 't'
      ? ''
      : object.type === 'MemberExpression'
        ? pathFrom(object)
        : null;
  if (stem === null || computed || !('name' in property)) return stem;
  return stem === '' ? property.name : `${stem}.${property.name}`;
}

test('every sentence of the catalogue is said somewhere', () => {
  const speakers = readSources().filter(
    (source) => isScript(source) && !/^i18n\/(en|he)\./.test(source.name),
  );
  const used = new Set(speakers.flatMap(usedIn));
  const unsaid = pathsOf(en).filter(
    (path) => !path.split('.').some((_, at, parts) => used.has(parts.slice(0, at + 1).join('.'))),
  );
  expect(unsaid).toEqual([]);
});
