import { atOnce, type Steps } from '../text/steps.ts'
import type { Word } from '../text/words.ts'
import { holdsName, nameAfter, nameBefore, properNameAt } from './name-identity.ts'
import { compileNames } from './names.ts'
import { numberJudge } from './number-identity.ts'
import type { PassageIndex } from './passage-index.ts'
import { findingHome, placeTerm } from './place-identity.ts'

/** A name or number of the question that decides what it is about. */
export interface Identity {
  readonly kind: 'number' | 'place' | 'name'
  /** As the person wrote it, with its class noun: "Nam Định 2", "KCN Mỹ Thuận". */
  readonly written: string
  /** Where it begins, in UTF-16 units of the question's NFC form. */
  readonly start: number
  /** Whether the passage at this position is about it. */
  fits(at: number): boolean
}

/** Finds the names and numbers of a question beside which a neighbouring passage would be about something else. */
export type IdentityFinder = (list: readonly Word[], question: string, language: 'vi' | 'en') => readonly Identity[]

interface Span {
  readonly from: number
  readonly to: number
  readonly identity: Omit<Identity, 'written' | 'start'> | null
}

/** Prepares the finder for an edition. */
export function identityFinder(index: PassageIndex): IdentityFinder {
  return atOnce(findingIdentities(index))
}

/** The same in steps. */
export function* findingIdentities(index: PassageIndex): Steps<IdentityFinder> {
  const names = compileNames(index.edition.glossary)
  yield
  const home = yield* findingHome(index.edition, names.place)
  const judgeNumber = numberJudge(index, names)

  const numberAt = (list: readonly Word[], at: number): Span | null => {
    if (list[at]?.isNumber !== true && list[at]?.roman == null) return null
    const fits = judgeNumber(list, at)
    if (fits === null && list[at]?.isNumber !== true) return null
    return { from: Math.max(0, at - 2), to: at + 1, identity: fits === null ? null : { kind: 'number', fits } }
  }
  const placeAt = (list: readonly Word[], at: number): Span | null => {
    const place = names.place(list, at)
    if (place === null) return null
    const [name] = place.values
    const term = placeTerm(name)
    const identity = { kind: 'place' as const, fits: (p: number) => index.weightIn(p, term) > 0 }
    const isOfAsker = standsWhereAskerIs(list, at)
    return { from: at, to: at + place.length, identity: home.has(name) || isOfAsker ? null : identity }
  }
  const classAt = (list: readonly Word[], at: number, isEnglish: boolean): Span | null => {
    const noun = names.classNoun(list, at)
    const word = list[at]
    if (noun === null || word === undefined) return null
    // Without marks "quan" is a district (quận) and the beginning of "quan điểm".
    if (!word.marked && beginsLongerPhrase(list, at, noun.length)) return null
    const behind = at + noun.length
    const isEnglishNoun = isEnglish || (!word.syllable && word.plain.length > 4)
    const before = isEnglishNoun ? nameBefore(list, at, index) : []
    const after = isEnglishNoun ? [] : nameAfter(list, behind, index, noun.length > 2 || !word.syllable)
    return named(at - before.length, behind + after.length, [...before, ...after])
  }
  const beginsLongerPhrase = (list: readonly Word[], at: number, length: number): boolean =>
    index.lexicon.matchesAt(list, at, () => false).some((match) => match.length > length) ||
    index.fillers.phraseAt(list, at) > length ||
    (length === 1 && index.fillers.weightClass(list.slice(at, at + 2)) !== 'full')
  const properAt = (list: readonly Word[], at: number): Span | null => {
    const length = properNameAt(list, at, index)
    if (length === 0 || standsWhereAskerIs(list, at)) return null
    const name = list.slice(at, at + length).map((word) => word.plain)
    return named(at, at + length, name)
  }
  const named = (from: number, to: number, name: readonly string[]): Span => {
    const identity = { kind: 'name' as const, fits: (p: number) => holdsName(index, p, name) }
    return { from, to, identity: name.length === 0 ? null : identity }
  }

  return (typed, question, language) => {
    const nfc = question.normalize('NFC')
    const isWrittenInCapitals = isShouted(typed)
    const list = isWrittenInCapitals ? typed.map(inSmallLetters) : typed
    const found: Identity[] = []
    for (let at = 0; at < list.length; at++) {
      const span = numberAt(list, at) ?? placeAt(list, at) ?? classAt(list, at, language === 'en') ?? properAt(list, at)
      if (span === null) continue
      if (span.identity !== null) {
        const start = list[span.from]?.token.start ?? 0
        const written = nfc.slice(start, list[span.to - 1]?.token.end ?? nfc.length)
        found.push({ ...span.identity, written, start })
      }
      at = Math.max(at, span.to - 1)
    }
    return found
  }
}

// tôi ở, em bên, chúng tôi từ, mình công tác tại; I'm from, we are in, I live in
const ASKER =
  / (?:toi|em|anh|chi|minh|tui|to|chau|con|ben em|chung (?:toi|em|minh)|i|im|i am|we|we are) (?:(?:la|dan|nguoi|dang|hien|song|lam|lam viec|cong tac|sinh song|hoc|quan ly|work|live|based|am|are|m|re) )*(?:o|ben|duoi|tren|ngoai|trong|tu|tai|gan|ve|in|at|from|near)(?: (?:duoi|tren|ben|ngoai|huyen|xa|tinh|thanh pho|tp|thi tran|phuong|quan|vung|so|phong|ubnd|the))* $/u

/** "Tôi ở Nghĩa Hưng, cho hỏi ...": where somebody is says nothing of what is asked. */
function standsWhereAskerIs(list: readonly Word[], at: number): boolean {
  const before = list.slice(Math.max(0, at - 8), at).map((word) => word.plain)
  return ASKER.test(` ${before.join(' ')} `)
}

/** Whether a question is written in capitals, or With A Capital In Every Word. Two or three such words are a name. */
function isShouted(list: readonly Word[]): boolean {
  const share = (of: (word: Word) => boolean) => list.filter(of).length / list.length
  return list.length > 3 && (share((word) => word.token.capitals) > 0.6 || share((word) => word.token.capital) > 0.8)
}

/** In a question written in capitals they say nothing about names. */
function inSmallLetters(word: Word): Word {
  return { ...word, token: { ...word.token, capital: false, capitals: false } }
}
