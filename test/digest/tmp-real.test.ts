import { test } from 'vitest'
import { join } from 'node:path'
import { loadEdition } from '../../src/knowledge/load.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
test('x', async () => {
  const { edition, problems } = await loadEdition(join(import.meta.dirname, '../../knowledge'))
  console.log(problems.slice(0, 10))
  if (!edition) return
  for (const d of edition.passages.filter((p) => p.kind === 'duty')) console.log(d.id, d.title.vi, JSON.stringify(d.deadline?.state === 'stated' ? [d.deadline.phrase, d.deadline.reading] : null))
  for (const day of ['2020-10-19', '2020-11-23', '2020-12-28', '2026-11-23']) {
    const g = digestFor(edition, civilDate(day), { filter: { bodyIds: [], topicIds: [] } }, emptyProgressBook, null)
    console.log(day, g.dueIn7.map((l) => l.passage.title.vi), g.dueIn30.length, g.passed.length, g.counts, g.say, g.next?.passage.title.vi)
  }
})
