import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/sandbox/screenshots.ts'], testTimeout: 120_000 } })
