import { describe, expect, test } from 'vitest'
import { questionKey } from '../../src/answers/unanswered.ts'
import type { TermDesk, TermOutcome } from '../../src/bot/unanswered/term-desk.ts'
import { vi } from '../../src/messages/vi.ts'
import { edition } from '../messages/fixture.ts'
import { pressedAtRandom } from './forged-presses.ts'
import { type Office, openOffice } from './office.ts'

const ADMIN = 4_000_000_001
const UNKNOWN = 'rạp chiếu bóng khánh thành hôm nào'
const { admin: WORDS, wish: WISH } = vi.unanswered
const { button: BUTTON } = WORDS

/** An office in which Lan has asked what nobody can answer, and an admin, Chi. */
async function opened(outcome?: TermOutcome) {
  const added: { passageId: string; term: string }[] = []
  let office: Office | null = null
  /** Reloads the fixture with the term, as the real desk does with the files. */
  const terms: TermDesk = {
    async addTerm({ passageId, term }) {
      if (outcome !== undefined) return outcome
      added.push({ passageId, term })
      const passages = edition.passages.map((one) =>
        one.id === passageId ? { ...one, terms: [...one.terms, term] } : one,
      )
      office?.reload({
        ...edition,
        id: 'ffff0000',
        passages,
        passageById: new Map(passages.map((one) => [one.id, one])),
      })
      return { kind: 'added' }
    },
  }
  office = await openOffice({ adminIds: [ADMIN], deps: { terms } })
  const { world, pump } = office
  const lan = world.person({ first_name: 'Lan' })
  const chi = world.person({ first_name: 'Chi', id: ADMIN })
  const desk = world.privateChat(chi)
  const say = async (text: string, from = chi) => {
    world.say({ from, text })
    await pump()
    return world.lastReply(world.privateChat(from))
  }
  const press = async (button: string, message = world.lastReply(desk)) => {
    const pressed = world.press({ from: chi, message, button })
    await pump()
    return pressed.answer?.text
  }
  const reply = async (text: string) => {
    world.say({ from: chi, text, replyTo: world.lastReply(desk) })
    await pump()
    return world.lastReply(desk).text ?? ''
  }
  const shown = () => world.current(world.lastReply(desk)).text ?? ''
  const kept = () => [...(office?.deps.office.book?.current().unanswered.questions.values() ?? [])]
  const audit = () => [...(office?.deps.office.book?.current().audit.entries.values() ?? [])]
  return { ...office, lan, chi, desk, say, press, reply, shown, kept, audit, added }
}

describe('/chuatraloi', () => {
  test('says when there is nothing', async () => {
    const { say } = await opened()
    expect((await say('/chuatraloi')).text).toBe(WORDS.none)
  })

  test('lists the groups with counts, those asked most first', async () => {
    const { say, lan, shown } = await opened()
    for (const text of ['giá vé xem phim', UNKNOWN, `${UNKNOWN}?`]) await say(text, lan)
    await say('/chuatraloi')
    expect(shown()).toBe(
      '2 câu chưa có câu trả lời tốt, gộp thành 2 nhóm (nhóm hỏi nhiều nhất đứng đầu):\n\n' +
        `1. “${UNKNOWN}”\n(2 lần không tìm thấy)\n\n2. “giá vé xem phim”\n(1 lần không tìm thấy)`,
    )
  })

  test('turns pages', async () => {
    const { say, lan, press, shown, advance } = await opened()
    const odd = ['phim', 'mèo', 'bánh', 'giày', 'trăng', 'kịch', 'cờ', 'guitar', 'sữa', 'kem']
    for (const [at, word] of odd.entries()) {
      await say(`${word} ${word} ${at * 1000 + 17}`, lan)
      advance(4000)
    }
    await say('/unanswered')
    await say('/chuatraloi')
    expect(shown()).toContain('Trang 1/2.')
    await press(BUTTON.next)
    expect(shown()).toContain('Trang 2/2.')
    await press(BUTTON.previous)
    expect(shown()).toContain('Trang 1/2.')
  })
})

