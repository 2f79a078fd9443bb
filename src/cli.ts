/** The commands for a terminal. `node dist/cli.js` lists them. Exit codes: 0 done, 1 a problem was found, 2 wrong use. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { makeAsk } from './answers/ask.ts'
import { batchLine } from './answers/batch.ts'
import { type CivilDate, isCivilDate, today } from './calendar/civil-date.ts'
import { type Config, formatSettingProblems, readConfig } from './config.ts'
import { emptyProgressBook, type ProgressBook } from './duties/progress.ts'
import { recordBook } from './duties/records.ts'
import type { CheckResult } from './knowledge/check.ts'
import type { Edition } from './knowledge/edition.ts'
import { loadEdition, loadEditionUnadvised } from './knowledge/load.ts'
import type { Problem } from './knowledge/problem.ts'
import { hasErrors, reportText } from './knowledge/report.ts'
import { answerMessage } from './messages/answer-message.ts'
import { catalogueFor } from './messages/catalogue.ts'
import { plainMessage, terminalMessage } from './messages/message.ts'

// The other commands' parts are imported where they are used: an answer is wanted within a second.
const USAGE = `Cách dùng / usage:
  npm run ask -- "câu hỏi"                 hỏi một câu, in câu trả lời như trên Telegram
  npm run --silent ask -- --jsonl          mỗi dòng vào một câu hỏi, mỗi dòng ra một câu trả lời (JSON)
  npm run check                            kiểm tra knowledge/ và báo mọi lỗi
  npm run schema                           viết lại knowledge/schema/ theo mô hình
  npm run digest -- --on 2020-11-23        in bản tin tuần sẽ gửi trong ngày ấy (--lang vi|en;
                                           --data data: kèm ghi nhận của văn phòng)
  npm run deadline -- "cụm từ" --on 2020-10-15   bot đọc một cụm thời hạn thế nào, vì sao
  npm run --silent deadline -- --jsonl     {"phrase","context_date"} từng dòng
Tùy chọn chung: --knowledge thư-mục (mặc định: KNOWLEDGE_DIR, hoặc knowledge), --lang vi|en (check, digest),
  --on ngày (ask, digest; mặc định hôm nay, theo TIMEZONE)`

const options = {
  jsonl: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
  lang: { type: 'string', default: 'vi' },
  on: { type: 'string' },
  data: { type: 'string' },
} as const

type Given = { jsonl: boolean; knowledge?: string; lang: string; on?: string; data?: string }
/** What was given, and the settings of the bot where nothing was. */
type Options = Given & { knowledge: string; timezone: string }

async function main(argv: readonly string[]): Promise<number> {
  let parsed: { values: Given; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error))
  }
  const settings = settingsUsed()
  if (settings === null) return 1
  const values = { ...parsed.values, ...settings, knowledge: parsed.values.knowledge ?? settings.knowledgeDir }
  const [command, ...rest] = parsed.positionals
  const text = rest.join(' ')
  switch (command) {
    case 'ask':
      return ask(text, values)
    case 'check':
      return check(values)
    case 'schema':
      return schema(values)
    case 'digest':
      return digest(values)
    case 'deadline':
      return deadline(text, values)
    default:
      return misuse(command === undefined ? 'no command' : `unknown command "${command}"`)
  }
}

/** The commands look where the bot looks. Null, and every problem is said, if a setting is wrong. */
function settingsUsed(): Pick<Config, 'knowledgeDir' | 'timezone'> | null {
  const { KNOWLEDGE_DIR, TIMEZONE } = process.env
  const read = readConfig({ KNOWLEDGE_DIR, TIMEZONE })
  if (read.ok) return read.config
  process.stderr.write(`${formatSettingProblems(read.problems)}\n`)
  return null
}

async function ask(question: string, { jsonl, knowledge, on, timezone }: Options): Promise<number> {
  if (!jsonl && question.trim() === '') return misuse('ask: no question; write it in quotes, or use --jsonl')
  const day = dayGiven(on, timezone)
  if (day === null) return misuse(wrongDay('ask', on))
  const edition = await editionFrom(knowledge)
  if (edition === null) return 1
  const asker = makeAsk(edition)
  const answerTo = (text: string) => {
    const answer = asker.ask(text, day)
    return { answer, message: answerMessage(answer, edition, catalogueFor(answer.language)) }
  }
  if (!jsonl) {
    print(terminalMessage(answerTo(question).message))
    return 0
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const { answer, message } = answerTo(line)
    print(JSON.stringify(batchLine(line, answer, plainMessage(message))))
  }
  return 0
}

