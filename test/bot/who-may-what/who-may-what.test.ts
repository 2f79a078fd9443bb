import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adminCommands, commandNamed } from '../../../src/bot/command-list.ts'
import { type Cast, gather, type Player, WHO, type Who } from './cast.ts'
import { leaks, outcomeFor } from './outcome.ts'
import {
  ACCESS_BUTTONS,
  AUDIT_BUTTONS,
  BUTTON_FILES,
  type Cell,
  COMMANDS,
  DIGEST_BUTTONS,
  EDITION_BUTTONS,
  MESSAGES,
  PASSAGE_BUTTONS,
  PERSONAL_BUTTONS,
  RECORD_BUTTONS,
  type Row,
  UNANSWERED_BUTTONS,
} from './table.ts'

/*
 * Who may do what: every command, message and button, done by everybody, with the outcome that the table names.
 */

let cast: Cast

beforeAll(async () => {
  cast = await gather()
})
beforeEach(() => cast.again())

function say({ world }: Cast, { from, room }: Player, text: string): void {
  if (text === 'sticker') world.sendSticker({ from, chat: room })
  else if (room.kind === 'private' || !text.startsWith('/')) world.say({ from, chat: room, text })
  else world.say({ from, chat: room, text: text.replace(/^\/\w+/, '$&@hoinghibot') })
}

function press({ world }: Cast, { from, room }: Player, data: string): void {
  const [message] = world.replies(room)
  if (message === undefined) throw new Error('the bot has a message in every chat')
  world.pressData({ from, message, data })
}

type Act = (cast: Cast, player: Player, does: string) => void

describe.each<readonly [string, Act, Readonly<Record<string, Row<string>>>]>([
  ['command', say, COMMANDS],
  ['message', say, MESSAGES],
  ['button of a passage', press, PASSAGE_BUTTONS],
  ['button of the digest', press, DIGEST_BUTTONS],
  ['button of access', press, ACCESS_BUTTONS],
  ['button of records', press, RECORD_BUTTONS],
  ['button of editions', press, EDITION_BUTTONS],
  ['button of unanswered questions', press, UNANSWERED_BUTTONS],
  ['button of the audit', press, AUDIT_BUTTONS],
  ['button of a person’s data', press, PERSONAL_BUTTONS],
])('%s', (_, act, rows) => {
  const cells = Object.entries(rows).flatMap(([name, row]) =>
    WHO.map((who) => [name, who, row.cells[who], row] as const),
  )

  test.each<readonly [string, Who, Cell, Row<string>]>(cells)('%s by %s: %s', async (_, who, expected, { does }) => {
    const player = cast.players[who]
    const before = cast.kept()
    act(cast, player, does)
    await cast.pump()
    const outcome = outcomeFor(cast, player)
    if (expected === '-') expect(outcome).not.toBe('refused')
    else if (expected === 'own') expect(['words', 'note', 'silence']).toContain(outcome)
    else expect(outcome).toBe(expected)
    expect(leaks(cast)).toEqual([])
    if (expected === 'refused') expect(cast.kept()).toEqual(before)
    expect(cast.world.violations).toEqual([])
  })
})

describe('nothing is missing from the table', () => {
  test('every command that the bot offers, in both languages, has a row', () => {
    const offered = (['vi', 'en'] as const).flatMap(adminCommands).map(({ command }) => commandNamed(command)?.name)
    expect(offered.filter((name) => name === undefined || !(name in COMMANDS))).toEqual([])
    expect(offered.length).toBeGreaterThan(30)
  })

  test('every file that makes or hears buttons is known', () => {
    const folder = join(import.meta.dirname, '../../../src/bot')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
    const withButtons = files.filter((path) =>
      /on\('callback_query|callback_data|callbackQuery|InlineKeyboard\(/.test(readFileSync(join(folder, path), 'utf8')),
    )
    const known = Object.keys(BUTTON_FILES)
    expect(withButtons.map((path) => relative('.', path)).filter((path) => !known.includes(path))).toEqual([])
    expect(known.filter((path) => !withButtons.includes(path))).toEqual([])
  })
})
