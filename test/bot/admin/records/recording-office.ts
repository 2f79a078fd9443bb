import type { User } from 'grammy/types'
import { emptyOffice, type OfficeBook } from '../../../../src/bot/office-state.ts'
import { memoryBook } from '../../../support/memory-book.ts'
import { openOffice } from '../../office.ts'

export const LAN = 7_000_000_001
const NAM = 7_000_000_002
/** The office opens on 20 October 2020; the hospital is due in November. */
const TO_26_NOVEMBER = 37 * 86_400_000
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** The office on 26 November 2020 with two admins, Lan and Nam, and Hoa, who is none. */
export async function recordingOffice(book: OfficeBook = memoryBook(emptyOffice)) {
  const opened = await openOffice({ adminIds: [LAN, NAM], book })
  const { world, pump } = opened
  const lan = world.person({ id: LAN, first_name: 'Lan', language_code: 'vi' })
  const nam = world.person({ id: NAM, first_name: 'Nam', last_name: 'Trần', language_code: 'vi' })
  const hoa = world.person({ first_name: 'Hoa', language_code: 'vi' })
  opened.advance(TO_26_NOVEMBER)
  const last = (who: User) => world.lastReply(world.privateChat(who))
  const text = (who: User) => last(who).text ?? ''
  return {
    ...opened,
    book,
    lan,
    nam,
    hoa,
    last,
    text,
    records: () => book.current().records,
    recorded: () => [...book.current().records.progress.values()],
    audit: () => [...book.current().audit.entries.values()].map(({ what, about, by }) => [what, about, by.name]),
    async say(who: User, words: string) {
      world.say({ from: who, text: words })
      await pump()
    },
    async press(who: User, button: string) {
      const pressed = world.press({ from: who, message: last(who), button })
      await pump()
      return pressed.answer?.text
    },
    async card(who: User, id = 'p9') {
      world.start(who, `p-${id}`)
      await pump()
    },
    labels: (who: User) => world.buttons(last(who)).map(({ text }) => text),
  }
}

export type RecordingOffice = Awaited<ReturnType<typeof recordingOffice>>

/** To the last question, with the hospital done on 25 November. */
export async function toConfirm({ card, press, say }: RecordingOffice, who: User): Promise<void> {
  await card(who)
  await press(who, 'Ghi tiến độ')
  await press(who, 'Đã xong')
  await say(who, '25/11/2020')
  await say(who, '123-BC/VPTU')
  await press(who, 'Bỏ qua')
}
