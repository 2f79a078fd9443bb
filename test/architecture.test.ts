import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brokenRules } from './support/house-rules.ts'

const root = join(import.meta.dirname, '..')

async function sourceFiles(): Promise<Map<string, string>> {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(join(root, 'src').length + 1), await readFile(path, 'utf8'))
  }
  return files
}

describe('the house', () => {
  test('is in order', async () => {
    expect(brokenRules(await sourceFiles())).toEqual([])
  })

  test('has only the listed things at its top level', async () => {
    const names = await readdir(root)
    const listed = [
      'src',
      'knowledge',
      'test',
      'docs',
      'data',
      'dist',
      'node_modules',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
    ]
    const tools =
      /^\.|^package(?:-lock)?\.json$|^tsconfig(?:\.\w+)?\.json$|^biome\.json$|^vitest(?:\.\w+)?\.config\.ts$/
    expect(names.filter((name) => !listed.includes(name) && !tools.test(name))).toEqual([])
  })
})

describe('the rules find', () => {
  const broken = (path: string, text: string) => brokenRules(new Map([[path, text]]))

  test('a forbidden import', () => {
    expect(broken('text/fold.ts', "import { Bot } from '../bot/create-bot.ts'")).toEqual([
      'text/fold.ts: text may not import bot',
    ])
    expect(broken('answers/ask.ts', "import type { Html } from '../messages/html.ts'")).toHaveLength(1)
  })

  test('a package in the wrong folder', () => {
    expect(broken('answers/ask.ts', "import MiniSearch from 'minisearch'")).toEqual([
      'answers/ask.ts: package "minisearch" does not belong in answers',
    ])
    expect(broken('messages/card.ts', "import { InlineKeyboard } from 'grammy'")).toHaveLength(1)
  })

  test('a package that nobody owns', () => {
    expect(broken('app.ts', "import _ from 'lodash'")).toEqual(['app.ts: package "lodash" has no owner'])
  })

  test('an unlisted folder', () => {
    expect(broken('utils/strings.ts', '')).toEqual(['utils/strings.ts: "utils" is not a folder of the house'])
  })

  test('an import of a root file', () => {
    expect(broken('bot/create-bot.ts', "import { readConfig } from '../config.ts'")).toHaveLength(1)
  })

  test('a value where only types may pass', () => {
    expect(broken('sandbox/page.ts', "import { createBot } from '../bot/create-bot.ts'")).toHaveLength(1)
    expect(broken('sandbox/page.ts', "import type { BotDeps } from '../bot/create-bot.ts'")).toEqual([])
  })

  test('the environment, the disk and the clock in the domain', () => {
    expect(broken('duties/board.ts', 'const now = Date.now()')).toHaveLength(1)
    expect(broken('answers/ask.ts', "import { readFile } from 'node:fs/promises'")).toHaveLength(1)
    expect(broken('bot/create-bot.ts', 'const token = process.env.BOT_TOKEN')).toHaveLength(1)
  })

  test('nothing wrong in a comment that speaks of an import', () => {
    expect(broken('text/fold.ts', "// import x from 'lodash'\n/* new Date() */")).toEqual([])
  })
})
