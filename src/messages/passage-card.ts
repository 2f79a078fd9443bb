import type { Recorded } from '../duties/recorded.ts'
import type { Edition, Figure, Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import { officeNotes } from './office-notes.ts'
import { recordedBlocks } from './recorded-lines.ts'
import { conferenceOf, heldOn, placeOf, sourceLine } from './source-line.ts'
import type { Catalogue } from './vi.ts'
import { whenLine } from './when-line.ts'
import { whoLine } from './who-line.ts'

/** From this length on (UTF-16 units) Telegram shows a quote folded, to be opened with a tap. */
const LONG_QUOTE = 800

export interface CardPlace {
  /** Its number among several cards of one message. */
  readonly number?: number
  /** How it says where it comes from: a full line; only the place (the message names the conference); not at all. */
  readonly source: 'line' | 'place' | 'none'
  /** Where the office's notes on its bodies stand: on the card, unless several cards share them. */
  readonly notes?: 'elsewhere'
  /** What the office recorded about it. */
  readonly recorded?: Recorded | null
}

/**
 * The card of a passage, for a phone: title, the quote character for character, who, when, figures, source; after all that
 * is the document's, what the office recorded.
 */
export function passageCard(
  passage: Passage,
  edition: Edition,
  catalogue: Catalogue,
  place: CardPlace = { source: 'line' },
): readonly Html[] {
  const title = passage.title[catalogue.language]
  const heading = html`<b>${place.number === undefined ? title : `${place.number}. ${title}`}</b>`
  // Beside cards of another conference its day stands above the quote already.
  const isMixed = place.number !== undefined && place.source === 'line'
  const held = isMixed ? html` <i>(${heldOn(passage, edition, catalogue)})</i>` : ''
  const rows = [
    whoLine(passage, edition, catalogue),
    whenLine(passage, edition, catalogue),
    ...figureLines(passage.figures, catalogue),
    ...(place.notes === 'elsewhere' ? [] : officeNotes([passage], edition, catalogue)),
    place.source === 'place' ? html`<i>(${placeOf(passage, catalogue)})</i>` : null,
  ].filter((row) => row !== null)
  return [
    html`${heading}${held}\n${catalogue.card.quote}\n${quoteBlock(passage.quote)}`,
    ...(rows.length === 0 ? [] : [join(rows, '\n')]),
    ...(place.source === 'line' ? [ownSource(passage, edition, catalogue)] : []),
    ...recordedBlocks(place.recorded ?? null, catalogue),
  ]
}

/** A quote set apart from everything that is not the document's. */
export function quoteBlock(quote: string): Html {
  return quote.length < LONG_QUOTE
    ? html`<blockquote>${quote}</blockquote>`
    : html`<blockquote expandable>${quote}</blockquote>`
}

function ownSource(passage: Passage, edition: Edition, catalogue: Catalogue): Html {
  return sourceLine(conferenceOf(passage, edition), placeOf(passage, catalogue), edition, catalogue)
}

function figureLines(figures: readonly Figure[], { card, language }: Catalogue): readonly Html[] {
  if (figures.length === 0) return []
  const lines = figures.map((figure) => {
    const value = figure.unit === '%' ? `${figure.value}%` : `${figure.value} ${figure.unit}`.trimEnd()
    return card.figure(figure.name[language], value, figure.period)
  })
  if (lines.length === 1) return [html`<b>${card.figures}</b> ${lines}`]
  return [html`<b>${card.figures}</b>`, ...lines.map((line) => html`• ${line}`)]
}
