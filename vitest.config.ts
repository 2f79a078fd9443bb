import { defineConfig } from 'vitest/config'

const PROCESSES = ['test/end-to-end/**/*.test.ts', 'test/sandbox/**/*.test.ts']
const LONG = 'test/**/*.long.test.ts'
const SETUP = ['test/support/properties.ts']

export default defineConfig({
  test: {
    // Those that start processes mostly wait for them.
    maxWorkers: 2,
    projects: [
      // The house has no state of its own, so its modules are loaded once a worker and not once a file.
      {
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: [LONG, ...PROCESSES],
          isolate: false,
          setupFiles: SETUP,
          testTimeout: 20_000,
        },
      },
      { test: { name: 'processes', include: PROCESSES, exclude: [LONG], setupFiles: SETUP, testTimeout: 20_000 } },
    ],
  },
})
