import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Asked, Missing } from './answer.ts'
import { statesFigure } from './figure-stated.ts'

/** A day, month, quarter, year or a period, as documents print them. */
export const TIME_WORDS =
  /\d{1,2}[-/]\d{1,4}|(?:ngày|tháng|quý|năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+(?:\d|[IVX]+(?!\p{L}))|\d+ tháng|tầm nhìn/iu
const MONEY =
  / (?:(?:bao nhieu|may) (?:ty|trieu|nghin|tien|dong)|(?:ty|trieu|nghin) dong|gia (?:ca|tien|bao nhieu)|usd|dollars?|vnd|billion|million|cost|kinh phi) /
const SHARE = / (?:phan tram|%|ty le|ti le|percent|percentage|rate|share) /

/**
 * What was asked for and the passage does not state (promise 2 of the design). Only what the question asks for is
 * reported: the card of a duty shows the rest anyway. What the items of a passage state is not missing; what its lead-in
 * states is the passage's own, unless it is written not to be.
 *
 * @param plainQuestion the question's words without marks, joined by single spaces, with a space at each end
 */
export function missingIn(
  passage: Passage,
  asked: Asked,
  plainQuestion: string,
  edition: Pick<Edition, 'passageById'>,
): readonly Missing[] {
  switch (asked) {
    case 'who':
      return hasNobody(passage, itemsOf(passage, edition), plainQuestion) ? ['responsible'] : []
    case 'when':
      return hasNoDate(passage, itemsOf(passage, edition), plainQuestion) ? ['deadline'] : []
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
  / (?:ban hanh|phe duyet|duyet|ky duyet|cua ai|cua (?:co quan|cap|doan|ban|uy ban|ben|to chuc) nao|(?:truc )?thuoc (?:ve )?(?:ai|(?:co quan|cap|ban|uy ban|ben|to chuc|bo) nao)|ai (?:ra|ky)|cap nao|kien nghi|approved?|approves|issued?|issues|sign(?:ed|s)?(?: off)?|whose|from which|which committee) /
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

/** What the passage introduces. */
function itemsOf({ itemIds }: Passage, { passageById }: Pick<Edition, 'passageById'>): readonly Passage[] {
  return itemIds.flatMap((id) => passageById.get(id) ?? [])
}

function hasNobody(passage: Passage, items: readonly Passage[], plainQuestion: string): boolean {
  if (isAuthorship(plainQuestion) && passage.bodyIds.length > 0) return false
  const { responsible } = passage
  if (responsible !== null) {
    return responsible.state === 'not-stated' && !items.some((one) => one.responsible?.state === 'named')
  }
  return passage.personIds.length === 0 && passage.bodyIds.length === 0 && !SOMEBODY.test(passage.quote)
}

// đồng chí, Sở …, các cấp, nhà đầu tư, and names of people ("Vũ Đức Lâm") that the files do not know: in a passage that is
// no duty, nobody has listed who carries it
const SOMEBODY =
  /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|Sở|Ban|Bộ|Cục|Tổng cục|Chi cục|Ủy ban|UBND|HĐND|UBKT|MTTQ|Văn phòng|Công ty|Công an|Hội đồng|Đảng bộ|Tỉnh ủy|Thường trực|lãnh đạo|chủ đầu tư|nhà đầu tư|doanh nghiệp|các (?:cấp|ngành|sở|huyện|địa phương|đơn vị))(?!\p{L})|\p{Lu}\p{Ll}+ (?:Văn|Thị|Đình|Đức|Hồng|Quốc|Quang|Minh|Thanh|Ngọc|Xuân|Hữu|Công) \p{Lu}\p{Ll}+/u

/** A horizon, a vague phrase or an event without a day are shown as printed, but they are no date. */
function hasNoDate(passage: Passage, items: readonly Passage[], plainQuestion: string): boolean {
  if (YEARS.test(plainQuestion) && /\p{N}{4}/u.test(passage.quote)) return false
  if (passage.deadline === null) return !TIME_WORDS.test(passage.quote)
  return ![passage, ...(passage.deadline.state === 'not-stated' ? items : [])].some(isDated)
}

function isDated({ deadline }: Passage): boolean {
  if (deadline === null || deadline.state === 'not-stated') return false
  const { type, start, end } = deadline.reading
  return type !== 'horizon' && (start !== null || end !== null)
}

/** A duty is judged by its quote like any other passage: that nobody has listed its figures says nothing. */
function hasNoFigure({ quote, figures }: Passage, plainQuestion: string): boolean {
  if (SHARE.test(plainQuestion)) return !PART.test(quote)
  if (MONEY.test(plainQuestion)) return !AMOUNT.test(quote)
  if (RANK.test(plainQuestion) && LEADING.test(quote)) return false
  const listed = figures.map(({ value, unit }) => `; ${value} ${unit}`).join('')
  return !statesFigure(`${quote}${listed}`, plainQuestion)
}

// đứng thứ mấy, hạng mấy; dẫn đầu cả nước is a rank without a number
const RANK = / (?:thu may|hang may|xep thu|rank|ranked|ranking) /
const LEADING = /(?:dẫn đầu|đứng đầu|thứ nhất|hạng nhất)(?!\p{L})/iu

// 30%, 118/204 xã, một nửa
const PART =
  /%|phần trăm|một nửa|gấp (?:đôi|\p{N})|\p{N}\/\p{N}+ (?:xã|phường|huyện|thôn|hộ|dự án|người|trường|trạm|cơ sở|đơn vị)/iu
// 1.685 tỷ đồng, 575 triệu USD, hàng trăm tỷ; but not "hội đồng"
const AMOUNT =
  /(?:\p{N}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|chục|nghìn|ngàn|vạn|triệu)\s*(?:đồng|đ|USD|đô la|tỷ|tỉ|triệu|nghìn)(?!\p{L})/iu

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
