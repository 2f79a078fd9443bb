import { element, part } from './element.ts'
import type { Model } from './model.ts'
import type { Settings } from './settings.ts'

/** The row of sample questions, those in the page's language first. A click asks. */
export function createSamples(model: Model, settings: Settings, ask: (question: string) => void): { draw(): void } {
  const row = part('samples', HTMLElement)
  let drawn = ''

  function draw(): void {
    const { vi, en } = model.latest()?.samples ?? { vi: [], en: [] }
    const questions = settings.language() === 'vi' ? [...vi, ...en] : [...en, ...vi]
    const looks = JSON.stringify(questions)
    if (looks === drawn) return
    drawn = looks
    row.replaceChildren(
      ...questions.map((question) => element('button', { type: 'button', click: () => ask(question) }, question)),
    )
  }

  return { draw }
}
