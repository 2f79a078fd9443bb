import { timeOfDay, today } from '../calendar/civil-date.ts'
import { html } from './html.ts'
import type { Message } from './message.ts'
import { echoed } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** One change, as far as it is shown. */
export interface AuditLine {
  /** Epoch milliseconds. */
  readonly at: number
  readonly by: { readonly name: string | null }
  readonly what: keyof Catalogue['running']['audit']['acts']
  readonly about: string
}

export interface AuditButton {
  readonly label: string
  /** From 0. */
  readonly page: number
}

/** A page of the audit; its buttons turn it. */
export interface AuditMessage extends Message {
  readonly pages: readonly AuditButton[]
}

const ON_PAGE = 10
const ABOUT = 200

/** A page (from 0, brought into range) of the changes, the newest first: /nhatky. `entries` are oldest first. */
export function auditMessage(
  entries: readonly AuditLine[],
  page: number,
  zone: string,
  catalogue: Catalogue,
): AuditMessage {
  const { audit, moment } = catalogue.running
  if (entries.length === 0) return { blocks: [html`${audit.none}`], buttons: [], pages: [] }
  const pages = Math.ceil(entries.length / ON_PAGE)
  const at = Math.min(Math.max(page, 0), pages - 1)
  const shown = [...entries].reverse().slice(at * ON_PAGE, (at + 1) * ON_PAGE)
  const lines = shown.map((entry) => {
    const when = moment(catalogue.date.day(today(entry.at, zone)), timeOfDay(entry.at, zone))
    const about = entry.about === '' ? audit.unnamed : echoed(entry.about, ABOUT)
    const name = entry.by.name === null ? audit.nobody : audit.by(echoed(entry.by.name, ABOUT))
    return html`<i>${when}</i>\n${name}: ${audit.acts[entry.what](about)}`
  })
  return {
    blocks: [
      html`<b>${audit.heading(entries.length)}</b>`,
      ...lines,
      ...(pages > 1 ? [html`${audit.page(at + 1, pages)}`] : []),
    ],
    buttons: [],
    pages: [
      ...(at > 0 ? [{ label: audit.button.previous, page: at - 1 }] : []),
      ...(at < pages - 1 ? [{ label: audit.button.next, page: at + 1 }] : []),
    ],
  }
}
