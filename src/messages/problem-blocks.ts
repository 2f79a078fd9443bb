import type { Problem } from '../knowledge/problem.ts'
import type { ProblemReport } from '../knowledge/problem-report.ts'
import { type Html, html, join } from './html.ts'
import type { Catalogue } from './vi.ts'

/** The first problems of a check, each with its place, what is wrong, and what would be right. */
export function problemBlocks({ first, all }: ProblemReport, catalogue: Catalogue): readonly Html[] {
  const rest = all === null ? [] : [html`<i>${catalogue.edition.allInFile}</i>`]
  return [...first.map((one) => problemBlock(one, catalogue)), ...rest]
}

function problemBlock({ file, line, column, what, remedy }: Problem, { language, edition: words }: Catalogue): Html {
  const place = file === '' ? `${words.wholeFolder}:` : words.place(file, line, column)
  return join([html`<b>${place}</b> ${what[language]}`, html`${words.remedy} ${remedy[language]}`], '\n')
}
