import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.long.test.ts'],
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 30 * 60_000,
    fileParallelism: false,
  },
})
