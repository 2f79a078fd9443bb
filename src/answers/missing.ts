import type { Passage } from '../knowledge/edition.ts'
import type { Asked, Missing } from './answer.ts'

/** A day, month, quarter, year or a period, as documents print them. */
export const TIME_WORDS =
  /\d{1,2}[-/]\d{1,4}|(?:ngày|tháng|quý|năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+(?:\d|[IVX]+(?!\p{L}))|\d+ tháng|tầm nhìn/iu
const MONEY =
  / (?:(?:bao nhieu|may) (?:ty|trieu|nghin|tien|dong)|(?:ty|trieu|nghin) dong|gia (?:ca|tien|bao nhieu)|usd|dollars?|vnd|billion|million|cost|kinh phi) /
const SHARE = / (?:phan tram|%|ty le|ti le|percent|percentage|rate|share) /

/**
 * What was asked for and the passage does not state (promise 2 of the design). Only what the question asks for is
 * reported: the card of a duty shows the rest anyway.
 *
 * @param plainQuestion the question's words without marks, joined by single spaces, with a space at each end
 */
export function missingIn(passage: Passage, asked: Asked, plainQuestion: string): readonly Missing[] {
  switch (asked) {
    case 'who':
      return hasNobody(passage, plainQuestion) ? ['responsible'] : []
    case 'when':
      return hasNoDate(passage, plainQuestion) ? ['deadline'] : []
    case 'figure':
      return hasNoFigure(passage, plainQuestion) ? ['figure'] : []
    case 'where':
      return hasNoPlace(passage, plainQuestion) ? ['place'] : []
    case 'what':
    case 'list':
    case 'yes-no':
      return []
  }
}

// ban hành, phê duyệt, của ai; issued, approved, whose: who stands behind a document, not who carries a duty
const AUTHORSHIP =
  / (?:ban hanh|phe duyet|duyet|ky duyet|cua ai|cua (?:co quan|cap|doan|ban|uy ban|ben|to chuc) nao|(?:truc )?thuoc (?:ve )?(?:ai|(?:co quan|cap|ban|uy ban|ben|to chuc|bo) nao)|ai (?:ra|ky)|cap nao|kien nghi|approved?|approves|issued?|issues|sign off|whose|from which|which committee) /
// năm nào, giai đoạn nào, nhìn xa; which years: what a plan covers, not when it must be done
const YEARS =
  / (?:nam (?:nao|may|bao nhieu|nam)|giai doan nao|chang nao|quang (?:nam )?nao|thoi ky nao|nhiem ky nao|khoang nam|nhung nam|nhin xa|tam nhin|horizon|which (?:years?|period)|what (?:years?|period)|(?:to|until|up to) what year|vision) /

// nghị quyết 42, thông báo số 722: who is asked of a numbered document, without a word of doing, is who made it
const NUMBERED_DOCUMENT =
  / (?:nghi quyet|nq|chi thi|ct|ket luan|kl|thong bao|tb|quy dinh|quyet dinh|notice|directive|resolution|conclusion|regulation|decision) (?:so |no |number )?\d/
const DOING =
  / (?:phai|chiu trach nhiem|phu trach|thuc hien|lo|trien khai|lam|xu ly|responsible|in charge|must|should|has to|have to|implement|implements|implementing|carry|carries|carrying) /

function isAuthorship(plainQuestion: string): boolean {
  return AUTHORSHIP.test(plainQuestion) || (NUMBERED_DOCUMENT.test(plainQuestion) && !DOING.test(plainQuestion))
}

function hasNobody(passage: Passage, plainQuestion: string): boolean {
  if (isAuthorship(plainQuestion) && passage.bodyIds.length > 0) return false
  if (passage.responsible !== null) return passage.responsible.state === 'not-stated'
  return passage.personIds.length === 0 && passage.bodyIds.length === 0
}

/** A horizon, a vague phrase or an event without a day are shown as printed, but they are no date. */
function hasNoDate(passage: Passage, plainQuestion: string): boolean {
  if (YEARS.test(plainQuestion) && /\p{N}{4}/u.test(passage.quote)) return false
  if (passage.deadline === null) return !TIME_WORDS.test(passage.quote)
  if (passage.deadline.state === 'not-stated') return true
  const { type, start, end } = passage.deadline.reading
  return type === 'horizon' || (start === null && end === null)
}

function hasNoFigure(passage: Passage, plainQuestion: string): boolean {
  if (passage.figures.length === 0 && (passage.kind === 'duty' || !/\p{N}/u.test(withoutNames(passage.quote))))
    return true
  if (SHARE.test(plainQuestion)) return !/%|phần trăm/iu.test(passage.quote)
  if (MONEY.test(plainQuestion)) return !/(?<!\p{L})(?:đồng|USD|tỷ|triệu)(?!\p{L})/iu.test(passage.quote)
  return false
}

/** Asked for a ward, the passage must speak of a ward; asked only where, of any place. */
function hasNoPlace(passage: Passage, plainQuestion: string): boolean {
  const asked = / (phuong|xa|huyen|thi tran|thi xa|thon|duong|quan) nao /.exec(plainQuestion)?.[1]
  const kind = asked === undefined ? ANY_PLACE : (PLACES[asked] ?? ANY_PLACE)
  return !new RegExp(`(?<!\\p{L})(?:${kind})(?!\\p{L})`, 'iu').test(passage.quote)
}

const PLACES: Readonly<Record<string, string>> = {
  phuong: 'phường',
  xa: 'xã(?! hội)',
  huyen: 'huyện',
  'thi tran': 'thị trấn',
  'thi xa': 'thị xã',
  thon: 'thôn',
  duong: 'đường',
  quan: 'quận',
}
const ANY_PLACE = 'tại|địa điểm|địa bàn|huyện|xã(?! hội)|phường|thị trấn|thành phố|tỉnh|vùng|khu|KCN'

/** The quote without the numbers that are names or dates: years, days, terms of office, numbers and codes of documents. */
function withoutNames(quote: string): string {
  return quote
    .replace(/\p{N}{4}(?:\s*[-–]\s*\p{N}{4})?/gu, '')
    .replace(/(?:ngày|tháng|quý|năm|khóa|khoá|số|Sáng|Chiều|cấp độ)\s+\p{N}+(?:[-/]\p{N}+)*/giu, '')
    .replace(
      /\p{N}+\/\p{Lu}|\p{N}+\p{Lu}|\p{Lu}+-\p{N}+|(?:Trung ương|Nghị quyết|Kết luận|Chỉ thị|Thông báo)\s+\p{N}+/gu,
      '',
    )
}