async function check({ knowledge, lang }: Options): Promise<number> {
  if (lang !== 'vi' && lang !== 'en') return misuse(`--lang is vi or en, not "${lang}"`)
  const result = commandLine(await loadEdition(knowledge))
  print(reportText(result, lang, knowledge))
  return hasErrors(result.problems) ? 1 : 0
}

async function schema({ knowledge }: Options): Promise<number> {
  const { schemaFiles } = await import('./knowledge/schema.ts')
  for (const [name, text] of schemaFiles()) {
    const file = join(knowledge, 'schema', name)
    await writeFile(file, text)
    print(file)
  }
  return 0
}

async function digest({ knowledge, lang, on, data, timezone }: Options): Promise<number> {
  const { previewDigest } = await import('./digest/preview.ts')
  const { digestMessage } = await import('./messages/digest-message.ts')
  if (lang !== 'vi' && lang !== 'en') return misuse(`--lang is vi or en, not "${lang}"`)
  const day = dayGiven(on, timezone)
  if (day === null) return misuse(wrongDay('digest', on))
  const edition = await editionFrom(knowledge)
  if (edition === null) return 1
  const book = await recordsIn(data, edition)
  if (book === null) return 1
  const preview = previewDigest(edition, day, book)
  print(terminalMessage(digestMessage(preview, catalogueFor(lang))))
  return 0
}

/** What the office recorded, read from the bot's data folder; nothing without one. Null, and a line says why, if it cannot be. */
async function recordsIn(folder: string | undefined, edition: Edition): Promise<ProgressBook | null> {
  if (folder === undefined) return emptyProgressBook
  const { readFile } = await import('node:fs/promises')
  const { readState } = await import('./store/read-state.ts')
  const file = join(folder, 'state.json')
  const read = await readFile(file).then(readState, () => null)
  if (read?.kind === 'state') return recordBook(read.state.office.records, edition)
  process.stderr.write(
    `"${file}" is not a state of the bot that can be read${read?.kind === 'damaged' ? `: ${read.why}` : ''}\n`,
  )
  return null
}

async function deadline(phrase: string, { jsonl, knowledge, on }: Options): Promise<number> {
  const { deadlineJsonLine, explainDeadline } = await import('./calendar/deadline-command.ts')
  const edition = await editionFrom(knowledge)
  if (edition === null) return 1
  if (jsonl) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') print(deadlineJsonLine(line, edition.events))
    }
    return 0
  }
  if (phrase.trim() === '') return misuse('deadline: no phrase; write it in quotes')
  if (on === undefined || !isCivilDate(on)) return misuse(wrongDay('deadline', on))
  print(explainDeadline(phrase, on, edition.events))
  return 0
}

/** The day of `--on`, or today in a zone; null for what is no day. */
function dayGiven(on: string | undefined, timezone: string): CivilDate | null {
  if (on === undefined) return today(Date.now(), timezone)
  return isCivilDate(on) ? on : null
}

function wrongDay(command: string, on: string | undefined): string {
  return `${command}: --on takes a day as 2020-10-15${on === undefined ? '' : `, not "${on}"`}`
}

/** The edition of a folder, or null after its errors were printed. */
async function editionFrom(folder: string): Promise<Edition | null> {
  const result = commandLine(await loadEditionUnadvised(folder))
  if (result.edition === null) process.stderr.write(`${reportText(result, 'vi', folder)}\n`)
  return result.edition
}

/** That there is no folder is told with what can be done about it on the command line. */
function commandLine({ edition, problems }: CheckResult): CheckResult {
  return { edition, problems: problems.map((one) => (one.code === 'no-folder' ? { ...one, remedy: NO_FOLDER } : one)) }
}

const NO_FOLDER: Problem['remedy'] = {
  vi: 'Ghi đúng thư mục sau --knowledge, hoặc kiểm tra thiết lập KNOWLEDGE_DIR; xem cả quyền đọc thư mục.',
  en: 'Give the folder after --knowledge, or look at the setting KNOWLEDGE_DIR; look at its permissions too.',
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function misuse(what: string): number {
  process.stderr.write(`${what}\n\n${USAGE}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
