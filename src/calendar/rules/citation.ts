import type { ReadingContext } from '../period.ts'
import { readDay } from '../periods/day.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'citation'
const PAPER =
  '(?:nghi dinh|quyet dinh|nghi quyet|chi thi|thong t[uư](?: lien tich)?|thong bao|ket luan|cong van|ke hoach|van ban|cong dien|' +
  'quy dinh|quy che|huong dan|bao cao|to trinh|chuong trinh|phap lenh|de an|thong tri|giay moi|hop dong|bien ban|lenh|luat)'
const CODE = '\\d{1,5}(?:/\\d{4})?(?:[/\\-]\\p{L}[\\p{L}\\p{N}]{0,9}){1,4}'
// A number before these counts something: "Kế hoạch 5 năm", "Báo cáo 6 tháng", "Chương trình 3 nhiệm vụ"
const COUNTED_AFTER = ' (?:nam|thang|tuan|quy|lan|nhiem vu|gio)(?!\\p{L})| ngay(?! \\d)'
// "Nghị định số 82/2018/NĐ-CP", "Thông báo 722", "Kết luận 43", "Kế hoạch số 15-KH/TU", "số 05/2020/TT"; but not
// "Kế hoạch 5 năm", "Báo cáo 6 tháng", "Chương trình 2021-2025"
const NUMBERED = opening(
  `${PAPER}(?: (?!(?:truoc|den|trong|vao|het|tu|sau|ngay|thang|quy|nam|cham|cuoi|dau|giua|la)(?!\\p{L}))\\p{L}{1,8}){0,2}?(?: so:?)? ` +
    `(?:${CODE}|(?!(?:19|20)\\d\\d(?!\\d|/))\\d{1,4}(?:/\\d{4})?(?![\\p{L}\\p{N}]|[/\\-.]\\d|${COUNTED_AFTER}))`,
)
// "số 05/2020/TT-BTC", "số 722-TB/TW", "11/CT-TTg", "số 15/2020"
const CODE_ALONE = opening(`(?:so:? )?${CODE}(?![\\p{L}\\p{N}])|so:? \\d{1,5}/(?:19|20)\\d{2}(?![\\p{L}\\p{N}])`)
// "Luật Đất đai năm 2013", "Bộ luật Dân sự 2015", "Luật Đầu tư công 2019"
const LAW = opening(
  '(?:bo )?luat(?: (?!nam |trong |truoc |den |vao )[\\p{L},]{1,10}){1,8}(?: nam)? (?:19|20)\\d{2}(?![\\p{L}\\p{N}\\-/])',
)
// " ngày 22/5/2018", ", ngày 15 tháng 10 năm 2020", " (ngày 5/3/2020", " ban hành ngày"
const DATED = opening(',? \\(?(?:ban hanh |ky |ra )?(?=(?:ngay|NGAY) \\d)')

/** A cited act or paper with its number and date: "Nghị định số 82/2018/NĐ-CP ngày 22/5/2018". Its date is no deadline. */
export const citation: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const { text } = context
  const match = matchAt(NUMBERED, text, at) ?? matchAt(CODE_ALONE, text, at) ?? matchAt(LAW, text, at)
  if (match === null) return null
  const dated = matchAt(DATED, text, endOf(match))
  const day = dated === null ? null : readDay(context, endOf(dated))
  const why = 'Số hiệu, ngày của một văn bản được viện dẫn, không phải thời hạn.'
  return found(NAME, context, day?.stop ?? endOf(match), { type: 'reference', precision: 'none' }, why, false)
}
