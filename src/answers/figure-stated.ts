import { fold } from '../text/fold.ts'

/**
 * What a question can count or measure, and the words for it in a quote. Both are patterns on text without marks; what is
 * not listed is not judged by its unit.
 */
const UNITS: readonly (readonly [asked: string, printed: string])[] = [
  [
    'nguoi|people|persons?|workers|officials',
    'nguoi|dong chi|can bo|lao dong|cong nhan|dai bieu|hoc sinh|doi tuong|ca',
  ],
  ['ca|cases?', 'ca|truong hop'],
  ['du an|projects?', 'du an'],
  ['m|met|metres?|meters?', 'm|met'],
  ['km|cay so|kilomet|kilometres?|kilometers?', 'km|kilomet'],
  ['ha|hecta|hec ta|hectares?', 'ha|hecta'],
  ['m2|met vuong|square metres?', 'm2|met vuong'],
  ['mw|kw|megawatts?', 'mw|kw'],
  ['kg|ky|can|ta|tan|tonnes?|tons?', 'kg|ta|tan|yen'],
  ['ho|ho dan|nha dan|households?|families', 'ho'],
  ['xa|communes?', 'xa|km|m'],
  ['phuong|wards?', 'phuong'],
  ['huyen|districts?', 'huyen'],
  ['thi tran|towns?', 'thi tran'],
  ['tinh|provinces?', 'tinh'],
  ['thon|villages?', 'thon|xom'],
  ['lieu|doses?', 'lieu'],
  ['giuong|beds?', 'giuong'],
  ['tau|tau ca|boats?|ships?', 'tau|chiec'],
  ['ngay|days?', 'ngay'],
  ['tuan|weeks?', 'tuan'],
  ['nghi quyet|resolutions?', 'nghi quyet|nq'],
  ['hop tac xa|htx|cooperatives?', 'hop tac xa|htx'],
  ['doanh nghiep|cong ty|companies|enterprises', 'doanh nghiep|cong ty'],
]

const COUNTED = String.raw`(?:\d[\d.,/]*|(?<!\p{L})(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\p{L}+ muoi|tram|nghin|trieu))`

// bao nhiêu người, mấy dự án, how many doses: the words after the question word, which may be what is counted. "Máy" is
// written like "mấy", so that one comes last.
const ASKED: readonly RegExp[] = [
  / (?:bao nhieu|bnhieu|bn|nhiu|how many|how much) ((?:\S+ )(?:\S+ )?)/u,
  / may ((?:\S+ )(?:\S+ )?)/u,
]
const UNIT_PATTERNS = UNITS.map(([asked, printed]) => ({
  asked: new RegExp(`^(?:${asked}) `, 'u'),
  printed: printedWith(printed),
}))

/**
 * Whether a passage's quote gives the figure that a question asks for: a number of what the question counts ("bao nhiêu dự
 * án"), or, where it names nothing that can be told, any number that is not part of a date or a name. In doubt it does.
 *
 * @param plainQuestion the question's words without marks, joined by single spaces, with a space at each end
 */
export function statesFigure(quote: string, plainQuestion: string): boolean {
  const folded = fold(quote.normalize('NFC'))
  const thing = ASKED.flatMap((asked) => asked.exec(plainQuestion)?.[1] ?? [])[0]
  if (thing === undefined) return holdsFigure(quote)
  const unit = UNIT_PATTERNS.find(({ asked }) => asked.test(thing))
  if (unit !== undefined) return unit.printed.test(folded)
  const first = thing.split(' ', 1)[0] ?? ''
  const counts = /^\p{L}{2,}$/u.test(first) && printedWith(first).test(folded)
  return counts || holdsFigure(quote)
}

/** A number before these words, with at most two others between: "12.600 người", "15m", "3 trong 5 dự án". */
function printedWith(words: string): RegExp {
  return new RegExp(String.raw`${COUNTED}\s*(?:\p{L}+,?\s+){0,2}?(?:${words})(?![\p{L}\p{N}])`, 'u')
}

// hai bệnh viện, hàng nghìn hộ, một nửa; but not "lần thứ hai". "Năm" and "một" are more often other words
const SPELLED =
  /(?<!\p{L}|(?:thứ|tháng|quý|khóa|lần) )(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|tỷ|một nửa|gấp đôi)(?!\p{L}| tháng (?:đầu|cuối))/iu

/** Whether a number stands in the quote that is neither (part of) a date nor of a name. */
export function holdsFigure(quote: string): boolean {
  const left = withoutNames(quote)
  return /\p{N}/u.test(left) || SPELLED.test(left)
}

