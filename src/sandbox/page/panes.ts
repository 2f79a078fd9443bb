import { part } from './element.ts'

/** The three parts of the page: on a narrow screen one at a time, on a wide one the calls come and go. */
export type Pane = 'list' | 'chat' | 'calls'

export function createPanes(): { show(pane: Pane): void } {
  const toCalls = part('to-calls', HTMLButtonElement)

  function show(pane: Pane): void {
    document.body.dataset.pane = pane
    toCalls.setAttribute('aria-pressed', String(pane === 'calls'))
  }

  const isShown = (pane: Pane): boolean => document.body.dataset.pane === pane
  toCalls.addEventListener('click', () => {
    show(isShown('calls') ? 'chat' : 'calls')
    part('from-calls', HTMLButtonElement).focus()
  })
  part('from-calls', HTMLButtonElement).addEventListener('click', () => {
    show('chat')
    toCalls.focus()
  })
  part('to-list', HTMLButtonElement).addEventListener('click', () => show(isShown('list') ? 'chat' : 'list'))
  return { show }
}
