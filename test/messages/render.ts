import { join, markupOf } from '../../src/messages/html.ts'
import { BLOCK_BREAK, type Message } from '../../src/messages/message.ts'

/** A message as it is compared: its markup, then its buttons row by row as [label] with what they are for. */
export function render(message: Message): string {
  const rows = message.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '))
  return [markupOf(join(message.blocks, BLOCK_BREAK)), ...(rows.length === 0 ? [] : [rows.join('\n')])].join('\n\n')
}
