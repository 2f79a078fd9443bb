import fc from 'fast-check'
import { questionKey } from '../../src/answers/unanswered.ts'
import { openOffice } from './office.ts'

const ADMIN = 4_000_000_001
const UNKNOWN = 'rạp chiếu bóng khánh thành hôm nào'
const ID = questionKey(UNKNOWN)

/** Data as our buttons have it, with anything done to it, and what others might send. */
const data = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        `uv:d:${ID}`,
        `ue:w:${ID}`,
        'uv:l:0',
        `uv:g:${ID}`,
        `uv:s:${ID}`,
        `uv:t:${ID}:p9`,
        `ue:y:${ID}:p9`,
        `uv:a:${ID}:p9:${ID}`,
        `uv:x:${ID}:1`,
        'jv:0',
        'fv:n',
      ),
      fc.nat(40),
      fc.nat(6),
      fc.string({ maxLength: 4 }),
    )
    .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
  fc
    .tuple(fc.constantFrom('u', 'uv:', 'ue:', 'uv:x:', 'uv:a:', 'j', 'jv:', 'f', 'fv:'), fc.string({ maxLength: 40 }))
    .map((parts) => parts.join('')),
)

/**
 * Presses by a person who is no admin, in private and in a group, each of which may bring a short text and nothing else: no
 * error, no change to what the office has recorded, no message, not the list of questions. Gives how many there were.
 */
export async function pressedAtRandom(runs: number): Promise<number> {
  const { world, pump, deps, log, calls, forget, advance } = await openOffice({ adminIds: [ADMIN] })
  const lan = world.person({ first_name: 'Lan' })
  const group = world.group({ title: 'Sở', members: [lan] })
  world.say({ from: world.person({ first_name: 'Hoa' }), text: UNKNOWN })
  world.say({ from: lan, text: 'bệnh viện tỉnh bao giờ khởi công?' })
  world.say({ from: lan, chat: group, text: '/hoi bệnh viện tỉnh bao giờ khởi công?' })
  await pump()
  const messages = [world.lastReply(world.privateChat(lan)), world.lastReply(group)]
  const book = deps.office.book
  if (book === null) throw new Error('the office has a book')
  let forged = 0
  await fc.assert(
    fc.asyncProperty(data, fc.nat(1), async (words, at) => {
      forget()
      const message = messages[at]
      if (message === undefined) throw new Error('there are two messages')
      const before = book.current()
      const pressed = world.pressData({ from: lan, message, data: words.slice(0, 64) })
      await pump()
      advance(50)
      const after = book.current()
      const sent = calls('sendMessage').length
      const isKept = after.records === before.records && after.audit === before.audit && after.access === before.access
      const questions = [...after.unanswered.questions.values()]
      const isQuestions = questions.length === 1 && questions[0]?.text === UNKNOWN
      const isQuiet = sent === 0 && !JSON.stringify(calls('editMessageText')).includes(UNKNOWN)
      const isAnswered = pressed.answer !== undefined
      if (!(isKept && isQuestions && isQuiet && isAnswered && log.length === 0)) {
        throw new Error(
          `harm by ${JSON.stringify(words)}: ${JSON.stringify({ isKept, isQuestions, isQuiet, isAnswered, log })}`,
        )
      }
      forged++
    }),
    { numRuns: runs },
  )
  return forged
}
