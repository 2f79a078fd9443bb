import { makeAsk } from '../../src/answers/ask.ts'
import { loadEdition } from '../../src/knowledge/load.ts'
import { reportText } from '../../src/knowledge/report.ts'

/** The edition in `knowledge/` of the repository, at whose root tests and benches run, and the questions asked to it. Throws if it does not load. */
export async function realEdition() {
  const checked = await loadEdition('knowledge')
  const { edition } = checked
  if (edition === null) throw new Error(`knowledge/ does not load:\n${reportText(checked, 'en')}`)
  return { edition, asker: makeAsk(edition) }
}
