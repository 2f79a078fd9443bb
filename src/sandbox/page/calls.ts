import type { CallView } from '../wire.ts'
import { element, part } from './element.ts'
import type { Model } from './model.ts'
import type { Settings } from './settings.ts'

/** So many of the newest calls are shown. */
const NEWEST = 200

/** The panel of the bot's calls, the newest on top; each opens to its parameters and its answer. */
export function createCalls(model: Model, settings: Settings): { draw(): void } {
  const list = part('call-list', HTMLOListElement)
  let drawn = new Map<string, HTMLElement>()

  function drawCall(call: CallView): HTMLElement {
    const { params, answer, waiting, ok, refused } = settings.texts()
    const word = { ok, waiting, failed: refused }[call.outcome]
    const timeZone = model.latest()?.zone ?? 'UTC'
    const time = new Intl.DateTimeFormat(settings.locale(), { timeZone, timeStyle: 'medium' }).format(call.at)
    return element(
      'li',
      { value: String(call.number + 1) },
      element(
        'details',
        {},
        element(
          'summary',
          {},
          element('code', {}, call.method),
          element('span', { class: `outcome ${call.outcome}` }, word),
          element('time', {}, time),
        ),
        element('h3', {}, params),
        element('pre', { tabindex: '0' }, call.params),
        element('h3', {}, answer),
        element('pre', { tabindex: '0' }, call.answer),
      ),
    )
  }

  function draw(): void {
    const known = drawn
    drawn = new Map()
    for (const call of model.calls().slice(-NEWEST).reverse()) {
      const key = `${call.number} ${call.at} ${call.outcome} ${settings.language()}`
      drawn.set(key, known.get(key) ?? drawCall(call))
    }
    const isSame = drawn.size === known.size && [...drawn.keys()].every((key) => known.has(key))
    if (!isSame) list.replaceChildren(...drawn.values())
  }

  return { draw }
}
