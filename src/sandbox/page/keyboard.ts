import type { ButtonView } from '../wire.ts'
import { element } from './element.ts'

/** What buttons under a message do. */
export interface Presses {
  /** Resolves when the bot has answered. */
  press(data: string): Promise<void>
  start(payload: string): void
  copy(words: string): void
  /** The button works in Telegram only. */
  dead(): void
}

/** The rows of buttons under a message. */
export function drawKeyboard(rows: readonly (readonly ButtonView[])[], presses: Presses): Node {
  const lines = rows.map((row) =>
    element('div', { class: 'keys' }, ...row.map((button) => drawButton(button, presses))),
  )
  return element('div', { class: 'keyboard' }, ...lines)
}

function drawButton(button: ButtonView, presses: Presses): Node {
  if (button.kind === 'link') {
    const away = { href: button.url, target: '_blank', rel: 'noopener noreferrer', class: 'key' }
    return element('a', away, `${button.text} ↗`)
  }
  const click = async (): Promise<void> => {
    switch (button.kind) {
      case 'press': {
        if (key.getAttribute('aria-busy') === 'true') return
        key.setAttribute('aria-busy', 'true')
        await presses.press(button.data).finally(() => key.removeAttribute('aria-busy'))
        return
      }
      case 'start':
        return presses.start(button.payload)
      case 'copy':
        return presses.copy(button.words)
      case 'dead':
        return presses.dead()
    }
  }
  const key = element('button', { type: 'button', class: 'key', click: () => void click() }, button.text)
  return key
}
