import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, standsAlone } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'vague'
const BOUND = '(?![\\p{L}\\p{N}])'

const PATTERNS: readonly RegExp[] = [
  // "theo đúng thời gian được phê duyệt", "đúng tiến độ", "bảo đảm thời hạn", "theo kế hoạch", "theo quy định", "đúng hạn"
  opening(
    '(?=b|d|t)(?<!(?:xay|su|ap|tac) )(?:(?:bao dam|dam bao) )?(?:theo |dung ){1,2}(?:thoi gian|thoi han|tien do|ke hoach|lo trinh|han|hen|quy dinh)' +
      `(?: (?:duoc|da|de ra|quy dinh|phe duyet|duoc duyet|cua)(?: [\\p{L}]{1,10}){0,4})?${BOUND}`,
  ),
  opening(`(?:bao dam|dam bao|kip) (?:thoi gian|thoi han|tien do)${BOUND}`),
  // "trong thời gian tới", "trong thời gian sớm nhất", "thời gian gần nhất", "sắp tới", "tới đây", "thời gian qua"
  opening(
    `(?:(?:ngay|NGAY) )?(?:trong )?(?:khoang )?thoi gian (?:toi day|toi|sap toi|tiep theo|som nhat|nhanh nhat|ngan nhat|gan nhat|qua|vua qua|dai|ngan)${BOUND}`,
  ),
  opening(`(?:trong )?(?:sap toi|toi day|nay mai|mot ngay gan day|tuong lai gan)${BOUND}`),
  // "trong những năm tới", "trong các tháng tiếp theo", "trong vài ngày tới"
  opening(`(?:trong )?(?:nhung|cac|vai|may|it) (?:ngay|tuan|thang|quy|nam) (?:toi|sap toi|tiep theo|sau|nua)${BOUND}`),
  // "khi có yêu cầu", "khi cần thiết", "đột xuất", "khi có phát sinh"
  opening(
    `(?:bao cao )?khi (?:co (?:yeu cau|phat sinh|bien dong|su co|tinh huong)|can thiet|can|duoc yeu cau)${BOUND}|dot xuat${BOUND}`,
  ),
  // "khẩn trương", "kịp thời", "thường xuyên", "sớm", "càng sớm càng tốt", "ngay lập tức", "trước mắt", "lâu dài"
  opening(
    '(?:khan truong|khan cap|kip thoi|thuong xuyen|lien tuc|lau dai|truoc mat|truoc het|tung buoc|(?:mot cach )?nhanh (?:chong|nhat)|theo yeu cau|cang som cang tot|' +
      `cang nhanh cang tot|som nhat(?: co the)?|som hoan thanh|(?:ngay|NGAY) lap tuc|(?:ngay|NGAY) tu (?:dau(?! (?:nam|quy|thang|tuan))|bay gio)|lap tuc|hoa toc)${BOUND}`,
  ),
]
// "ngay", "sớm", "làm ngay": words of every sentence, a deadline only in a cell of their own
const ALONE = opening(`(?:(?:lam|thuc hien|trien khai|bao cao) )?(?:ngay|NGAY|som)${BOUND}`)

/** A deadline without a date: "khẩn trương", "trong thời gian tới", "theo đúng thời gian được phê duyệt". The words stay. */
export const vague: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  for (const wording of PATTERNS) {
    const match = matchAt(wording, context.text, at)
    if (match !== null) return undated(context, endOf(match))
  }
  const alone = matchAt(ALONE, context.text, at)
  return alone !== null && standsAlone(context.text, at, endOf(alone)) ? undated(context, endOf(alone)) : null
}

function undated(context: ReadingContext, stop: number): Found {
  const why = 'Có yêu cầu về thời gian nhưng không có ngày; giữ nguyên lời văn.'
  return found(NAME, context, stop, { type: 'vague', precision: 'none' }, why)
}
