import type { AccessButton, AccessEntry, AccessMessage, AccessStanding, ChatChoice } from './access-choice.ts'
import { type Html, html, join } from './html.ts'
import type { Message } from './message.ts'
import type { Catalogue } from './vi.ts'

const ON_PAGE = 10
const NUMBERS_IN_ROW = 5
/** The order of the list: first what waits for a decision. */
const SECTIONS = ['waiting', 'allowed', 'refused'] as const

type Row = readonly AccessButton[]
type Listed = AccessEntry & { readonly standing: Exclude<AccessStanding, { readonly kind: 'none' }> }

/** One line without buttons. */
export function accessNotice(line: string): AccessMessage {
  return { blocks: [html`${line}`], buttons: [], choices: [] }
}

/** The message with a button to ask to be let in. */
export function withAskButton(message: Message, { access }: Catalogue): AccessMessage {
  return { ...message, choices: [[{ label: access.button.ask, choice: { kind: 'ask' } }]] }
}

/** One person or group: who it is, where it stands and what can be decided. `news`: a first line, or null. */
export function accessCard(entry: AccessEntry, news: string | null, page: number, catalogue: Catalogue): AccessMessage {
  const { button } = catalogue.access
  const first = news === null ? [] : [html`<b>${news}</b>`]
  return {
    blocks: [...first, ...cardBlocks(entry, catalogue)],
    buttons: [],
    choices: [decisions(entry, page, catalogue), [{ label: button.list, choice: { kind: 'list', page } }]],
  }
}

/** Tells an admin of a wish in one language, with the buttons to decide. */
export function wishNotice(entry: AccessEntry, catalogue: Catalogue): AccessMessage {
  return {
    blocks: [html`<b>${catalogue.access.news[entry.kind]}</b>`, ...cardBlocks(entry, catalogue)],
    buttons: [],
    choices: [decisions(entry, 0, catalogue)],
  }
}

/** Asks before access is revoked: a press by mistake must not shut out a department. */
export function revokeQuestion(entry: AccessEntry, page: number, catalogue: Catalogue): AccessMessage {
  const { askRevoke, button } = catalogue.access
  const { chatId } = entry
  return {
    blocks: [...cardBlocks(entry, catalogue), html`<b>${askRevoke}</b>`],
    buttons: [],
    choices: [
      [
        { label: button.revoke, choice: { kind: 'revoke', chatId, page } },
        { label: button.keep, choice: { kind: 'card', chatId, page } },
      ],
    ],
  }
}

/** Where a chat stands, in one line; it also answers a press that came too late. */
export function standingLine(standing: AccessStanding, { access, date }: Catalogue): string {
  switch (standing.kind) {
    case 'waiting':
      return access.askedOn(date.day(standing.day))
    case 'allowed':
      return access.allowedBy(standing.by.name ?? String(standing.by.id), date.day(standing.day))
    case 'refused':
      return access.refusedBy(standing.by.name ?? String(standing.by.id), date.day(standing.day))
    case 'none':
      return access.notAllowed
  }
}

/** A page (from 0, brought into range) of all who asked or were let in. `isOpen`: everybody may ask at present. */
export function accessList(
  entries: readonly AccessEntry[],
  page: number,
  isOpen: boolean,
  catalogue: Catalogue,
): AccessMessage {
  const { access } = catalogue
  const listed = SECTIONS.flatMap((section) => entries.filter((entry) => isIn(section, entry)))
  const pages = Math.max(1, Math.ceil(listed.length / ON_PAGE))
  const at = Math.min(Math.max(page, 0), pages - 1)
  const shown = listed.slice(at * ON_PAGE, (at + 1) * ON_PAGE).map((entry, index) => ({
    entry,
    number: at * ON_PAGE + index + 1,
  }))
  const sections = SECTIONS.flatMap((section) => {
    const lines = shown
      .filter(({ entry }) => isIn(section, entry))
      .map(({ entry, number }) => html`${number}. ${nameOf(entry, catalogue)}`)
    const count = listed.filter((entry) => isIn(section, entry)).length
    return lines.length === 0 ? [] : [join([html`<b>${access.sections[section](count)}</b>`, ...lines], '\n')]
  })
  const end = pages === 1 ? [html`${access.hint}`] : [html`${access.page(at + 1, pages)} ${access.hint}`]
  const numbers = shown.map(({ entry: { chatId }, number }): AccessButton => {
    return { label: String(number), choice: { kind: 'card', chatId, page: at } }
  })
  const turning: Row = [
    ...(at > 0 ? [{ label: access.button.previous, choice: { kind: 'list' as const, page: at - 1 } }] : []),
    ...(at < pages - 1 ? [{ label: access.button.more, choice: { kind: 'list' as const, page: at + 1 } }] : []),
  ]
  return {
    blocks: [
      html`${isOpen ? access.open : access.approved}`,
      ...(listed.length === 0 ? [html`${access.nobody}`] : sections),
      ...end,
    ],
    buttons: [],
    choices: [numbers.slice(0, NUMBERS_IN_ROW), numbers.slice(NUMBERS_IN_ROW), turning].filter((row) => row.length > 0),
  }
}

/** What can be decided about a chat where it stands. */
function decisions({ chatId, standing }: AccessEntry, page: number, { access: { button } }: Catalogue): Row {
  const choose = (label: string, kind: ChatChoice): AccessButton => ({ label, choice: { kind, chatId, page } })
  switch (standing.kind) {
    case 'waiting':
      return [choose(button.allow, 'allow'), choose(button.refuse, 'refuse')]
    case 'allowed':
      return [choose(button.revoke, 'ask-revoke')]
    case 'refused':
    case 'none':
      return [choose(button.allow, 'let-in')]
  }
}

function isIn(section: (typeof SECTIONS)[number], entry: AccessEntry): entry is Listed {
  return entry.standing.kind === section
}

function cardBlocks(entry: AccessEntry, catalogue: Catalogue): readonly Html[] {
  const { access } = catalogue
  const { chatId, kind, standing } = entry
  // The name of a person leads to their profile: many have no user name.
  const name = nameOf(entry, catalogue)
  const who = kind === 'person' ? html`<a href="tg://user?id=${chatId}">${name}</a>` : html`${name}`
  const asker = standing.kind === 'waiting' && kind === 'group' ? [askerLine(standing.askedBy, catalogue)] : []
  const lines = [html`${who}`, html`${access.id} <code>${chatId}</code>`, ...asker, standingLine(standing, catalogue)]
  const isOutside = kind === 'group' && standing.kind !== 'allowed'
  return [join(lines, '\n'), ...(isOutside ? [html`<i>${access.groupMeans}</i>`] : [])]
}

function askerLine({ id, name }: { readonly id: number; readonly name: string | null }, { access }: Catalogue): Html {
  return html`${access.askedBy} <a href="tg://user?id=${id}">${name ?? access.noName}</a>, <code>${id}</code>`
}

function nameOf({ kind, name }: AccessEntry, { access }: Catalogue): string {
  return kind === 'group' ? access.group(name ?? access.noName) : (name ?? access.noName)
}
