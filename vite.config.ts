import react from '@vitejs/plugin-react';
import { cp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { minifiedScripts } from './src/entry/host/minifiedScripts.ts';
import { serveHost } from './src/entry/host/serveHost.ts';
import { shortClassNames } from './src/styles/shortClassNames.ts';
import { subsetFonts } from './src/styles/subsetFonts.ts';

const cores = Math.max(2, availableParallelism());
const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * What no story's page has a use for at first, under `src/`: an account's pages, comments, alerts' options and settings,
 * lists and search, text settings. It is shared by those that do.
 */
const APART = [
  'pages/',
  'features/(account|moderation|commentAlerts|reading|statement)/',
  'features/comments/(?!Comment(s|Terms)\\b|leadsTo)',
  'features/topics/(options|settings)/',
  'features/keys/(?!KeysButton)',
  'client/outbox/',
  'contract/saved\\.ts',
  'queries/subscription\\.ts',
  '(queries|contract)/(authors|noteReading|reads|search)\\.ts',
  `(queries|client|contract)/(${[
    'account',
    'alertSettings',
    'checkouts',
    'comment\\w*',
    'draft\\w*',
    'emailChange',
    'keptTexts',
    'logIn',
    'logInCode',
    'moderation',
    'mutes',
    'outbox\\w*',
    'password',
    'payments',
    'pretendPayments',
    'push',
    'readCounts',
    'readerData',
    'remembered',
    'sessions',
    'subscribing',
    'textSettings',
    'useOnceLoggedIn',
  ].join('|')})\\.ts`,
  'i18n/(\\w+Texts|ago)\\.ts',
  'ui/(ButtonSummary|Days|Dialog|Field|KeyList|More|NewOnes|PageTitle|Select|Story(List|Rows)|neighbour|pressedKey|useFocusOnNext|useGoTo|useLoadOn)\\b',
];

/** What the server reads at run time beside its code: the migrations and the document's template. */
const runtimeFiles: Plugin = {
  name: 'lede:runtime-files',
  applyToEnvironment: (environment) => environment.name === 'ssr',
  async writeBundle() {
    await cp(`${root}src/api/store/migrations`, `${root}dist/server/migrations`, { recursive: true });
    await cp(`${root}index.html`, `${root}dist/client/index.html`);
  },
};

export default defineConfig({
  plugins: [react(), subsetFonts(root), shortClassNames(root), minifiedScripts, runtimeFiles, serveHost()],
  appType: 'custom',
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        target: 'baseline-widely-available',
        cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
        rolldownOptions: {
          input: 'src/entry/browser.tsx',
          output: {
            // What several pages share is one file: a request costs a slow phone more than a kilobyte does.
            codeSplitting: {
              groups: [
                {
                  name: 'shared',
                  minShareCount: 2,
                  test: new RegExp(`node_modules/(?!linkify-it|uc\\.micro)|src/(?!${APART.join('|')})`),
                },
                // What pages with a title share, and lists that load on, which no story's page has at first.
                {
                  name: 'lists',
                  minShareCount: 2,
                  test: /src\/(ui\/(PageTitle|Select|useLoadOn|More|useFocusOnNext|Story(List|Rows))|i18n\/listTexts)\b/,
                },
              ],
            },
          },
        },
      },
    },
    // One plain script, for a browser starts it by itself; after the client's build, which empties the folder.
    worker: {
      consumer: 'client',
      build: {
        outDir: 'dist/client',
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'baseline-widely-available',
        rolldownOptions: {
          input: 'src/entry/worker.ts',
          output: { entryFileNames: 'worker.js', format: 'iife' },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        emitAssets: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            host: 'src/entry/host.ts',
            newsroom: 'src/entry/newsroom.ts',
            prints: 'src/demo/prints/draw.ts',
          },
          // All in one folder: what is read at run time is found beside whichever chunk asks for it.
          output: { chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    coverage: {
      include: ['src/api/rules/**', 'src/client/**'],
      thresholds: { branches: 100, perFile: true },
      reporter: [['text', { skipFull: true }]],
    },
    projects: [
      project('unit', {
        include: [
          'test/{rules,contract,client,newsroom,house,demo,entry,i18n}/**/*.test.ts',
          'test/*.test.ts',
        ],
      }),
      project('features', {
        environment: 'jsdom',
        environmentOptions: { jsdom: { url: 'http://paper.test' } },
        include: ['test/features/**/*.test.tsx'],
        // Each file has a database, an API and a document of its own; what they share is code.
        isolate: false,
        globalSetup: ['test/support/embeddedSetup.ts'],
        setupFiles: [
          'test/support/failOnConsole.ts',
          'test/support/everythingIsNear.ts',
          'test/support/noFaces.ts',
          'test/support/withMouse.ts',
          'test/support/nothingGrows.ts',
        ],
      }),
      project('api on PGlite', {
        include: ['test/api/**/*.test.ts'],
        // What requests are let in and how they are answered is the same on every engine, and long to ask through.
        exclude: ['bodies', 'requests', 'rights'].map((name) => `test/api/${name}.test.ts`),
        // Each file has a database and an API of its own; what they share is code.
        isolate: false,
        globalSetup: ['test/support/embeddedSetup.ts'],
      }),
      project('api on PostgreSQL', {
        include: ['test/api/**/*.test.ts'],
        // Each file has a database and an API of its own; what they share is code.
        isolate: false,
        globalSetup: ['test/support/postgresSetup.ts'],
      }),
      // After the others: what a browser shows in time depends on who else is at work.
      project('journeys', {
        include: ['test/journeys/**/*.test.ts'],
        globalSetup: ['test/support/siteSetup.ts'],
        sequence: { groupOrder: 1 },
        // What a browser shows in time depends on who else is at work.
        maxWorkers: cores,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      // Heavy proofs, `npm run soak`; each has a small form among the others.
      project('soak', {
        include: ['test/soak/**/*.test.ts'],
        globalSetup: ['test/support/siteSetup.ts', 'test/support/embeddedSetup.ts'],
        fileParallelism: false,
        sequence: { groupOrder: 2 },
        testTimeout: 600_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

/**
 * Tests that run alike; in Node, and with time enough for a slow machine that does something else as well. They wait for
 * databases and hashes often enough for one more at a time than there are cores.
 */
function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'node',
      maxWorkers: cores + 1,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      ...test,
    },
  };
}
