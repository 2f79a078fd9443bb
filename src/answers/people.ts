import type { Edition, Person } from '../knowledge/edition.ts'
import { type Word, words } from '../text/words.ts'

/** A person of the edition whom a question names or describes by an office. */
export interface Mention {
  readonly person: Person
  readonly by: 'name' | 'office'
  /** Which of the question's words the mention spans: [from, to). */
  readonly from: number
  readonly to: number
}

/** Finds people in questions by name, by a name's last part behind an address ("ông Nghị"), and by office. */
export type PeopleFinder = (list: readonly Word[]) => readonly Mention[]

interface Phrase {
  readonly keys: readonly string[]
  readonly exact: readonly string[]
  readonly person: Person
  readonly by: 'name' | 'office'
}

/** Prepares the finder: all names, aliases and offices of the edition's people. */
export function peopleFinder(edition: Edition): PeopleFinder {
  const phrases: Phrase[] = []
  const add = (text: string, person: Person, by: Phrase['by']): void => {
    const list = words(text)
    if (list.length > 0) {
      phrases.push({ keys: list.map((word) => word.plain), exact: list.map((word) => word.exact), person, by })
    }
  }
  for (const person of edition.people.values()) {
    add(person.name, person, 'name')
    for (const alias of person.aliases) add(alias, person, 'name')
    for (const office of person.offices) {
      for (const title of [office.title.vi, office.title.en, ...office.aliases]) add(title, person, 'office')
    }
  }
  phrases.sort((a, b) => b.keys.length - a.keys.length)
  return (list) => {
    const found: Mention[] = []
    for (let at = 0; at < list.length; at++) {
      const here = phrases.filter((phrase) => startsAt(phrase, list, at))
      const longest = here[0]?.keys.length ?? 0
      if (longest === 0 || found.some((mention) => at < mention.to)) continue
      const people = new Set<Person>()
      for (const phrase of here) {
        if (phrase.keys.length < longest || people.has(phrase.person)) continue
        people.add(phrase.person)
        found.push({ person: phrase.person, by: phrase.by, from: at, to: at + longest })
      }
    }
    return found
  }
}

function startsAt(phrase: Phrase, list: readonly Word[], at: number): boolean {
  return phrase.keys.every((key, i) => {
    const word = list[at + i]
    return word !== undefined && word.plain === key && (!word.marked || word.exact === phrase.exact[i])
  })
}
