import { type EditionMessage, withoutChoices } from './edition-choice.ts'
import { html } from './html.ts'
import type { Applied } from './proposal.ts'
import type { Catalogue } from './vi.ts'

const FILES = 20

/** What came of pressing Apply. */
export function appliedMessage(applied: Applied, { edition: words }: Catalogue): EditionMessage {
  const line = (text: string): EditionMessage => withoutChoices([html`${text}`])
  switch (applied.kind) {
    case 'applied': {
      const { origin, id, isUnwritten } = applied
      if (origin.kind === 'earlier') return line(words.rolledBack(id))
      if (origin.kind === 'folder') return line(words.applied(id))
      const paths = origin.files.slice(0, FILES).map(({ path }) => path)
      const rest = origin.files.length - paths.length
      const files = [...paths, ...(rest > 0 ? [words.more(rest)] : [])].join(', ')
      return withoutChoices([html`${words.applied(id)}`, html`${isUnwritten ? words.unwritten : words.written(files)}`])
    }
    case 'stale':
      return line(applied.newer === null ? words.stale : words.staleFor(applied.newer.name ?? words.somebody))
    case 'changed-meanwhile':
      return line(words.changedMeanwhile)
    case 'not-saved':
      return line(words.notSaved)
    case 'no-state':
      return line(words.noState)
    case 'busy':
      return line(words.busy(applied.by.name ?? words.somebody))
    case 'failed':
      return line(words.failed)
  }
}
