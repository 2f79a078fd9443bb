import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadEdition } from '../../src/knowledge/load.ts'
import { inventedEdition } from './passages.ts'

const PER_CONFERENCE = 2500
const SEED = 7

/** Writes about so many invented passages (equal ones once) as conferences into a `knowledge/` folder, as an office would. */
export async function writeInvented(knowledge: string, passages: number): Promise<void> {
  const { edition } = await loadEdition(knowledge)
  if (edition === null) throw new Error(`bench: ${knowledge} has errors`)
  const invented = inventedEdition(edition, passages, SEED)
  const quotes = [...new Set(invented.passages.map(({ quote }) => quote))]
  for (let from = 0; from < quotes.length; from += PER_CONFERENCE) {
    await writeConference(knowledge, from / PER_CONFERENCE, quotes.slice(from, from + PER_CONFERENCE))
  }
}

async function writeConference(knowledge: string, at: number, quotes: readonly string[]): Promise<void> {
  const day = `2019-01-${String((at % 28) + 1).padStart(2, '0')}`
  const path = join(knowledge, 'conferences', `${day}-giao-ban-${at}`)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'source.txt'), `${quotes.join('\n')}\n`)
  const passages = quotes.map(
    (quote, one) =>
      `      - quote: ${JSON.stringify(quote)}\n        kind: ${one % 3 === 0 ? 'duty' : 'result'}\n` +
      `        title: { vi: ${JSON.stringify(quote.split(' ').slice(0, 6).join(' '))} }\n` +
      (one % 3 === 0 ? '        responsible: not stated\n        deadline: not stated\n' : ''),
  )
  const head = `title: { vi: Giao ban ${at} }\nshort: { vi: Giao ban ${at} }\ndate: ${day}\nsections:\n  - title: { vi: Giao ban }\n    passages:\n`
  await writeFile(join(path, 'conference.yaml'), head + passages.join(''))
}
