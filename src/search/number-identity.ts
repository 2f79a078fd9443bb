import type { Edition } from '../knowledge/edition.ts'
import type { PhraseFinder } from '../text/phrase-finder.ts'
import { type Word, words } from '../text/words.ts'
import type { Names } from './names.ts'
import type { PassageIndex } from './passage-index.ts'

/**
 * Whether a passage has the number that stands at `at` in a question; null if the number names nothing: a date, a length of
 * time, a share, a number of the conference itself.
 */
export type NumberJudge = (list: readonly Word[], at: number) => ((passageAt: number) => boolean) | null

/** Prepares the judge for an edition. */
export function numberJudge(index: PassageIndex, { classNoun, place }: Names): NumberJudge {
  const ofConference = conferenceNumbers(index.edition)
  const ordinals = conferenceOrdinals(index.edition)
  const isConferenceItself = numberedConferences(index.edition)
  // "khóa XIX" is another term of office.
  const romanJudge = ({ roman }: Word, previous: string) => {
    if (roman === null || !/^(?:khoa|thu)$/.test(previous) || ofConference.has(roman)) return null
    return (p: number) => index.weightIn(p, `r:${roman}`) > 0
  }
  // With nothing before it, or after "con", "số" counts and names nothing.
  const isThing = (word: Word | undefined) =>
    word !== undefined && !word.isNumber && word.plain !== 'con' && !index.fillers.isWord(word)
  return (list, at) => {
    const word = list[at]
    if (word === undefined || word.plain === '%') return null
    const previous = list[at - 1]?.plain ?? ''
    if (!word.isNumber) return romanJudge(word, previous)
    const number = plainNumber(word)
    if (
      ofConference.has(number) ||
      (previous === 'thu' && ordinals.has(number)) ||
      isTime(number, previous, list[at + 1]?.plain ?? '')
    )
      return null
    const ofDocument = documentBefore(classNoun, list, at)
    if (ofDocument !== null)
      return isConferenceItself(ofDocument, number) ? null : (p) => hasDocumentNumber(index, p, ofDocument, number)
    // "Đoàn công tác số 3": a thing is known by the number behind "số".
    if (previous === 'so' && isThing(list[at - 2])) return (p) => index.weightIn(p, `b:so_${word.plain}`) > 0
    // "Nam Định 2" is a name: the number stands behind the place, or it is another thing's.
    if (isBehindPlace(place, list, at)) return (p) => index.weightIn(p, `b:${previous}_${number}`) > 0
    const counts = ORDINAL_BEFORE.test(previous)
    const year = yearInRange(list, at)
    return (p) =>
      hasNumber(index, p, number) ||
      (counts && index.weightIn(p, `r:${number}`) > 0) ||
      (year !== null && hasNumber(index, p, year))
  }
}

/** khóa 12, lần thứ 13, quý 4, đại hội 20: documents print these in Roman numerals, people type them in Arabic ones. */
const ORDINAL_BEFORE = /^(?:khoa|thu|lan|quy|q|hoi|dh|congress|tenure|term|quarter)$/

/** tháng 9, ngày 5, 9 tháng: parts of a date are read as dates, not as names. */
const TIME_BEFORE = /^(?:thang|ngay|t|sang|chieu|hom)$/

/** 9 tháng, 5 năm: a length of time; 1 lần: how often. */
const TIME_AFTER = /^(?:lan|thang|nam|ngay|tuan|quy|months?|years?|weeks?|days?|quarters?)$/

/** Whether a place ends right before a word. */
function isBehindPlace(place: PhraseFinder<string>, list: readonly Word[], at: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const found = place(list, from)
    if (found !== null && from + found.length === at) return true
  }
  return false
}

/** Documents that are known by their number. */
const NUMBERED =
  /^(?:nghị quyết|chỉ thị|kết luận|quy định|quyết định|thông báo|nghị định|thông tư|công văn|luật|tờ trình|công điện)$/

