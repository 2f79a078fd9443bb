import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern, standsAlone } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'look-alike'
const DAY_NAME =
  '\\d{1,2}(?: thang (?:\\d{1,2}|gieng|hai|ba|tư|tu|nam|sáu|bay|tam|chin|muoi)|[/\\-]\\d{1,2})(?![\\p{L}\\p{N}/\\-])'

const PATTERNS: readonly RegExp[] = [
  // "Công viên 23 tháng 9", "Nhà máy 8-3", "Nhà văn hóa 3/2"
  opening(`(?:cong vien|quang truong|nha may|benh vien|san van dong|nha van hoa)(?: \\p{L}{1,10}){0,2} ${DAY_NAME}`),
  // "đường 3/2", "phố 19 tháng 8": the number stands right behind
  opening(`(?:duong|pho|ngo|hem|khu do thi|hop tac xa|nong truong|cong ty|xi nghiep) ${DAY_NAME}`),
  // "Cách mạng tháng Tám", "Cách mạng Tháng Mười": a name without a day
  opening('cach mang thang (?:tam|muoi|8|10)(?![\\p{L}\\p{N}])'),
  // "Quốc lộ 21B", "Tỉnh lộ 485B, 487B, 488B", "QL 21", "đường tỉnh 490C", "km 12"
  opening(
    '(?:quoc lo|tinh lo|huyen lo|duong tinh|duong huyen|ql|tl|dt|hl|dh|km) ?\\d{1,4}[a-z]?(?:(?:,| va) ?\\d{1,4}[a-z]?){0,8}',
  ),
  // "24/24 giờ"; other fractions ("184/204 xã") no reader takes for a day
  opening('24/24(?: (?:gio|h))?(?:/(?:ngay|7))?'),
  // "trực 24/7", "hoạt động 24/7"
  opening(
    '(?:truc|hoat dong|lien tuc|lam viec|phuc vu|ung truc|truc ban|xuyen suot)(?: \\p{L}{1,8})? 24/7(?![\\p{L}\\p{N}/])',
  ),
  // "năm Quý Mão", "Quý Tỵ": lunar years
  opening('(?:nam )?quy (?:mao|ty|dau|hoi|suu|mui)(?![\\p{L}])'),
  // "quý vị", "quý cơ quan", "quý đại biểu"
  opening('quy (?:vi|co quan|don vi|dai bieu|khach|ong|ba|cong ty|ban)(?![\\p{L}])'),
]
// In a cell of its own; "trước 24/7" is the 24th of July.
const ROUND_THE_CLOCK = pattern('24/7')

/** What looks like a date and is none: roads, fractions, streets and parks named for a day, polite "quý". */
export const lookAlike: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  for (const look of PATTERNS) {
    const match = matchAt(look, context.text, at)
    if (match !== null) return none(context, endOf(match))
  }
  const clock = matchAt(ROUND_THE_CLOCK, context.text, at)
  return clock !== null && standsAlone(context.text, at, endOf(clock)) ? none(context, endOf(clock)) : null
}

function none(context: ReadingContext, stop: number): Found {
  const why = 'Giống ngày tháng nhưng là tên riêng, số hiệu hoặc tỷ số, không phải thời hạn.'
  return found(NAME, context, stop, { type: 'none', precision: 'none' }, why, false)
}