describe('a group', () => {
  async function inGroup(outcome?: TermOutcome) {
    const office = await opened(outcome)
    await office.say(UNKNOWN, office.lan)
    await office.say('/chuatraloi')
    await office.press('1')
    return office
  }

  test('shows its questions and offers to dismiss it', async () => {
    const { shown, press, kept, audit } = await inGroup()
    expect(shown()).toContain(`${WORDS.groupHeading} (1 lần không tìm thấy)\n• “${UNKNOWN}”`)
    expect(await press(BUTTON.dismiss)).toBe(WORDS.dismissed(1))
    expect(shown()).toBe(WORDS.none)
    expect(kept()).toEqual([])
    expect(audit()).toMatchObject([{ what: 'question-dismissed', about: '1', by: { id: ADMIN, name: 'Chi' } }])
  })

  test('that has grown meanwhile is shown again before it is dismissed', async () => {
    const { world, lan, desk, say, press, shown, kept } = await inGroup()
    const message = world.lastReply(desk)
    await say(`${UNKNOWN} thế`, lan)
    expect(await press(BUTTON.dismiss, message)).toBe(WORDS.grown)
    expect(shown()).toContain('2 câu giống nhau')
    expect(kept()).toHaveLength(2)
  })

  test('is given a proposed term; the question finds the passage, and who waited is told once, with the answer', async () => {
    const { world, lan, say, press, reply, shown, kept, audit, added, calls, forget } = await inGroup()
    world.press({ from: lan, message: world.lastReply(world.privateChat(lan)), button: WISH })
    await say('/chuatraloi')
    await press('1')
    await press(BUTTON.search)
    const found = await reply('bệnh viện đa khoa')
    expect(found).toContain('Các ý tìm được với “bệnh viện đa khoa”')
    forget()
    await press(BUTTON.addTo(1))
    expect(shown()).toContain(WORDS.terms)
    await press(BUTTON.term(UNKNOWN))
    expect(added).toEqual([{ passageId: 'p9', term: UNKNOWN }])
    expect(shown()).toBe(
      [WORDS.added(UNKNOWN, 'Khởi công Bệnh viện Đa khoa tỉnh'), WORDS.nowFound(1), WORDS.told(1)].join('\n'),
    )
    expect(kept()).toEqual([])
    expect(audit()).toMatchObject([{ what: 'term-added', about: 'Khởi công Bệnh viện Đa khoa tỉnh' }])
    expect(JSON.stringify(audit())).not.toContain(UNKNOWN)
    const told = calls('sendMessage').filter(({ chat_id }) => chat_id === lan.id)
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toMatch(new RegExp(`^<i>Câu bạn đã hỏi: “${UNKNOWN}”[\\s\\S]*Bệnh viện Đa khoa tỉnh`))
    expect(world.violations).toEqual([])
  })

  test('is given a term that is typed, also after other questions in between', async () => {
    const { world, say, press, desk, added, shown, chi, pump } = await inGroup()
    await press(BUTTON.search)
    world.say({ from: chi, text: 'bệnh viện đa khoa', replyTo: world.lastReply(desk) })
    await pump()
    await press(BUTTON.addTo(1))
    await press(BUTTON.type)
    const prompt = world.lastReply(desk)
    await say('trường chuyên Lê Hồng Phong')
    world.say({ from: chi, text: 'rạp chiếu bóng; phim', replyTo: prompt })
    await pump()
    expect(added).toEqual([{ passageId: 'p9', term: 'rạp chiếu bóng phim' }])
    expect(shown()).toMatch(/^Đã thêm từ “rạp chiếu bóng phim”/)
  })

  test.each<[TermOutcome, string]>([
    [{ kind: 'known' }, WORDS.known],
    [{ kind: 'unsorted' }, WORDS.unsorted],
    [{ kind: 'changed' }, WORDS.changed],
    [{ kind: 'refused', report: 'dòng 7: <b>sai</b>' }, WORDS.refusedFile('dòng 7: <b>sai</b>')],
    [{ kind: 'worse', questions: ['câu mẫu'] }, WORDS.worse('câu mẫu')],
    [{ kind: 'busy' }, WORDS.busy],
    [{ kind: 'not-written' }, WORDS.notWritten],
  ])('keeps its questions when the term is not added: %j', async (outcome, line) => {
    const { press, reply, kept, audit, shown } = await inGroup(outcome)
    await press(BUTTON.search)
    await reply('bệnh viện đa khoa')
    await press(BUTTON.addTo(1))
    await press(BUTTON.term(UNKNOWN))
    expect(shown()).toBe(line)
    expect(kept()).toHaveLength(1)
    expect(audit()).toEqual([])
  })

  test.each(['', '!!!', '🙂', 'x'.repeat(200), '31/02 '.repeat(30)])(
    'takes no term that is none: %s',
    async (typed) => {
      const { press, reply, added } = await inGroup()
      await press(BUTTON.search)
      await reply('bệnh viện đa khoa')
      await press(BUTTON.addTo(1))
      await press(BUTTON.type)
      if (typed !== '') expect(await reply(typed)).toBe(WORDS.notATerm)
      expect(added).toEqual([])
    },
  )

  test('that is gone says so and shows the list', async () => {
    const { press, world, desk, shown, chi, pump } = await inGroup()
    const message = world.lastReply(desk)
    await press(BUTTON.dismiss, message)
    const pressed = world.pressData({ from: chi, message, data: `uv:g:${questionKey(UNKNOWN)}` })
    await pump()
    expect(pressed.answer?.text).toBe(WORDS.goneGroup)
    expect(shown()).toBe(WORDS.none)
  })
})

describe('nobody but an admin in private', () => {
  test('sees the list, or is obeyed', async () => {
    const { world, lan, chi, say, pump, kept } = await opened()
    await say(UNKNOWN, lan)
    expect((await say('/chuatraloi', lan)).text).not.toContain(UNKNOWN)
    const id = questionKey(UNKNOWN)
    const group = world.group({ title: 'Sở', members: [lan, chi] })
    world.say({ from: lan, chat: group, text: `/hoi ${UNKNOWN}` })
    await pump()
    for (const from of [lan, chi]) {
      for (const data of [
        `uv:l:0`,
        `uv:g:${id}`,
        `uv:x:${id}:1`,
        `uv:t:${id}:p9`,
        `uv:a:${id}:p9:${id}`,
        `uv:s:${id}`,
      ]) {
        const pressed = world.pressData({ from, message: world.lastReply(group), data })
        await pump()
        expect(pressed.answer?.text).toBe(vi.unanswered.notAdmin)
      }
    }
    expect(kept()).toHaveLength(1)
  })

  test('can give a term by replying to a message that looks like the bot’s', async () => {
    const { world, lan, pump, say, added } = await opened()
    await say(UNKNOWN, lan)
    // The bot repeats what was typed; a stranger may make it say the code.
    const code = `v-t-${questionKey(UNKNOWN)}-p9`
    const echo = await say(`hạn chót của ${code}`, lan)
    world.say({ from: lan, text: 'một từ', replyTo: echo })
    await pump()
    expect(added).toEqual([])
  })
})

test('forged, cut and foreign data brings a short text and changes nothing', async () => {
  expect(await pressedAtRandom(300)).toBe(300)
})
