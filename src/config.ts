import { z } from 'zod'

/** The checked settings. Directories are as written: relative ones are meant from where the program was started. */
export interface Config {
  /** Null when no token is set: the program then only explains itself. */
  readonly botToken: string | null
  /** Telegram ids of the people who look after the bot. */
  readonly adminIds: readonly number[]
  /** `approved`: only whom an admin has let in may ask. `open`: everybody may. */
  readonly access: 'approved' | 'open'
  readonly dataDir: string
  readonly knowledgeDir: string
  /** A name of the IANA time zone database. */
  readonly timezone: string
  /** Without a slash at the end; null for Telegram's own servers. */
  readonly telegramApiRoot: string | null
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting that cannot be used: which, why, and what would be right. Never contains the token. */
export interface SettingProblem {
  readonly setting: string
  readonly why: { readonly vi: string; readonly en: string }
  readonly remedy: { readonly vi: string; readonly en: string }
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

/** What is said of a value that a setting refuses. `shown` is the value as it may be shown, in quotation marks. */
interface Explanation {
  why(shown: string): SettingProblem['why']
  readonly remedy: SettingProblem['remedy']
}

const same = (text: string): SettingProblem['remedy'] => ({ vi: text, en: text })

type Setting =
  | 'BOT_TOKEN'
  | 'ADMIN_IDS'
  | 'ACCESS'
  | 'DATA_DIR'
  | 'KNOWLEDGE_DIR'
  | 'TIMEZONE'
  | 'TELEGRAM_API_ROOT'
  | 'LOG_LEVEL'

const EXPLANATIONS: Readonly<Record<Setting, Explanation>> = {
  BOT_TOKEN: {
    why: () => ({
      vi: 'không có dạng mã của BotFather: các chữ số, dấu hai chấm, rồi chữ và số',
      en: "does not look like BotFather's token: digits, a colon, then letters and digits",
    }),
    remedy: { vi: 'chép nguyên mã từ @BotFather (lệnh /mybots)', en: 'copy the whole token from @BotFather (/mybots)' },
  },
  ADMIN_IDS: {
    why: (shown) => ({
      vi: `${shown} không phải là danh sách mã số người dùng`,
      en: `${shown} is not a list of user ids`,
    }),
    remedy: {
      vi: 'các số dương cách nhau bằng dấu phẩy, ví dụ 123456789,987654321',
      en: 'positive numbers separated by commas, such as 123456789,987654321',
    },
  },
  ACCESS: {
    why: (shown) => ({ vi: `${shown} không phải là một lựa chọn`, en: `${shown} is not a choice` }),
    remedy: {
      vi: 'approved (chỉ người được duyệt) hoặc open (mọi người)',
      en: 'approved (only who was let in) or open (everybody)',
    },
  },
  DATA_DIR: {
    why: (shown) => ({ vi: `${shown} không phải là đường dẫn thư mục`, en: `${shown} is not the path of a folder` }),
    remedy: same('data'),
  },
  KNOWLEDGE_DIR: {
    why: (shown) => ({ vi: `${shown} không phải là đường dẫn thư mục`, en: `${shown} is not the path of a folder` }),
    remedy: same('knowledge'),
  },
  TIMEZONE: {
    why: (shown) => ({ vi: `không có múi giờ ${shown}`, en: `there is no time zone ${shown}` }),
    remedy: same('Asia/Ho_Chi_Minh'),
  },
  TELEGRAM_API_ROOT: {
    why: (shown) => ({
      vi: `${shown} không phải là địa chỉ http hoặc https`,
      en: `${shown} is not an http or https address`,
    }),
    remedy: same('https://api.telegram.org'),
  },
  LOG_LEVEL: {
    why: (shown) => ({ vi: `không có mức ghi nhật ký ${shown}`, en: `there is no log level ${shown}` }),
    remedy: same(LOG_LEVELS.join(', ')),
  },
}

/**
 * Reads the settings from an environment. Pure; reports all problems, not only the first. An empty setting counts as not
 * set, blanks around a value do not count.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const problems: SettingProblem[] = []
  const read = <T, D>(setting: Setting, schema: z.ZodType<T>, fallback: D): T | D => {
    const text = env[setting]?.trim() ?? ''
    if (text === '') return fallback
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    const { why, remedy } = EXPLANATIONS[setting]
    problems.push({ setting, why: why(shown(text)), remedy })
    return fallback
  }
  const config: Config = {
    botToken: read('BOT_TOKEN', token, null),
    adminIds: read('ADMIN_IDS', userIds, []),
    access: read('ACCESS', z.enum(['approved', 'open']), 'approved'),
    dataDir: read('DATA_DIR', path, 'data'),
    knowledgeDir: read('KNOWLEDGE_DIR', path, 'knowledge'),
    timezone: read('TIMEZONE', z.string().refine(isTimeZone), 'Asia/Ho_Chi_Minh'),
    telegramApiRoot: read('TELEGRAM_API_ROOT', webAddress, null),
    logLevel: read('LOG_LEVEL', z.enum(LOG_LEVELS), 'info'),
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems }
}

const token = z.string().regex(/^\d+:[A-Za-z0-9_-]+$/)
const path = z.string().regex(/^[^\0]+$/)
const userIds = z
  .string()
  .regex(/^[1-9]\d*\s*(?:,\s*[1-9]\d*\s*)*$/)
  .transform((text) => [...new Set(text.split(',').map(Number))])
  .refine((ids) => ids.every(Number.isSafeInteger))
const webAddress = z
  .string()
  .refine(isWebAddress)
  .transform((text) => text.replace(/\/+$/, ''))

/** A value as it may be repeated: not endless, and without what could be a token in the wrong place. */
function shown(text: string): string {
  return JSON.stringify(text.replace(/\d+:[A-Za-z0-9_-]{10,}/g, '…').slice(0, 60))
}

/** All problems for a terminal, in both languages: who installs the bot may read either. */
export function formatSettingProblems(problems: readonly SettingProblem[]): string {
  const lines = problems.flatMap(({ setting, why, remedy }) => [
    `  ${setting}: ${why.vi}. Đúng là: ${remedy.vi}.`,
    `  ${' '.repeat(setting.length)}  ${why.en}. Right would be: ${remedy.en}.`,
  ])
  return ['Cài đặt chưa đúng, bot chưa chạy. / Wrong settings, the bot did not start.', ...lines].join('\n')
}

/** How to get a token, and how to ask without one. */
export const WITHOUT_TOKEN = `Chưa có BOT_TOKEN nên bot chưa chạy trên Telegram.
  1. Mở Telegram, nhắn /newbot cho @BotFather, đặt tên bot; BotFather trả về một mã (token).
  2. Chép .env.example thành .env, điền BOT_TOKEN=<mã ấy>, rồi chạy lại: npm start
  Hỏi thử ngay, không cần Telegram: npm run ask -- "Bệnh viện tỉnh bao giờ khởi công?"

No BOT_TOKEN is set, so the bot is not on Telegram.
  1. In Telegram, send /newbot to @BotFather and choose a name; BotFather answers with a token.
  2. Copy .env.example to .env, put it there as BOT_TOKEN=<the token>, and run again: npm start
  To ask right now, without Telegram: npm run ask -- "When will the provincial hospital break ground?"`

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, search, hash } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && search === '' && hash === ''
}