/** What is measured or counted with a glued or a following word, so that the number before it is no name. */
const MEASURE = String.raw`\s?(?:%|phần trăm|tỷ|triệu|nghìn|đồng|USD|ha|hecta|km|m|mét|m2|m3|kg|tấn|tạ|MW|kW|kV|người|hộ|xã|dự án|con|liều|chiếc|ca|giường)(?![\p{L}\p{N}])`

/** In this order: what is taken away first must not be read as something else by a later one. */
const NAMES: readonly RegExp[] = [
  // 15-10, 30/11/2020, tháng 11-2020, ngày 05 tháng 4 năm 2021, 9 tháng đầu năm, trong 10 ngày, 14 giờ
  /(?<![\p{N}.,/-])\p{N}{1,2}[-/]\p{N}{1,2}[-/]\p{N}{4}(?!\p{N})/gu,
  /(?:ngày|tháng|quý|năm|Sáng|Chiều|Tối|trước|đến hết|chậm nhất)\s+\p{N}+(?:[-/]\p{N}+)*(?:\s*[-–]\s*\p{N}+(?:[-/]\p{N}+)*)?/giu,
  /\p{N}+ (?:tháng|năm) (?:đầu|cuối|qua|tới|hàng)(?!\p{L})/giu,
  /trong (?:vòng )?\p{N}+ (?:ngày|tháng|tuần|năm)(?!\p{L})/giu,
  /(?:\p{N}+ giờ|\p{N}+h)(?: ?\p{N}+(?: ?phút)?)?(?![\p{L}\p{N}])/giu,
  // 42/NQ-CP, 62/TB-UBND, số 18, Nghị quyết 42, Kết luận 43, Chương trình 135, Điều 5
  /\p{N}+(?:\/\p{N}{4})?\/\p{Lu}[\p{Lu}\p{Ll}\p{N}-]*/gu,
  /(?:số|Trung ương|Nghị quyết|Kết luận|Chỉ thị|Thông báo|Thông tri|Thông tư|Nghị định|Quyết định|Quy định|Kế hoạch|Đề án|Chương trình|Công văn|Công điện|Hướng dẫn|Tờ trình|Báo cáo|Luật|Điều|khoản)\s+(?:số\s+)?\p{N}+/gu,
  // nhiệm kỳ 2020-2025, năm 2040; but not "2000 hộ"
  new RegExp(
    String.raw`(?<![\p{N}.,])(?:19|20)\p{N}{2}(?:\s*[-–]\s*(?:19|20)?\p{N}{2})?(?!\p{N}|[.,]\p{N}|${MEASURE})`,
    'gu',
  ),
  // khóa 20, lần thứ 2, đợt 2, giai đoạn 1, mức độ 3, 4, lớp 10, quốc lộ 10, tỉnh lộ 485B
  /(?:khóa|khoá|lần thứ|lần|thứ|đợt|giai đoạn|mức độ|cấp độ|cấp|mức|lớp|khối|hạng|loại|nhóm|vùng|khu|lô|tầng|tổ|phường|quận|quốc lộ|tỉnh lộ|huyện lộ|đường|tuyến|phần|bước|tập|chương|mục|biểu|bậc|vòng|kỳ|đội|trạm|cổng|cầu)\s+\p{N}+\p{L}?(?:(?:, | và |\s?-\s?)\p{N}+(?!\p{N}|[.,]\p{N}))*(?![\p{L}\p{N}]|[.,]\p{N})/giu,
  /công nghiệp (?:lần thứ )?\p{N}[.,]\p{N}/giu,
  // QL21B, VP1, COVID-19, A1, 485B, 5G: glued to letters, but not "15m", "30MW"
  /\p{L}+-?\p{N}+\p{L}*(?:[-/]\p{N}+)*/gu,
  new RegExp(String.raw`\p{N}+(?!${MEASURE})\p{Lu}(?!\p{L})`, 'gu'),
  // Nam Định 1, a Mỹ Thuận 2: after a name, which a first word alone is not ("Có 15 xã")
  new RegExp(
    String.raw`(?:\p{Lu}\p{L}*\s+\p{Lu}\p{L}*|(?<=\p{L},?\s)\p{Lu}\p{L}+)\s+\p{N}{1,2}(?![\p{L}\p{N}/]|[.,]\p{N}|${MEASURE})`,
    'gu',
  ),
]

function withoutNames(quote: string): string {
  return NAMES.reduce((left, name) => left.replace(name, ' '), quote.normalize('NFC'))
}
