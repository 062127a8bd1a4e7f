// Every check there is: `npm test`. Each step runs, whatever became of those before; the last line counts them all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './support/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = { passed: 0, failed: 0 };
/** @type {string[]} What failed, a few lines each: said once more at the end, for much is printed before. */
const faults = [];

/**
 * @param {string} name
 * @param {() => string | null} check Answers null where all is well, else what isn't.
 * @returns {boolean} Whether it passed.
 */
function step(name, check) {
  console.log(`\n▸ ${name}`);
  const fault = check();
  count[fault === null ? 'passed' : 'failed'] += 1;
  if (fault !== null) faults.push(`${name}: ${fault}`);
  console.log(fault === null ? `✓ ${name}` : `✗ ${name}: ${fault}`);
  return fault === null;
}

/** @param {string} command @param {string[]} args @returns {string | null} */
function run(command, ...args) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 1, 2] });
  if (error) return error.message;
  return status === 0 ? null : `ended with ${signal ?? status}`;
}

/** @param {string} name A command of an installed package. @param {...string} args */
const tool = (name, ...args) => run(path.join(root, 'node_modules/.bin', name), ...args);

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test
 * @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} TestFile
 */

/** How much of a failure is said at the end, in characters. */
const FAULT_LENGTH = 600;

/**
 * What Vitest says of its run. A skipped test is a failure, and so is a file that could not be loaded, or cleared away
 * after: neither has shown that all is well.
 * @param {string} file Its JSON report.
 * @returns {{ passed: number, faults: string[] }}
 */
function readReport(file) {
  if (!existsSync(file)) return { passed: 0, faults: [] };
  /** @type {{ testResults: TestFile[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const told = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    if (failed.length === 0) return status === 'failed' ? [`${where}\n${message}`] : [];
    return failed.map(
      (test) => `${where} > ${test.fullName}\n${test.failureMessages.join('\n') || test.status}`,
    );
  });
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    faults: told.map((fault) => fault.slice(0, FAULT_LENGTH)),
  };
}

step('types', () => tool('tsc', '-p', '.'));
step('lint', () => tool('oxlint'));
step('format', () => tool('prettier', '--check', '--log-level', 'warn', '.'));
const isBuilt = step('build', () => run(process.execPath, 'src/entry/launch.mjs', 'build'));
const hasBrowser = step('browser', () => {
  try {
    console.log(ensureBrowser());
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
});

const folder = mkdtempSync(path.join(tmpdir(), 'lede-test-'));
/** @param {string} name @param {...string} options */
function tests(name, ...options) {
  step(name, () => {
    const report = path.join(folder, `${name}.json`);
    const fault = tool(
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...options,
    );
    const told = readReport(report);
    count.passed += told.passed;
    count.failed += told.faults.length;
    faults.push(...told.faults);
    if (told.passed + told.faults.length === 0) return fault ?? 'there were none';
    // Tests that failed are counted one by one; what is left is coverage, or an error outside of any test.
    return told.faults.length === 0 ? fault : null;
  });
}
// What must be covered is by these alone; counting what the others run as well would make them slower.
tests('unit tests', '--project=unit', '--coverage');
tests(
  'other tests',
  '--project=features',
  '--project=api*',
  ...(isBuilt && hasBrowser ? ['--project=journeys'] : []),
);
rmSync(folder, { recursive: true, force: true });
if (!isBuilt || !hasBrowser) step('journeys', () => 'not run, for want of a build or a browser');

for (const fault of faults) console.log(`\n✗ ${fault}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
