import { join } from 'node:path'
import { makeAsk } from '../../src/answers/ask.ts'
import { loadEdition } from '../../src/knowledge/load.ts'
import { reportText } from '../../src/knowledge/report.ts'

/** The edition in `knowledge/` as it stands in this folder, and the questions asked to it. Throws if it does not load. */
export async function realEdition() {
  const loaded = await loadEdition(join(import.meta.dirname, '..', '..', 'knowledge'))
  const { edition } = loaded
  if (edition === null) throw new Error(`knowledge/ does not load:\n${reportText(loaded, 'en')}`)
  return { edition, asker: makeAsk(edition) }
}
