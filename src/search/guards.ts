import type { Edition } from '../knowledge/edition.ts'
import type { PhraseFinder } from '../text/phrase-finder.ts'
import { type Word, words } from '../text/words.ts'
import { compileNames } from './names.ts'
import type { PassageIndex } from './passage-index.ts'

/** A name or number of the question that decides what it is about. */
export interface Identity {
  readonly kind: 'number' | 'place' | 'name' | 'title'
  /** As the person wrote it, with its class noun: "Nam Định 2", "KCN Mỹ Thuận". */
  readonly written: string
  /** Whether the passage at this position is about it. */
  fits(at: number): boolean
}

/** Finds the names and numbers of a question beside which a neighbouring passage would be about something else. */
export type IdentityFinder = (list: readonly Word[], question: string, language: 'vi' | 'en') => readonly Identity[]

/** Prepares the finder for an edition. */
export function identityFinder(index: PassageIndex): IdentityFinder {
  const names = compileNames(index.edition.glossary)
  const home = homeOf(index.edition, names.place)
  const ofConference = conferenceNumbers(index.edition)
  return (list, question, language) => {
    const nfc = question.normalize('NFC')
    const written = (from: number, to: number) =>
      nfc.slice(list[Math.max(0, from)]?.token.start ?? 0, list[to - 1]?.token.end ?? nfc.length)
    const found: Identity[] = []
    const isWrittenInCapitals = list.filter((word) => word.token.capital).length > list.length * 0.6
    for (let at = 0; at < list.length; at++) {
      const word = list[at]
      if (word === undefined) continue
      if (word.isNumber) {
        const number = plainNumber(word)
        const previous = list[at - 1]?.plain ?? ''
        const isTime =
          TIME_AFTER.test(list[at + 1]?.plain ?? '') ||
          (TIME_BEFORE.test(previous) && number.length < 4) ||
          (previous === 'lan' && Number(number) <= 3)
        if (word.plain !== '%' && !ofConference.has(number) && !isTime) {
          const ofDocument = documentBefore(names.classNoun, list, at)
          const counts = ORDINAL_BEFORE.test(previous)
          found.push({
            kind: 'number',
            written: written(at - 2, at + 1),
            fits: (p) =>
              ofDocument === null
                ? hasNumber(index, p, number) || (counts && index.weightIn(p, `r:${number}`) > 0)
                : hasDocumentNumber(index, p, ofDocument, number),
          })
        }
        continue
      }
      const place = names.place(list, at)
      if (place !== null) {
        const [name] = place.values
        if (!home.has(name)) {
          const term = placeTerm(name)
          found.push({
            kind: 'place',
            written: written(at, at + place.length),
            fits: (p) => index.weightIn(p, term) > 0,
          })
        }
        at += place.length - 1
        continue
      }
      const noun = names.classNoun(list, at)
      if (noun === null) {
        const run = isWrittenInCapitals ? 0 : properNameAt(list, at, index)
        if (run > 0) {
          const name = list.slice(at, at + run).map((one) => one.plain)
          found.push({ kind: 'name', written: written(at, at + run), fits: (p) => holdsName(index, p, name) })
          at += run - 1
        }
        continue
      }
      const isEnglishNoun = language === 'en' || (!word.syllable && word.plain.length > 4)
      const after = isEnglishNoun ? [] : nameAfter(list, at + noun.length, index)
      const before = isEnglishNoun ? nameBefore(list, at, index) : []
      if (after.length > 0 || before.length > 0) {
        found.push({
          kind: 'name',
          written: written(at - before.length, at + noun.length + after.length),
          fits: (p) => holdsName(index, p, [...before, ...after]),
        })
      }
      at += noun.length - 1
    }
    return found
  }
}

/** khóa 12, lần thứ 13, quý 4, đại hội 20: documents print these in Roman numerals, people type them in Arabic ones. */
const ORDINAL_BEFORE = /^(?:khoa|thu|lan|quy|q|hoi|dh|congress|tenure|term|quarter)$/

/** tháng 9, ngày 5, 9 tháng: parts of a date are read as dates, not as names. */
const TIME_BEFORE = /^(?:thang|ngay|t|sang|chieu|hom)$/

/** 9 tháng, 5 năm: a length of time. */
const TIME_AFTER = /^(?:thang|nam|ngay|tuan|quy|months?|years?|weeks?|days?|quarters?)$/

/** Documents that are known by their number. */
const NUMBERED =
  /^(?:nghị quyết|chỉ thị|kết luận|quy định|quyết định|thông báo|nghị định|thông tư|công văn|luật|tờ trình|công điện)$/

/** The index's term for a place that a passage names. */
export function placeTerm(name: string): string {
  return `g:${words(name)
    .map((word) => word.plain)
    .join('_')}`
}

