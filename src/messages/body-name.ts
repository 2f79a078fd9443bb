import type { Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'

/** A body's name; one that the edition does not have is called by its id. */
export function bodyName(id: string, { bodies }: Edition, language: Language): string {
  return bodies.get(id)?.name[language] ?? id
}
