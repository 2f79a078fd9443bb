import type { ChatHead, MessageView } from '../wire.ts'
import { drawMessage } from './bubble.ts'
import { element, part } from './element.ts'
import type { Presses } from './keyboard.ts'
import type { Model } from './model.ts'
import type { Clicks } from './pieces.ts'
import type { Settings } from './settings.ts'

export interface HistoryDeps {
  readonly model: Model
  readonly settings: Settings
  readonly clicks: Clicks
  pressesOn(message: MessageView): Presses
  reply(message: MessageView): void
}

/** Closer to the end than this, in pixels, counts as being at the end. */
const NEAR_END = 80

/** The messages of the chosen chat. What did not change keeps its element, and with it the focus and the place. */
export function createHistory(deps: HistoryDeps): { draw(): void } {
  const box = part('history', HTMLDivElement)
  let drawn = new Map<string, HTMLElement>()
  let drawnFor = ''

  function draw(): void {
    const { model, settings } = deps
    const chat = model.chat()
    if (chat === undefined) return
    const view = `${chat.key} ${model.speaker()?.id} ${settings.language()}`
    const isNew = view !== drawnFor
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END
    if (isNew) drawn = new Map()
    // A screen reader hears new messages, not a chat that is opened.
    box.setAttribute('aria-busy', String(isNew))
    const known = drawn
    drawn = new Map()
    for (const { key, make } of entries(chat)) drawn.set(key, known.get(key) ?? make())
    put([...drawn.values()])
    drawnFor = view
    const hasNewest = [...drawn.keys()].at(-1) !== [...known.keys()].at(-1)
    if (isNew || (atEnd && hasNewest)) box.scrollTop = box.scrollHeight
    setTimeout(() => box.setAttribute('aria-busy', 'false'))
  }

  function put(elements: readonly HTMLElement[]): void {
    const wanted = new Set<Node>(elements)
    for (const old of [...box.childNodes]) if (!wanted.has(old)) old.remove()
    elements.forEach((one, at) => {
      if (box.childNodes[at] !== one) box.insertBefore(one, box.childNodes[at] ?? null)
    })
  }

  /** Days and messages from top to bottom, each with a key that changes when it looks different. */
  function entries(chat: ChatHead): { key: string; make: () => HTMLElement }[] {
    const { model, settings } = deps
    const zone = model.latest()?.zone ?? 'UTC'
    const day = new Intl.DateTimeFormat(settings.locale(), { timeZone: zone, dateStyle: 'full' })
    const hour = new Intl.DateTimeFormat(settings.locale(), { timeZone: zone, timeStyle: 'short' })
    let lastDay = ''
    return model.messages(chat.key).flatMap((message) => {
      const isNewDay = day.format(message.at) !== lastDay
      lastDay = day.format(message.at)
      const text = lastDay
      const divider = { key: `day ${text} ${message.id}`, make: () => element('p', { class: 'service day' }, text) }
      const make = (): HTMLElement =>
        drawMessage(message, {
          texts: settings.texts(),
          time: (instant) => hour.format(instant),
          isOwn: message.by.id === model.speaker()?.id,
          showsName: chat.kind !== 'private',
          clicks: deps.clicks,
          presses: deps.pressesOn(message),
          reply: () => deps.reply(message),
        })
      return [...(isNewDay ? [divider] : []), { key: JSON.stringify(message), make }]
    })
  }

  return { draw }
}
