import { fold } from '../../text/fold.ts'
import type { CivilDate } from '../civil-date.ts'
import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'

const PAPER =
  '(?:thong bao|van ban|ke hoach|quyet dinh|nghi quyet|cong van|chi thi|ket luan|cong dien|huong dan|chuong trinh)'
/** "ngày ban hành Thông báo này", "ngày ký ban hành", "khi có văn bản này": the day on which the document itself was issued. */
export const THIS_DOCUMENT = opening(
  `(?:ngay|khi|luc)(?: (?:ky|ban hanh|phat hanh|ra|co)){1,3}(?: ${PAPER} nay(?![\\p{L}])|(?= ?(?:[,.;:)]|$)))` +
    `|(?:ngay )?${PAPER} nay(?![\\p{L}])`,
)

const MEETING = '(?:hoi nghi|cuoc hop|buoi hop|buoi lam viec)'
// A council has many of these, and only "kỳ họp này" is the document's own.
const SESSION = '(?:phien hop|ky hop|dai hoi)'
// The bare word ends the phrase: "hội nghị tổng kết", "cuộc họp của Ban Chỉ đạo" are other meetings.
const PAUSE =
  '(?= ?(?:[,.;:)]|$)| (?:phai|can)(?![\\p{L}])|,? (?:(?:cham nhat|khong qua|trong|vong) ){0,3}\\d{1,3} (?:ngay|tuan|thang)(?! \\d))'
// "hội nghị", "hội nghị này", "ngày họp", "ngày tổ chức cuộc họp"
const THIS_MEETING = opening(
  `(?:ngay )?(?:(?:to chuc|dien ra) )?(?:(?<own>(?:${MEETING}|${SESSION}) nay)(?![\\p{L}])|${MEETING}${PAUSE})` +
    `|ngay hop(?: nay(?![\\p{L}])|${PAUSE})`,
)

/** The meeting of which the document tells, named at an offset; its day is null if bare words may mean another. */
export function ownMeeting(
  context: ReadingContext,
  at: number,
): { readonly day: CivilDate | null; readonly stop: number } | null {
  const match = matchAt(THIS_MEETING, context.text, at)
  if (match === null) return null
  return { day: match.groups?.own === undefined ? context.meeting : context.on, stop: endOf(match) }
}

const ARRANGES = new RegExp(`(?<![a-z])(?:to chuc|mo|trieu tap|chuan bi|du)(?: [a-z]+){0,3} ${MEETING}(?![a-z])`)

/** Whether a text tells to hold or attend a meeting: a bare "sau hội nghị" in it then means that one. */
export function arrangesMeeting(text: string): boolean {
  return ARRANGES.test(fold(text))
}
