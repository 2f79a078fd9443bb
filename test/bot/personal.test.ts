import { describe, expect, test } from 'vitest'
import { emptyOffice, type OfficeState } from '../../src/bot/office-state.ts'
import { forgetPerson } from '../../src/bot/personal/forgetting.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { forgetPerson as forgetInDigest } from '../../src/digest/forgetting.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { openOffice } from './office.ts'

const ADMIN = 4_000_000_001
const { privacy: WORDS } = vi
const HOA = { id: 7, name: 'Hoa Trần' }
const DAY = civilDate('2020-11-02')
const QUESTION = {
  id: '0123456789',
  text: 'x',
  language: 'vi',
  day: DAY,
  times: { refused: 1, unsure: 0, disliked: 0 },
} as const

/** All that the office can know of Hoa: as a person let in, as an admin, as one who asked for a group, as one who waits. */
function officeWith(hoa = HOA): OfficeState {
  const other = { id: 8, name: 'Chi' }
  const kept = { passageId: 'p9', conferenceId: 'c', quote: 'q', paper: null, note: null, recordedAt: 1 }
  const entry = { at: 1, by: other, what: 'access-allowed' } as const
  return {
    access: {
      grants: new Map([
        [String(hoa.id), { chatId: hoa.id, kind: 'person', name: hoa.name, by: other, at: 1 }],
        ['-5', { chatId: -5, kind: 'group', name: 'Sở', by: hoa, at: 1 }],
      ]),
      requests: new Map([
        [
          '-6',
          {
            chatId: -6,
            kind: 'group',
            name: 'Sở',
            language: 'vi',
            askedBy: hoa,
            askedAt: 1,
            threadId: null,
            told: true,
            refused: { by: hoa, at: 2 },
          },
        ],
      ]),
    },
    records: {
      progress: new Map([
        ['1', { ...kept, id: '1', status: 'done', on: DAY, recordedBy: hoa, undone: { by: hoa, at: 3 } }],
      ]),
      assignments: new Map([
        ['2', { ...kept, id: '2', leadIds: ['x'], coordinatingIds: [], recordedBy: other, undone: null }],
      ]),
    },
    unanswered: { questions: new Map([[QUESTION.id, { ...QUESTION, waiting: [{ chatId: hoa.id, since: DAY }] }]]) },
    audit: {
      entries: new Map([
        ['1', { ...entry, number: 1, about: hoa.name }],
        ['2', { ...entry, number: 2, about: `Người khác, ${hoa.id}` }],
        ['3', { ...entry, number: 3, by: hoa, what: 'edition-applied', about: 'a1b2c3d4' }],
        ['4', { ...entry, number: 4, about: 'Chi' }],
      ]),
    },
  }
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? [...one.entries()] : one))

describe('forgetting a person in what the office keeps', () => {
  test('leaves no name, and the number only where an admin did something', () => {
    const [next, forgotten] = forgetPerson(officeWith(), { id: HOA.id, names: [] })
    expect(forgotten).toEqual({ access: true, waiting: 1, names: 8, numbers: 5 })
    expect(written(next)).not.toContain(HOA.name)
    expect(next.access.grants.has('7')).toBe(false)
    expect(next.access.grants.get('-5')?.by).toEqual({ id: 7, name: null })
    expect(next.access.requests.get('-6')?.askedBy).toEqual({ id: 0, name: null })
    expect(next.records.progress.get('1')).toMatchObject({
      recordedBy: { id: 7, name: null },
      undone: { by: { id: 7, name: null } },
    })
    expect(next.unanswered.questions.get(QUESTION.id)?.waiting).toEqual([])
    expect([...next.audit.entries.values()].map(({ about }) => about)).toEqual(['', '', 'a1b2c3d4', 'Chi'])
  })

  test('changes nothing of others, and nothing at all of a stranger', () => {
    const before = officeWith()
    const [next] = forgetPerson(before, { id: HOA.id, names: [HOA.name] })
    expect(next.records.assignments.get('2')).toEqual(before.records.assignments.get('2'))
    const [same, forgotten] = forgetPerson(before, { id: 99, names: ['Chi Chi'] })
    expect(same).toBe(before)
    expect(forgotten).toEqual({ access: false, waiting: 0, names: 0, numbers: 0 })
  })

  test('twice is as good as once', () => {
    const [once] = forgetPerson(officeWith(), { id: HOA.id, names: [] })
    expect(forgetPerson(once, { id: HOA.id, names: [] })).toEqual([
      once,
      { access: false, waiting: 0, names: 0, numbers: 0 },
    ])
  })
})

async function opened(access: 'approved' | 'open' = 'open') {
  const office = await openOffice({ access, adminIds: [ADMIN] })
  const lan = office.world.person({ first_name: 'Lan', last_name: 'Vũ' })
  const chat = office.world.privateChat(lan)
  const say = async (text: string, from = lan) => {
    office.world.say({ from, text })
    await office.pump()
    return office.world.lastReply(office.world.privateChat(from)).text ?? ''
  }
  const press = async (button: string) => {
    office.world.press({ from: lan, message: office.world.lastReply(chat), button })
    await office.pump()
    return office.world.current(office.world.lastReply(chat)).text ?? ''
  }
  const digest = await office.deps.desk.book()
  if (digest === null || office.deps.office.book === null) throw new Error('both books are open')
  return { ...office, lan, chat, say, press, digest, book: office.deps.office.book }
}

