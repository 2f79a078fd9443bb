import type { MessageView } from '../wire.ts'
import { element } from './element.ts'
import { drawKeyboard, type Presses } from './keyboard.ts'
import { type Clicks, drawPieces } from './pieces.ts'
import type { Texts } from './texts.ts'

/** What a message is drawn with. */
export interface BubbleContext {
  readonly texts: Texts
  /** `14:05` */
  time(instant: number): string
  /** Whether the person who looks wrote it. */
  readonly isOwn: boolean
  /** In groups the sender's name stands above. */
  readonly showsName: boolean
  readonly clicks: Clicks
  readonly presses: Presses
  reply(): void
}

/** One message: a bubble with its buttons, or a line in the middle for what a group tells of itself. */
export function drawMessage(message: MessageView, context: BubbleContext): HTMLElement {
  const { texts, isOwn } = context
  const { service } = message
  if (service !== null) {
    const names = 'names' in service ? service.names : ''
    return element('p', { class: 'service' }, texts.service[service.kind](names))
  }
  const side = isOwn ? 'message own' : message.by.isBot ? 'message bot' : 'message'
  const bubble = element('div', { class: 'bubble' }, ...headOf(message, context), ...contentOf(message, context))
  const reply = element(
    'button',
    { type: 'button', class: 'reply', 'aria-label': texts.reply, title: texts.reply, click: context.reply },
    '↩',
  )
  const body = element('div', { class: 'with-reply' }, bubble, reply)
  const under = message.rows.length === 0 ? [] : [drawKeyboard(message.rows, context.presses)]
  const label = `${message.by.name}, ${context.time(message.at)}`
  return element('article', { class: side, 'aria-label': label, 'data-id': String(message.id) }, body, ...under)
}

function headOf(message: MessageView, { showsName, isOwn }: BubbleContext): readonly Node[] {
  const name = showsName && !isOwn ? [element('p', { class: 'name' }, message.by.name)] : []
  const { reply } = message
  if (reply === null) return name
  const answered = element('p', { class: 'answered' }, element('b', {}, reply.name), ' ', reply.words)
  return [...name, answered]
}

function contentOf(message: MessageView, { texts, time, clicks }: BubbleContext): readonly Node[] {
  const { document: file, other } = message
  const marks = [
    ...(message.silent ? [element('span', { class: 'silent', title: texts.silent }, `🔕 ${texts.silent}`)] : []),
    ...(message.edited ? [element('span', {}, texts.edited)] : []),
    element('time', { datetime: new Date(message.at).toISOString() }, time(message.at)),
  ]
  return [
    ...(file === null ? [] : [drawFile(file)]),
    ...(other === null ? [] : [element('p', {}, texts.content(other))]),
    element('div', { class: 'words' }, ...drawPieces(message.body, clicks, texts)),
    element('p', { class: 'marks' }, ...marks),
  ]
}

function drawFile({ id, name, bytes }: NonNullable<MessageView['document']>): Node {
  const size = bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`
  const link = element('a', { href: `file?${new URLSearchParams({ id })}`, download: name }, name)
  return element('p', { class: 'file' }, '📄 ', link, element('span', {}, ` ${size}`))
}
