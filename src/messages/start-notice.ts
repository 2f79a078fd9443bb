import type { Catalogue } from './vi.ts'

/** Something about the edition with which the bot started that its admins have to hear. */
export type StartNotice =
  /** `knowledge/` has errors; an edition that was applied before is in force. */
  | { readonly kind: 'knowledge-broken'; readonly id: string; readonly errors: number }
  /** What was rolled back from still stands in `knowledge/`. */
  | { readonly kind: 'rolled-back'; readonly id: string; readonly setAside: string }
  /** Files that were being replaced when the process ended, and that somebody has changed since. */
  | { readonly kind: 'not-finished'; readonly paths: readonly string[] }

/** The notice as one line. */
export function startNoticeLine(notice: StartNotice, { edition }: Catalogue): string {
  const words = edition.start
  switch (notice.kind) {
    case 'knowledge-broken':
      return words.broken(notice.errors, notice.id)
    case 'rolled-back':
      return words.rolledBack(notice.id, notice.setAside)
    case 'not-finished':
      return words.notFinished(notice.paths.join(', '))
  }
}