/** The province of the conferences is home: "ở Nam Định" says nothing that a passage would have to repeat. */
function homeOf(edition: Edition, place: PhraseFinder<string>): ReadonlySet<string> {
  const home = new Set<string>()
  for (const conference of edition.conferences.values()) {
    const counts = new Map<string, number>()
    const list = words(conference.source)
    for (let at = 0; at < list.length; at++) {
      const found = list[at]?.token.capital === true ? place(list, at) : null
      if (found !== null) counts.set(found.values[0], (counts.get(found.values[0]) ?? 0) + 1)
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]
    if (most !== undefined) home.add(most[0])
  }
  return home
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

function plainNumber(word: Word): string {
  return word.plain.replace(/^0+(?=\d)/, '')
}

function hasNumber(index: PassageIndex, at: number, number: string): boolean {
  return index.weightIn(at, `n:${number}`) > 0 || index.weightIn(at, `p:${number}`) > 0
}

/** The last syllable of the class noun before a number ("Quy định số 11", "KL 43"), or null if there is none. */
function documentBefore(classNoun: PhraseFinder<string>, list: readonly Word[], at: number): string | null {
  const end = list[at - 1]?.plain === 'so' ? at - 1 : at
  for (let from = Math.max(0, end - 4); from < end; from++) {
    const noun = classNoun(list, from)
    if (noun === null || from + noun.length !== end || !NUMBERED.test(noun.values[0])) continue
    return words(noun.values[0]).at(-1)?.plain ?? null
  }
  return null
}

/** A numbered document is named with its number: the number elsewhere in the passage is another thing's. */
function hasDocumentNumber(index: PassageIndex, at: number, noun: string, number: string): boolean {
  return [number, `0${number}`].some(
    (written) => index.weightIn(at, `b:${noun}_${written}`) > 0 || index.weightIn(at, `b:so_${written}`) > 0,
  )
}

/** The proper name behind a Vietnamese class noun: capital words, or words that no passage holds. */
function nameAfter(list: readonly Word[], from: number, index: PassageIndex): readonly string[] {
  const name: string[] = []
  for (let at = from; at < Math.min(list.length, from + 3); at++) {
    const word = list[at]
    if (word === undefined || word.isNumber || !isNextTo(list[at - 1], word)) break
    const isTalk = index.fillers.isWord(word) || index.fillers.weightClass([word]) !== 'full'
    // With marks a name is written with capitals; without, any word may be one.
    const isUnheard =
      word.syllable &&
      !word.marked &&
      (index.documentFrequency(`s:${word.plain}`) === 0 || beginsNewPair(list, at, index))
    if (!word.token.capital && (isTalk || !isUnheard)) break
    name.push(word.plain)
    if (!word.token.capital && index.documentFrequency(`s:${word.plain}`) > 0) {
      name.push(list[at + 1]?.plain ?? '')
      break
    }
  }
  return name
}

/** The length of a proper name that begins here: two or more capital syllables that are no phrase of the glossary; else 0. */
function properNameAt(list: readonly Word[], at: number, index: PassageIndex): number {
  let length = 0
  while (length < 4) {
    const word = list[at + length]
    if (word === undefined || !word.token.capital || word.token.capitals || !word.syllable) break
    if (length > 0 && !isNextTo(list[at + length - 1], word)) break
    length++
  }
  // The first word of a sentence is capital for no reason.
  if (length < 2 || (at === 0 && length < 3)) return 0
  const isPhrase = index.lexicon.matchesAt(list, at, () => false).some((match) => match.length >= 2)
  return isPhrase ? 0 : length
}

/** The proper name before an English class noun: capital words that are no function words ("Bao Minh industrial park"). */
function nameBefore(list: readonly Word[], to: number, index: PassageIndex): readonly string[] {
  const name: string[] = []
  for (let at = to - 1; at >= Math.max(0, to - 3); at--) {
    const word = list[at]
    const next = list[at + 1]
    if (word === undefined || next === undefined || !isNextTo(word, next)) break
    if (!word.token.capital || word.isNumber || !word.syllable || index.fillers.english.has(word.plain)) break
    name.unshift(word.plain)
  }
  return name
}

/** Whether two plain syllables follow that stand together in no passage and no phrase ("cầu ninh cuong"). */
function beginsNewPair(list: readonly Word[], at: number, index: PassageIndex): boolean {
  const word = list[at]
  const next = list[at + 1]
  if (word === undefined || next === undefined || next.isNumber || !next.syllable || !isNextTo(word, next)) return false
  const isContent = (one: Word) => !index.fillers.isWord(one) && index.fillers.weightClass([one]) === 'full'
  if (!isContent(word) || !isContent(next) || index.fillers.phraseAt(list, at) > 0) return false
  if (index.documentFrequency(`b:${word.plain}_${next.plain}`) > 0) return false
  const startsPhrase = (i: number) => index.lexicon.matchesAt(list, i, () => false).some((match) => match.length >= 2)
  return !startsPhrase(at) && !startsPhrase(at + 1)
}

/** Whether nothing but a space stands between two words. */
function isNextTo(a: Word | undefined, b: Word): boolean {
  return a !== undefined && b.token.start - a.token.end <= 1
}

/** A name of several words must stand in the passage as it is, one word after the other. */
function holdsName(index: PassageIndex, at: number, name: readonly string[]): boolean {
  if (name.length === 1) return index.weightIn(at, `s:${name[0]}`) > 0
  return name.slice(1).every((word, i) => index.weightIn(at, `b:${name[i]}_${word}`) > 0)
}
