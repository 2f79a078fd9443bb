import type { Recorder } from '../../duties/progress.ts'

/** What came of adding a term to a passage. */
export type TermOutcome =
  /** It is written, and the bot answers from the new edition. */
  | { readonly kind: 'added' }
  | { readonly kind: 'known' }
  /** The passage is a clause that no file describes yet. */
  | { readonly kind: 'unsorted' }
  /** The files are not those that the running edition was made of, or there is no such passage. */
  | { readonly kind: 'changed' }
  /** With the term the files would have errors; `report`: all of them in the admin's language. */
  | { readonly kind: 'refused'; readonly report: string }
  /** With the term these gold questions would no longer find their passages. */
  | { readonly kind: 'worse'; readonly questions: readonly string[] }
  /** Another check or change of the knowledge is under way. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-written' }

/** Port: changes to the passages' terms in the knowledge files, checked as every other change to them. */
export interface TermDesk {
  /** Adds a term (as `asTerm` gives it). If it is not added, files and edition are what they were. Never rejects. */
  addTerm(wish: {
    readonly passageId: string
    readonly term: string
    readonly by: Recorder
    readonly language: 'vi' | 'en'
  }): Promise<TermOutcome>
}
