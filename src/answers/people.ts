import type { Edition, Person } from '../knowledge/edition.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import type { Word } from '../text/words.ts'

/** A person of the edition whom a question names or describes by an office. */
export interface Mention {
  readonly person: Person
  readonly by: 'name' | 'office'
  /** Which of the question's words the mention spans: [from, to). */
  readonly from: number
  readonly to: number
}

/** Finds people in questions by name, alias ("ông Nghị") and office, longest phrases first. */
export type PeopleFinder = (list: readonly Word[]) => readonly Mention[]

/** Prepares the finder: all names, aliases and offices of the edition's people. */
export function peopleFinder(edition: Edition): PeopleFinder {
  const find = phraseFinder<Pick<Mention, 'person' | 'by'>>(
    [...edition.people.values()].flatMap((person) => {
      const byName = { person, by: 'name' as const }
      const byOffice = { person, by: 'office' as const }
      const offices = person.offices.flatMap(({ title, aliases }) => [title.vi, title.en, ...aliases])
      return [
        ...[person.name, ...person.aliases].map((text) => ({ text, value: byName })),
        ...offices.map((text) => ({ text, value: byOffice })),
      ]
    }),
  )
  return (list) => {
    const found: Mention[] = []
    for (let at = 0; at < list.length; at++) {
      const phrase = find(list, at)
      if (phrase === null) continue
      // The deputy, or the former holder, is somebody else.
      const isAnother = OTHER_HOLDER.test(list[at - 1]?.plain ?? '')
      for (const { person, by } of phrase.values) {
        if (by === 'name' || !isAnother) found.push({ person, by, from: at, to: at + phrase.length })
      }
      at += phrase.length - 1
    }
    return found
  }
}

// phó, nguyên, cựu; deputy, vice, former, ex
const OTHER_HOLDER = /^(?:pho|nguyen|cuu|deputy|vice|former|ex|acting)$/
