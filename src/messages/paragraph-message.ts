import type { Edition, Passage } from '../knowledge/edition.ts'
import { html } from './html.ts'
import type { Button, Message } from './message.ts'
import { paragraphWindow } from './paragraph-window.ts'
import { conferenceOf } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** A passage, underlined, in its paragraph, character for character; with buttons for the passages before and after it. */
export function paragraphMessage(passage: Passage, edition: Edition, catalogue: Catalogue): Message {
  const { language, paragraph: words, button } = catalogue
  const conference = conferenceOf(passage, edition)
  const { before, quote, after, cutBefore, cutAfter } = paragraphWindow(passage, conference, edition)
  const frame = html`<blockquote>${before}<b><u>${quote}</u></b>${after}</blockquote>`
  const legend = [
    ...(before === '' && after === '' ? [] : [words.legend]),
    ...(cutBefore || cutAfter ? [words.shortened] : []),
  ].join(' ')
  const at = conference.passageIds.indexOf(passage.id)
  const turn = (label: string, passageId: string | undefined): readonly Button[] =>
    passageId === undefined ? [] : [{ label, action: { kind: 'paragraph', passageId } }]
  const turns = [
    ...turn(button.previous, at > 0 ? conference.passageIds[at - 1] : undefined),
    ...turn(button.next, at >= 0 ? conference.passageIds[at + 1] : undefined),
  ]
  return {
    blocks: [
      html`<b>${words.heading(passage.paragraph, conference.short[language])}</b>`,
      html`${cutBefore ? '…\n' : ''}${frame}${cutAfter ? '\n…' : ''}`,
      ...(legend === '' ? [] : [html`<i>${legend}</i>`]),
    ],
    buttons: [
      ...(turns.length === 0 ? [] : [turns]),
      [{ label: button.card, action: { kind: 'show', passageId: passage.id } }],
    ],
  }
}
