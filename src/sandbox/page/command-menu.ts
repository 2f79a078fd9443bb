import { element, part } from './element.ts'
import type { Model } from './model.ts'

/**
 * The list of commands: by the button with the slash, or by typing one. Arrow keys move in it, Enter sends, Escape closes.
 */
export function createCommandMenu(model: Model, send: (command: string) => void): { close(): void } {
  const menu = part('commands', HTMLDivElement)
  const button = part('menu', HTMLButtonElement)
  const words = part('words', HTMLTextAreaElement)

  function open(beginning: string): void {
    const commands = (model.speaker()?.commands ?? []).filter(({ command }) => command.startsWith(beginning))
    menu.replaceChildren(
      ...commands.map(({ command, about }) =>
        element(
          'button',
          { type: 'button', role: 'menuitem', click: () => choose(command) },
          element('b', {}, `/${command}`),
          element('span', {}, about),
        ),
      ),
    )
    show(commands.length > 0)
  }

  function show(isOpen: boolean): void {
    menu.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
  }

  function choose(command: string): void {
    show(false)
    words.value = ''
    words.dispatchEvent(new Event('input'))
    words.focus()
    send(command)
  }

  function move(step: number): void {
    const items = [...menu.querySelectorAll('button')]
    const at = items.findIndex((item) => item.matches(':focus'))
    const next = at === -1 ? (step > 0 ? 0 : items.length - 1) : at + step
    if (next < 0 || next >= items.length) words.focus()
    else items[next]?.focus()
  }

  function onKey(event: KeyboardEvent): void {
    if (menu.hidden) return
    if (event.key === 'Escape') {
      show(false)
      words.focus()
    } else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
  }

  button.addEventListener('click', () => {
    if (!menu.hidden) return show(false)
    open('')
    menu.querySelector('button')?.focus()
  })
  words.addEventListener('input', () => {
    const typed = /^\/([a-z0-9_]*)$/.exec(words.value)
    if (typed === null) show(false)
    else open(typed[1] ?? '')
  })
  words.addEventListener('keydown', onKey)
  menu.addEventListener('keydown', onKey)
  return { close: () => show(false) }
}
