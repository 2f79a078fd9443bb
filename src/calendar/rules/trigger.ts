import type { ReadingContext } from '../period.ts'
import { clause, endOf, matchAt, opening } from '../phrase-text.ts'
import { ownMeeting, THIS_DOCUMENT } from './own-document.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'trigger'
const REST = clause(12)
// "kể từ ngày ký", "tính từ khi nhận được văn bản", "từ khi có quyết định"
const SINCE = opening(`(?:(?:ke|tinh) )?tu (?:sau )?(?:ngay|khi|luc|thoi diem)${REST}|(?:ke|tinh) tu${REST}`)
// "kể từ " before "ngày ký", "ngày ban hành Thông báo này"; "ngay sau " before "hội nghị"
const SINCE_CUE = opening('(?:(?:ke|tinh) )?tu (?:sau )?')
const MEETING_CUE = opening('(?:(?:ke|tinh) )?tu (?:sau )?|(?:(?:ngay|NGAY) )?sau ')
// "sau khi có ý kiến của Thủ tướng", "ngay sau hội nghị", "sau kỳ họp", "ngay sau đó"
const AFTER = opening(
  `(?:(?:ngay|NGAY) )?sau (?:khi${REST}|(?:hoi nghi|dai hoi|ky hop|phien hop|cuoc hop|le|buoi lam viec|dot|ky|mua|vu)(?![\\p{L}])(?:${REST})?)`,
)
// "khi được phê duyệt", "khi có quyết định", "ngay khi hoàn thành", "cho đến khi có thông báo mới"
const WHEN = opening(`(?:(?:ngay|NGAY) |(?:cho )?den )?khi (?:duoc|co|hoan thanh|ket thuc|nhan duoc|du|da)${REST}`)

/** A limit that hangs on a trigger: `relative` runs from it ("kể từ", "sau khi"), `event` comes with it ("khi được"). */
export const trigger: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const afterMeeting = matchAt(MEETING_CUE, context.text, at)
  const meeting = afterMeeting === null ? null : ownMeeting(context, endOf(afterMeeting))
  if (meeting !== null && meeting.day !== null) {
    const limits = { type: 'relative', precision: 'event', fromMeeting: true } as const
    return found(NAME, context, meeting.stop, limits, 'Tính từ ngày họp; không nêu ngày cuối.')
  }
  const relative = matchAt(SINCE, context.text, at) ?? matchAt(AFTER, context.text, at)
  if (relative !== null) {
    const why = 'Tính từ một việc mà văn bản không cho biết ngày; chưa xác định được ngày cụ thể.'
    const cue = matchAt(SINCE_CUE, context.text, at)
    const isIssue = cue !== null && matchAt(THIS_DOCUMENT, context.text, endOf(cue)) !== null
    if (isIssue) {
      const limits = { type: 'relative', precision: 'event', fromIssue: true } as const
      return found(NAME, context, endOf(relative), limits, 'Tính từ ngày ban hành văn bản; không nêu ngày cuối.')
    }
    return found(NAME, context, endOf(relative), { type: 'relative', precision: 'event' }, why)
  }
  const when = matchAt(WHEN, context.text, at)
  if (when === null) return null
  const why = 'Gắn với một việc mà văn bản không cho biết ngày; chưa xác định được ngày cụ thể.'
  return found(NAME, context, endOf(when), { type: 'event', precision: 'event' }, why)
}