/** "20-25", "giai đoạn 21-25": the years of a range are written short. */
function yearInRange(list: readonly Word[], at: number): string | null {
  const isShort = (word: Word | undefined) => word !== undefined && /^\d\d$/.test(word.plain)
  if (!isShort(list[at]) || !(isShort(list[at - 1]) || isShort(list[at + 1]))) return null
  return `20${list[at]?.plain}`
}

/** "lần 2", "vòng 2" ask whether something was done again. */
function isTime(number: string, previous: string, next: string): boolean {
  if (TIME_AFTER.test(next) || (/^(?:lan|vong|dot|luot)$/.test(previous) && Number(number) <= 3)) return true
  return TIME_BEFORE.test(previous) && number.length < 4
}

/** Numbers that are a conference's own: its day, month and year, and those of its name. */
function conferenceNumbers(edition: Edition): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const conference of edition.conferences.values()) {
    for (const part of conference.date.split('-')) numbers.add(String(Number(part)))
    for (const word of words(conference.title.vi)) {
      if (word.isNumber) numbers.add(plainNumber(word))
      if (word.roman !== null) numbers.add(word.roman)
    }
  }
  return numbers
}

/** Whether "thông báo 62" is one of the names of a conference: the document itself, of which no passage speaks. */
function numberedConferences({ conferences }: Edition): (noun: readonly string[], number: string) => boolean {
  const names = [...conferences.values()].flatMap(({ title, short, terms }) =>
    [title.vi, short.vi, ...terms].map((name) => ` ${words(name).map(plainNumber).join(' ')} `),
  )
  return (noun, number) => {
    const written = [
      [...noun, number],
      [...noun, 'so', number],
    ].map((list) => ` ${list.join(' ')} `)
    return names.some((name) => written.some((one) => name.includes(one)))
  }
}

/** "lần thứ hai" in a title is "lần thứ 2" in a question. */
function conferenceOrdinals(edition: Edition): ReadonlySet<string> {
  const numbers = [...edition.conferences.values()].flatMap(({ title }) =>
    words(title.vi).flatMap((word, i, list) => (list[i - 1]?.plain === 'thu' ? (ORDINALS.get(word.plain) ?? []) : [])),
  )
  return new Set(numbers)
}

/** Ordinals as words, without marks, in digits. */
export const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['nhat', '1'],
  ['hai', '2'],
  ['ba', '3'],
  ['tu', '4'],
  ['nam', '5'],
  ['sau', '6'],
  ['bay', '7'],
  ['tam', '8'],
  ['chin', '9'],
  ['muoi', '10'],
])

function plainNumber(word: Word): string {
  return word.plain.replace(/^0+(?=\d)/, '')
}

function hasNumber(index: PassageIndex, at: number, number: string): boolean {
  // "485" is the road 485B; "2" is not the 2 of "2,2 %".
  return index.weightIn(at, `n:${number}`) > 0 || (number.length > 2 && index.weightIn(at, `p:${number}`) > 0)
}

/** The syllables of the class noun before a number ("Quy định số 11", "KL 43"), or null if there is none. */
function documentBefore(classNoun: PhraseFinder<string>, list: readonly Word[], at: number): readonly string[] | null {
  const end = list[at - 1]?.plain === 'so' ? at - 1 : at
  for (let from = Math.max(0, end - 4); from < end; from++) {
    const noun = classNoun(list, from)
    if (noun === null || from + noun.length !== end || !NUMBERED.test(noun.values[0])) continue
    return words(noun.values[0]).map((word) => word.plain)
  }
  return null
}

/** A numbered document is named with its number: the number elsewhere in the passage is another thing's. */
function hasDocumentNumber(index: PassageIndex, at: number, noun: readonly string[], number: string): boolean {
  const last = noun.at(-1) ?? ''
  const holds = (a: string, b: string) => index.weightIn(at, `b:${a}_${b}`) > 0
  if (noun.length > 1 && !holds(noun.at(-2) ?? '', last)) return false
  return [number, `0${number}`].some((written) => holds(last, written) || (holds(last, 'so') && holds('so', written)))
}
