import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{rules,contract,newsroom,house,demo}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'api on PGlite',
          environment: 'node',
          include: ['test/api/**/*.test.ts'],
          globalSetup: ['test/support/embeddedSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'api on PostgreSQL',
          environment: 'node',
          include: ['test/api/**/*.test.ts'],
          globalSetup: ['test/support/postgresSetup.ts'],
        },
      },
    ],
  },
});
