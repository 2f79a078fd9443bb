/**
 * The gold questions asked to the product and to what one would use instead, over the same passages, in one run.
 * `npm run bench:answers`. Deterministic: slips and invented passages come from seeds.
 */
import { makeAsk } from '../../src/answers/ask.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { allQuestions } from '../questions/gold-sets.ts'
import { realEdition } from '../questions/real-edition.ts'
import type { GoldQuestion } from '../questions/score.ts'
import { withInvented } from './passages.ts'
import { PEERS } from './peers/all.ts'
import { type Ask, askPeer, askProduct, qualityOf, type Result, resultsOf } from './quality.ts'
import { percent, table } from './table.ts'
import { textsOf } from './texts.ts'
import { TYPINGS } from './typing.ts'

const INVENTED = 10_000
const SEED = 20201015
const FIGURES = ['', 'first', 'first three', 'MRR', 'refused wrongly', 'refused rightly']

const { edition } = await realEdition()
const questions = allQuestions()
const engines = await enginesOn(edition)
const asWritten = new Map<string, readonly Result[]>()
for (const [name, ask] of engines) asWritten.set(name, await resultsOf(ask, questions))

print(`Passages: ${edition.passages.length}, questions: ${questions.length}\n`)
print(PEERS.map(({ name, how }) => `- ${name}: ${how}`).join('\n'))
print('\nAll gold questions, percent (MRR of 1)\n')
print(
  table(
    FIGURES,
    [...asWritten].map(([name, results]) => figures(name, results)),
  ),
)
printBy('language', ({ lang }) => lang)
printBy('kind', ({ kind }) => (kind === 'unanswerable' ? null : kind))

print('\nFirst passage right when the same questions are typed otherwise, percent\n')
const typed: string[][] = []
for (const [name, ask] of engines) {
  const cells: string[] = []
  for (const { write } of TYPINGS) cells.push(percent(qualityOf(await resultsOf(ask, questions, write)).at1))
  typed.push([name, ...cells])
}
print(table(['', ...TYPINGS.map(({ name }) => name)], typed))

print(`\nWith ${INVENTED} unrelated passages beside the real ones, percent\n`)
await printAll(withInvented(edition, INVENTED, SEED))

print('\nWithout the words that the office wrote for each passage (`terms`), percent\n')
await printAll(withoutTerms(edition))

/** The figures of all engines over an edition. */
async function printAll(edition: Edition): Promise<void> {
  const rows: string[][] = []
  for (const [name, ask] of await enginesOn(edition)) rows.push(figures(name, await resultsOf(ask, questions)))
  print(table(FIGURES, rows))
}

function figures(name: string, results: readonly Result[]): string[] {
  const { at1, at3, mrr, refusedWrongly, refusedRightly } = qualityOf(results)
  return [name, percent(at1), percent(at3), mrr.toFixed(3), percent(refusedWrongly), percent(refusedRightly)]
}

function withoutTerms(edition: Edition): Edition {
  const passages = edition.passages.map((passage) => ({ ...passage, terms: [] }))
  return { ...edition, passages, passageById: new Map(passages.map((passage) => [passage.id, passage])) }
}

/** The product and its peers over an edition, by name. */
async function enginesOn(edition: Edition): Promise<ReadonlyMap<string, Ask>> {
  const engines = new Map<string, Ask>([['this bot', askProduct(makeAsk(edition))]])
  const texts = textsOf(edition)
  for (const peer of PEERS) engines.set(peer.name, askPeer(await peer.build(texts), edition))
  return engines
}

/** The share of first passages right, in groups of questions; `null` belongs to none. */
function printBy(what: string, groupOf: (question: GoldQuestion) => string | null): void {
  const groups = [...new Set(questions.map(groupOf))].filter((group) => group !== null)
  const counts = groups.map((group) => questions.filter((one) => groupOf(one) === group && one.gold.length > 0).length)
  print(`\nFirst passage right, by ${what}, percent\n`)
  print(
    table(
      ['', ...groups.map((group, at) => `${group} (${counts[at]})`)],
      [...asWritten].map(([name, results]) => [
        name,
        ...groups.map((group) => percent(qualityOf(results.filter((one) => groupOf(one.question) === group)).at1)),
      ]),
    ),
  )
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
