import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Config, formatSettingProblems, readConfig, WITHOUT_TOKEN } from '../src/config.ts'

const TOKEN = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'

const DEFAULTS: Config = {
  botToken: null,
  adminIds: [],
  access: 'approved',
  dataDir: 'data',
  knowledgeDir: 'knowledge',
  timezone: 'Asia/Ho_Chi_Minh',
  telegramApiRoot: null,
  logLevel: 'info',
}

function problemsOf(env: Record<string, string>): string {
  const read = readConfig(env)
  return read.ok ? '' : formatSettingProblems(read.problems)
}

describe('settings', () => {
  test('all have a default', () => {
    expect(readConfig({})).toEqual({ ok: true, config: DEFAULTS })
  })

  test('that are empty or blank count as not set', () => {
    const empty = Object.fromEntries(
      ['BOT_TOKEN', 'ADMIN_IDS', 'ACCESS', 'DATA_DIR', 'TIMEZONE', 'LOG_LEVEL'].map((name) => [name, ' ']),
    )
    expect(readConfig(empty)).toEqual({ ok: true, config: DEFAULTS })
  })

  test('are read, without the blanks around them', () => {
    const env = {
      BOT_TOKEN: ` ${TOKEN} `,
      ADMIN_IDS: '123456789, 5000000001,123456789',
      ACCESS: 'open',
      DATA_DIR: '/srv/bot/data',
      KNOWLEDGE_DIR: '/srv/bot/knowledge',
      TIMEZONE: 'Asia/Bangkok',
      TELEGRAM_API_ROOT: 'http://localhost:8081/',
      LOG_LEVEL: 'debug',
    }
    expect(readConfig(env)).toEqual({
      ok: true,
      config: {
        botToken: TOKEN,
        adminIds: [123456789, 5000000001],
        access: 'open',
        dataDir: '/srv/bot/data',
        knowledgeDir: '/srv/bot/knowledge',
        timezone: 'Asia/Bangkok',
        telegramApiRoot: 'http://localhost:8081',
        logLevel: 'debug',
      },
    })
  })

  test('of .env.example are right, and are all there are', async () => {
    const env = parseEnv(await readFile(join(import.meta.dirname, '..', '.env.example'), 'utf8'))
    expect(readConfig(env)).toEqual({ ok: true, config: DEFAULTS })
    expect(Object.keys(env)).toHaveLength(Object.keys(DEFAULTS).length)
  })
})

describe('a wrong setting', () => {
  test.each([
    ['ADMIN_IDS', 'lan'],
    ['ADMIN_IDS', '1,2,'],
    ['ADMIN_IDS', '-100123'],
    ['ADMIN_IDS', '99999999999999999999'],
    ['ACCESS', 'everybody'],
    ['TIMEZONE', 'Asia/Hanoi'],
    ['TELEGRAM_API_ROOT', 'localhost:8081'],
    ['TELEGRAM_API_ROOT', 'ftp://localhost'],
    ['TELEGRAM_API_ROOT', 'https://api.telegram.org?x=1'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is named, with the value', (setting, value) => {
    const text = problemsOf({ [setting]: value })
    expect(text).toContain(`${setting}: `)
    expect(text).toContain(JSON.stringify(value))
    expect(text).toContain('Right would be: ')
  })

  test('is told with all others, each with why and what would be right', () => {
    expect(problemsOf({ TIMEZONE: 'Asia/Hanoi', ACCESS: 'all', LOG_LEVEL: 'loud' })).toBe(
      `Cài đặt chưa đúng, bot chưa chạy. / Wrong settings, the bot did not start.
  ACCESS: "all" không phải là một lựa chọn. Đúng là: approved (chỉ người được duyệt) hoặc open (mọi người).
          "all" is not a choice. Right would be: approved (only who was let in) or open (everybody).
  TIMEZONE: không có múi giờ "Asia/Hanoi". Đúng là: Asia/Ho_Chi_Minh.
            there is no time zone "Asia/Hanoi". Right would be: Asia/Ho_Chi_Minh.
  LOG_LEVEL: không có mức ghi nhật ký "loud". Đúng là: trace, debug, info, warn, error, fatal, silent.
             there is no log level "loud". Right would be: trace, debug, info, warn, error, fatal, silent.`,
    )
  })

  test('never shows a token, not even a broken one or one in the wrong place', () => {
    const secret = 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
    for (const env of [{ BOT_TOKEN: `${secret}` }, { BOT_TOKEN: `bot ${TOKEN}` }, { ADMIN_IDS: TOKEN }]) {
      expect(problemsOf(env)).not.toBe('')
      expect(problemsOf(env)).not.toContain(secret)
    }
  })
})

test('without a token one learns how to get one, and how to ask without', () => {
  for (const words of ['@BotFather', '/newbot', 'BOT_TOKEN=', 'npm start', 'npm run ask -- "']) {
    expect(WITHOUT_TOKEN).toContain(words)
  }
})
