import type { Edition, Passage } from '../knowledge/edition.ts'
import { compileNames } from '../search/names.ts'
import type { Searched } from '../search/search.ts'
import { type Word, words } from '../text/words.ts'
import type { Mention } from './people.ts'

// X là ai, X tên gì, ai là X, ai giữ chức X; who is the X
const HOLDER =
  / (?:la ai|ten gi|ten la gi|la nguoi nao|la dong chi nao|ai la|ai giu|ai lam|ai dang lam|ho ten|who is|who s|whos|name of|who holds|who serves|who was|who are) /
const MOST_WORDS = 7

/**
 * The office whose holder a question asks for, as it was written, if none of the edition's people holds it
 * ("Giám đốc Sở Y tế là ai"); else null. The holder of a similar office would be a false answer.
 */
export type UnknownOfficeFinder = (
  searched: Searched,
  question: string,
  mentions: readonly Mention[],
  best: Passage | undefined,
) => string | null

/** Prepares the finder with the office's list of titles. */
export function unknownOfficeFinder(edition: Edition): UnknownOfficeFinder {
  const { title } = compileNames(edition.glossary)
  const offices = [...edition.people.values()].flatMap((person) =>
    person.offices.map((office) => {
      const texts = [office.title.vi, office.title.en, ...office.aliases].map((text) =>
        words(text).map((word) => word.plain),
      )
      return { texts, words: new Set(texts.flat()) }
    }),
  )
  return (searched, question, mentions, best) => {
    const list = searched.words
    const plain = ` ${list.map((word) => word.plain).join(' ')} `
    if (!HOLDER.test(plain)) return null
    for (let at = 0; at < list.length; at++) {
      const found = title(list, at)
      if (found === null) continue
      if (mentions.some((mention) => mention.from <= at && at < mention.to)) return null
      const end = endOfOffice(list, at + found.length)
      // "phó trưởng đoàn", "nguyên bí thư": the word before makes it another office.
      const from = DEPUTY.test(list[at - 1]?.plain ?? '') ? at - 1 : at
      const asked = list.slice(from, at + found.length).map((word) => word.plain)
      const rest = list
        .slice(at + found.length, end)
        .filter((word) => !isTalk(word, edition))
        .map((word) => word.plain)
      const isHeld = offices.some(
        (office) =>
          office.texts.some((text) => startsWith(text, asked)) && rest.every((word) => office.words.has(word)),
      )
      if (isHeld || (best !== undefined && best.personIds.length > 0 && holdsTitle(searched, list[from]))) return null
      return question.normalize('NFC').slice(list[from]?.token.start ?? 0, list[end - 1]?.token.end ?? question.length)
    }
    return null
  }
}

function startsWith(office: readonly string[], title: readonly string[]): boolean {
  return title.every((word, i) => office[i] === word)
}

// A deputy is not the holder, however much of the office's name fits.
const DEPUTY = /^(?:pho|nguyen|cuu|deputy|vice|former)$/

/** Whether the best passage speaks of the title itself and of nearly all around it, in whichever words ("the PPC head"). */
function holdsTitle({ units, ranked }: Searched, title: Word | undefined): boolean {
  const best = ranked[0]
  if (best === undefined || title === undefined || best.coverage < 0.75 || DEPUTY.test(title.plain)) return false
  const at = units.findIndex((unit) => unit.words.includes(title))
  return (best.held[at] ?? 0) >= 0.8
}

/** "tỉnh mình", "nhà ta": words around an office that are not part of its name. */
function isTalk(word: Word, edition: Edition): boolean {
  const { words: fillers, english } = edition.glossary.fillers
  return [...fillers, ...english].some((filler) => filler.toLowerCase() === word.token.text)
}

/** The office ends where the question goes on. */
function endOfOffice(list: readonly Word[], from: number): number {
  let end = from
  while (
    end < list.length &&
    end - from < MOST_WORDS &&
    !/^(?:la|ten|ai|hien|gi|nao|va|who|is|and|now|in)$/.test(list[end]?.plain ?? '')
  )
    end++
  return end
}