describe('/quyenriengtu', () => {
  test.each(['open', 'approved'] as const)('tells everybody in private what is kept (ACCESS=%s)', async (access) => {
    const { say } = await opened(access)
    const text = await say('/quyenriengtu')
    expect(text).toMatch(/^Bot lưu những gì\n\n• /)
    for (const days of [WORDS.kept.unanswered(90), WORDS.kept.waiting(90)]) expect(text).toContain(days)
    expect(text).toContain(WORDS.howToForget('/xoadulieu'))
    expect(await say('/privacy')).toContain('What the bot keeps')
  })

  test('points to the private chat in a group that may ask, and is silent about it elsewhere', async () => {
    for (const access of ['open', 'approved'] as const) {
      const { world, pump, lan } = await opened(access)
      const group = world.group({ title: 'Sở', members: [lan] })
      world.say({ from: lan, chat: group, text: '/xoadulieu' })
      await pump()
      expect(world.lastReply(group).text === vi.notice.onlyInPrivate).toBe(access === 'open')
    }
  })
})

describe('/xoadulieu', () => {
  test('asks first, and "no" keeps everything', async () => {
    const { say, press, digest } = await opened()
    await say('/dangky')
    expect(await say('/xoadulieu')).toBe([WORDS.ask, WORDS.willGo, WORDS.willStay].join('\n\n'))
    expect(await press(WORDS.button.no)).toBe(WORDS.left)
    expect(digest.current().subscriptions.size).toBe(1)
  })

  test('deletes the subscription, the permission and the wishes, and says so', async () => {
    const { world, say, press, lan, digest, book } = await opened()
    await say('/dangky')
    await book.change(() => [officeWith({ id: lan.id, name: 'Lan Vũ' }), undefined])
    await say('/xoadulieu')
    const { gone } = WORDS
    expect(await press(WORDS.button.yes)).toBe(
      `${WORDS.done}\n\n${[gone.subscription, gone.access, gone.waiting(1), gone.names(8), gone.number].map((line) => `• ${line}`).join('\n')}`,
    )
    const all = written([digest.current(), book.current()])
    expect(all).not.toContain('Lan')
    expect(world.violations).toEqual([])
  })

  test('works for a stranger who was never let in, and says when there is nothing', async () => {
    const { say, press, log } = await opened('approved')
    await say('/xoadulieu')
    expect(await press(WORDS.button.yes)).toBe(WORDS.nothing)
    expect(log).toEqual([])
  })

  test('reminds an admin of what only the operator can change', async () => {
    const { world, pump } = await opened()
    const chi = world.person({ first_name: 'Chi', id: ADMIN })
    world.say({ from: chi, text: '/forgetme' })
    await pump()
    world.press({ from: chi, message: world.lastReply(world.privateChat(chi)), button: en.privacy.button.yes })
    await pump()
    const message = world.lastReply(world.privateChat(chi))
    expect(world.current(message).text).toBe(`${en.privacy.nothing}\n\n• ${en.privacy.gone.admin}`)
  })

  test('says when it could not be saved', async () => {
    const broken = { current: () => emptyOffice, change: () => Promise.reject(new Error('ENOSPC')) }
    const { world, pump, log } = await openOffice({
      deps: { office: { book: broken, adminIds: [], isAdmin: () => false } },
    })
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: '/xoadulieu' })
    await pump()
    const message = world.lastReply(world.privateChat(lan))
    world.press({ from: lan, message, button: WORDS.button.yes })
    await pump()
    expect(world.current(message).text).toBe(WORDS.notSaved)
    expect(log).toMatchObject([{ level: 'error' }])
  })

  test.each(['fv:y', 'fv:x', 'fv:', 'fe:yy'])(
    'pressed in a group or with forged data deletes nothing: %s',
    async (data) => {
      const { world, bot, pump, say, lan, digest } = await opened()
      await say('/dangky')
      const group = world.group({ title: 'Sở', members: [lan] })
      await bot.api.sendMessage(group.id, 'x')
      const pressed = world.pressData({ from: lan, message: world.lastReply(group), data })
      await pump()
      expect([WORDS.stale, en.privacy.stale]).toContain(pressed.answer?.text)
      expect(digest.current().subscriptions.size).toBe(1)
    },
  )
})

describe('forgetting a person in the digest', () => {
  test('takes them out of the groups that they set, and out of their own log', async () => {
    const { say, world, pump, lan, digest } = await opened()
    await say('/dangky')
    const group = world.group({ title: 'Sở', creator: lan })
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    const [next, forgotten] = forgetInDigest(digest.current(), lan.id)
    expect(forgotten).toEqual({ subscription: true, sendingNow: false, names: 1 })
    expect(written(next)).not.toContain(String(lan.id))
    expect([...next.subscriptions.values()]).toMatchObject([{ chatId: group.id, setBy: { id: 0, name: null } }])
    expect(forgetInDigest(next, lan.id)).toEqual([next, { subscription: false, sendingNow: false, names: 0 }])
  })

  test('keeps the log of an issue that is just being sent', async () => {
    const { say, lan, digest } = await opened()
    await say('/dangky')
    const claim = { week: 2650, dueAt: 1, claimedAt: 2, again: null }
    const log = { chatId: lan.id, threadId: null, settled: [], skipped: [], claim, unresolved: [], last: null }
    const state = { ...digest.current(), issueLogs: new Map([[String(lan.id), log]]) }
    const [next, forgotten] = forgetInDigest(state, lan.id)
    expect(forgotten).toMatchObject({ subscription: true, sendingNow: true })
    expect(next.issueLogs.get(String(lan.id))?.claim).toEqual(claim)
    const [gone] = forgetInDigest({ ...next, issueLogs: new Map([[String(lan.id), { ...log, claim: null }]]) }, lan.id)
    expect(gone.issueLogs.size).toBe(0)
  })
})
