import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './tests/long-files-first.ts'

export default defineConfig({
  test: {
    // A file for each core; with more than six the connections of the one PostgreSQL that they share run out.
    maxWorkers: Math.min(6, Math.max(2, availableParallelism())),
    sequence: { sequencer: LongFilesFirst },
    // Without isolation a worker reads the sources once and plays one file after the other: a third of the time it took.
    projects: [
      {
        // Rules and words: no database, no browser, milliseconds.
        test: {
          name: 'pure',
          isolate: false,
          testTimeout: 30_000,
          include: [
            'kernel/**/*.test.ts',
            'capabilities/*/domain/**/*.test.ts',
            'capabilities/*/web/**/*.test.ts',
            'platform/{web,contract}/**/*.test.ts',
            'tools/**/*.test.ts',
            'database/**/*.test.ts',
          ],
        },
      },
      {
        // Machinery of one machine: processes, files, the embedded database, the documents, the command line.
        test: {
          name: 'machine',
          include: ['platform/server/**/*.test.ts', 'apps/cli/**/*.test.ts', 'tests/machine/*.test.ts'],
          globalSetup: ['tests/machine/demo-folder.global.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // The real application on a real PostgreSQL.
        test: {
          name: 'database',
          isolate: false,
          include: ['capabilities/*/server/**/*.test.ts', 'tests/*.test.ts', 'tests/fuzz/*.test.ts'],
          globalSetup: ['tests/support/postgres.global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What people click, in a browser that came with npm.
        test: {
          name: 'journeys',
          isolate: false,
          include: ['tests/journeys/*.test.ts'],
          globalSetup: ['tests/support/postgres.global.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
