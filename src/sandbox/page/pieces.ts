import type { Mark, Marked, Piece } from '../wire.ts'
import { element } from './element.ts'
import type { Texts } from './texts.ts'

/** What clicks in a text do. */
export interface Clicks {
  /** A link to the bot itself. */
  start(payload: string): void
  /** A command in a text is sent, as in Telegram's apps. */
  command(words: string): void
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  quote: 'blockquote',
  mention: 'b',
} as const satisfies Partial<Record<Mark, keyof HTMLElementTagNameMap>>

/** Formatted text as nodes. */
export function drawPieces(pieces: readonly Piece[], clicks: Clicks, texts: Texts): readonly Node[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? document.createTextNode(piece) : draw(piece, clicks, texts),
  )
}

function draw({ mark, target = '', pieces }: Marked, clicks: Clicks, texts: Texts): Node {
  const inside = drawPieces(pieces, clicks, texts)
  switch (mark) {
    case 'link':
      return element('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, ...inside)
    case 'start':
      return element('button', { type: 'button', class: 'link', click: () => clicks.start(target) }, ...inside)
    case 'command':
      return element('button', { type: 'button', class: 'link', click: () => clicks.command(target) }, ...inside)
    case 'spoiler': {
      const reveal = (): void => spoiler.replaceWith(...spoiler.childNodes)
      const spoiler = element(
        'button',
        { type: 'button', class: 'spoiler', 'aria-label': texts.reveal, click: reveal },
        ...inside,
      )
      return spoiler
    }
    case 'long-quote':
      return longQuote(inside, texts)
    default:
      return element(TAGS[mark], {}, ...inside)
  }
}

/** A quote that shows its beginning until it is opened. */
function longQuote(inside: readonly Node[], texts: Texts): Node {
  const toggle = element('button', { type: 'button', class: 'toggle', 'aria-expanded': 'false' }, texts.showAll)
  const quote = element('blockquote', { class: 'long' }, element('div', { class: 'lines' }, ...inside), toggle)
  toggle.addEventListener('click', () => {
    const isOpen = quote.classList.toggle('open')
    toggle.setAttribute('aria-expanded', String(isOpen))
    toggle.textContent = isOpen ? texts.showLess : texts.showAll
  })
  return quote
}
