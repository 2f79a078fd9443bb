import { formatDate } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { readThisUnit } from '../periods/this-unit.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'within'
// "trong tháng 11-2020", "ngay trong tuần tới", "trong suốt năm 2021", "trong thời gian diễn ra Đại hội", "ngay hôm nay"
const IN = opening('(?:(?:ngay|NGAY) )?trong(?: (?:suot|ca|khoang|dip|ky|thoi gian|pham vi))* ')
// "ngay đầu tuần tới", "ngay chiều nay", "ngay hôm nay", "ngay tuần này"; but "ngày đầu tháng 12" is its first day
const RIGHT_NOW = opening('(?:ngay|NGAY) (?=(?:hom|chieu|sang|trua|tối|toi|tuan|thang|quy) )')
const RIGHT_AT = opening('(?:ngay|NGAY) (?=(?:dau|cuoi|giua) )')
const RIGHT_AT_MARKED = opening('NGAY (?=(?:dau|cuoi|giua) )')
// "vào ngày 20/11", "lúc 8h ngày 20/11", "vào hồi 14 giờ", "tổ chức ngày 20/11", "khai mạc vào thứ Sáu"
const ON = opening(
  '(?:(?:to chuc|khai mac|dien ra|hop|be mac|khoi cong|khanh thanh)(?: (?:vao|luc|hoi|trong))*|(?:vao|luc|hoi)(?: (?:luc|hoi|dip|khoang|dau))*) ',
)
// "dịp Tết", "nhân dịp Quốc khánh 2/9", "đón Tết Nguyên đán", "chào mừng Đại hội", "dịp lễ 30/4", "nghỉ lễ 2/9"
const OCCASION = opening(
  '(?:(?:(?:nhan )?dip(?: (?:nghi )?le)?|(?:nghi )?le|don|mung|chao mung|phuc vu|huong toi|tien toi|ky niem)(?: (?:mung|ky niem|va|vui xuan|cac))*) ',
)
// "trước, trong và sau Tết", "trước và trong Đại hội", "trước và sau Tết"
const AROUND = opening('truoc(?:,| va)? trong(?: dip| thoi gian)?(?:,? va sau(?: dip| khi)?)? |truoc va sau(?: dip)? ')

/** A stretch of time in which something is to be done ("trong", "ngay trong"), or the day on which it is ("vào", "dịp"). */
export const within: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const { text } = context
  const rightAt = text.marked ? RIGHT_AT_MARKED : RIGHT_AT
  const inside = matchAt(RIGHT_NOW, text, at) ?? matchAt(rightAt, text, at) ?? matchAt(IN, text, at)
  if (inside !== null) {
    const period = timeAfter(context, endOf(inside)) ?? readThisUnit(context, endOf(inside))
    return period === null || period.bare === 'reference' ? null : reading(context, period, 'within')
  }
  const on = matchAt(ON, text, at)
  if (on !== null) {
    const period = timeAfter(context, endOf(on))
    return period === null || period.bare === 'reference'
      ? null
      : reading(context, period, isMoment(period) ? 'at' : 'within')
  }
  const occasion = matchAt(AROUND, text, at) ?? matchAt(OCCASION, text, at)
  const period = occasion === null ? null : timeAfter(context, endOf(occasion))
  return period === null || !isMoment(period) ? null : reading(context, period, 'at')
}

function timeAfter(context: ReadingContext, at: number): Period | null {
  return readPeriod(context, at) ?? readEventAfterCue(context, at)
}

function isMoment({ precision, bare }: Period): boolean {
  return precision === 'hour' || precision === 'event' || (precision === 'day' && bare !== 'within')
}

function reading(context: ReadingContext, period: Period, type: 'within' | 'at'): Found | null {
  const wrong = impossible(NAME, context, period)
  if (wrong !== null) return wrong
  const { start, end, stop } = period
  const precision = period.occasion ?? period.precision
  const base = { precision, start, end, ...carried(period) } as const
  if (start === null || end === null) {
    return found(
      NAME,
      context,
      stop,
      { ...base, type: 'event' },
      'Gắn với một sự kiện chưa biết ngày; chờ nhập vào bảng sự kiện.',
    )
  }
  const lookedUp = period.estimate ? ' (ngày tra cứu, không có trong văn bản)' : ''
  const days = start === end ? `ngày ${formatDate(start)}` : `từ ${formatDate(start)} đến hết ${formatDate(end)}`
  return found(
    NAME,
    context,
    stop,
    { ...base, type },
    `${type === 'at' ? 'Diễn ra' : 'Thực hiện trong khoảng'} ${days}${lookedUp}.`,
  )
}
