import fc from 'fast-check'
import { encodeRecord } from '../../../../src/bot/admin/records/record-data.ts'
import { emptyOffice } from '../../../../src/bot/office-state.ts'
import type { RecordPress } from '../../../../src/messages/record-press.ts'
import { edition } from '../../../messages/fixture.ts'
import { memoryBook } from '../../../support/memory-book.ts'
import { openOffice } from '../../office.ts'

const id = fc.stringMatching(/^[a-z0-9]{1,20}$/)
const choice: fc.Arbitrary<Extract<RecordPress, { kind: 'answer' }>['choice']> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom('not-started' as const, 'under-way' as const, 'done' as const, 'cannot-be-done' as const),
  }),
  fc.record({ kind: fc.constant('day' as const), day: fc.constantFrom('today' as const, 'yesterday' as const) }),
  fc.record({ kind: fc.constantFrom('skip' as const, 'next' as const, 'save' as const) }),
  fc.record({
    kind: fc.constant('body' as const),
    id: fc.constantFrom(...edition.bodies.keys()),
    on: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('page' as const), page: fc.integer({ min: 0, max: 9999 }) }),
)

/** Any press about records that there can be. */
export const anyPress: fc.Arbitrary<RecordPress> = fc.oneof(
  fc.record({
    kind: fc.constant('begin' as const),
    what: fc.constantFrom('progress' as const, 'assignment' as const),
    passageId: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  }),
  fc.record({ kind: fc.constant('undo' as const), recordId: id }),
  fc.record({ kind: fc.constant('cancel' as const), draftId: id }),
  fc.record({
    kind: fc.constant('answer' as const),
    draftId: id,
    step: fc.constantFrom(
      'status' as const,
      'day' as const,
      'paper' as const,
      'note' as const,
      'lead' as const,
      'coordinating' as const,
      'confirm' as const,
    ),
    choice,
  }),
)

/** Callback data that nobody was given: well-formed, nearly so, or any string that begins like ours. */
export const forgedData: fc.Arbitrary<string> = fc
  .oneof(
    fc.tuple(anyPress, fc.constantFrom('vi' as const, 'en' as const)).map(([press, lang]) => encodeRecord(press, lang)),
    fc.string({ maxLength: 60 }).map((rest) => `pv:${rest}`),
    fc.string({ unit: fc.constantFrom(...'pveabucsdnklyvgtx:+-0123456789'), maxLength: 60 }).map((rest) => `p${rest}`),
  )
  .filter((data) => data.length > 0 && Buffer.byteLength(data) <= 64)

/**
 * Presses forged data, by an admin and by somebody else, in private and in a group: every press gets a short answer, and
 * nothing is ever recorded.
 */
export async function pressForged(runs: number): Promise<void> {
  const ADMIN = 7_000_000_001
  const book = memoryBook(emptyOffice)
  const { world, pump, log } = await openOffice({ adminIds: [ADMIN], book })
  const admin = world.person({ id: ADMIN, first_name: 'Lan' })
  const other = world.person({ first_name: 'Hoa' })
  const group = world.supergroup({ title: 'Sở', administrators: [admin], members: [other] })
  world.start(admin, 'p-p9')
  world.start(other, 'p-p9')
  world.say({ from: other, chat: group, text: '/nguon@hoinghibot' })
  await pump()
  const messages = [admin, other].map((who) => world.lastReply(world.privateChat(who)))
  const inGroup = world.lastReply(group)
  await fc.assert(
    fc.asyncProperty(forgedData, fc.constantFrom(0, 1, 2, 3), async (data, who) => {
      const from = who % 2 === 0 ? admin : other
      const message = who < 2 ? messages[who] : inGroup
      if (message === undefined) throw new Error('there is a message for everybody')
      const pressed = world.pressData({ from, message, data })
      await pump()
      return pressed.answer !== undefined && book.current() === emptyOffice
    }),
    { numRuns: runs },
  )
  if (world.violations.length > 0 || log.length > 0) throw new Error(JSON.stringify([world.violations, log]))
}
