import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as v from 'valibot';

/** What is used of IBM's Equal Access engine. */
interface Engine {
  Checker: new () => { check(of: Document, guidelines: string[]): Promise<{ results: unknown[] }> };
}

declare global {
  interface Window {
    ace?: Engine;
  }
}

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** It knows of no name of a reader that is an e-mail address; axe has a rule of its own for what browsers fill in. */
const MISTAKEN = ['input_autocomplete_valid'];

const failed = v.object({
  ruleId: v.string(),
  value: v.tuple([v.string(), v.literal('FAIL')]),
  message: v.string(),
  path: v.object({ dom: v.string() }),
});

/** What a page fails of WCAG 2.2 for certain, as IBM's engine sees it; what it would have a person look at is left out. */
export async function failures(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(async () => {
    if (!window.ace) throw new Error('The engine did not load.');
    return (await new window.ace.Checker().check(document, ['WCAG_2_2'])).results;
  });
  return results.flatMap((result) => {
    const read = v.safeParse(failed, result);
    if (!read.success || MISTAKEN.includes(read.output.ruleId)) return [];
    const { ruleId, message, path } = read.output;
    return [`${ruleId} (${message}) at ${path.dom}`];
  });
}
