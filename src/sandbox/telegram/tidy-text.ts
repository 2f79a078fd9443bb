import type { MessageEntity } from 'grammy/types'
import { findEntities, overlap } from './found-entities.ts'
import type { RenderedText } from './html.ts'

/** These may be cut in pieces and may overlap; every other kind stays whole (td, `is_splittable_entity`). */
const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler']
const QUOTES = ['blockquote', 'expandable_blockquote']
const CODE = ['code', 'pre']
/** Of entities with the same place, the kind that is outside comes first (td, `get_type_priority`). */
const ORDER = [...QUOTES, 'pre', 'code', 'text_link', 'text_mention', 'bot_command', ...STYLES]

const end = (entity: MessageEntity): number => entity.offset + entity.length
const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\n'
const isStyle = (entity: MessageEntity): boolean => STYLES.includes(entity.type)
const isQuote = (entity: MessageEntity): boolean => QUOTES.includes(entity.type)

/** Outer entities before inner ones. */
function sorted(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  )
}

/** Keeps the first of those that overlap. */
function withoutOverlap(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = []
  for (const entity of entities) if (!kept.some((other) => overlap(other, entity))) kept.push(entity)
  return kept
}

/** Two bold stretches that touch are one. */
function merged(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = []
  for (const entity of entities) {
    const index = kept.findLastIndex((other) => other.type === entity.type)
    const before = kept[index]
    if (before !== undefined && end(before) >= entity.offset) {
      kept[index] = { ...before, length: Math.max(end(before), end(entity)) - before.offset }
    } else kept.push(entity)
  }
  return kept
}

/** What is left of a style outside of code. */
function cutOut(style: MessageEntity, code: readonly MessageEntity[]): MessageEntity[] {
  let pieces = [style]
  for (const hole of code) {
    pieces = pieces.flatMap((piece): MessageEntity[] => {
      if (!overlap(piece, hole)) return [piece]
      const left = { ...piece, length: hole.offset - piece.offset }
      const right = { ...piece, offset: end(hole), length: end(piece) - end(hole) }
      return [left, right].filter((part) => part.length > 0)
    })
  }
  return pieces
}

/** Nothing stands inside code, no quotation inside a quotation, no link inside a link (td, `fix_entities`). */
function nested(entities: readonly MessageEntity[]): MessageEntity[] {
  const all = sorted(entities)
  const whole = withoutOverlap(all.filter((entity) => !isStyle(entity) && !isQuote(entity)))
  const quotes = withoutOverlap(all.filter(isQuote))
  const code = whole.filter((entity) => CODE.includes(entity.type))
  const styles = merged(all.filter(isStyle)).flatMap((style) => cutOut(style, code))
  return sorted([...whole, ...quotes, ...styles])
}

/** An entity begins at a visible character; one without any disappears. */
function withoutBlankStarts(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.flatMap((entity): MessageEntity[] => {
    if (entity.type === 'text_link' || entity.type === 'text_mention') return [entity]
    let offset = entity.offset
    while (offset < end(entity) && isBlank(text[offset])) offset++
    return offset === end(entity) ? [] : [{ ...entity, offset, length: end(entity) - offset }]
  })
}

/** Blank characters at both ends of a message go, except those at the start that an entity covers. */
function trimmed({ text, entities }: RenderedText): RenderedText {
  const stop = text.search(/[ \n]*$/)
  let start = 0
  const first = entities[0]?.offset ?? stop
  while (start < first && isBlank(text[start])) start++
  return {
    text: text.slice(start, stop),
    entities: entities
      .map((entity) => ({
        ...entity,
        offset: entity.offset - start,
        length: Math.min(end(entity), stop) - entity.offset,
      }))
      .filter((entity) => entity.length > 0),
  }
}

/**
 * What Telegram makes of a text with entities before it stores the message (td, `fix_formatted_text`): control
 * characters become spaces, nesting is repaired, ends are trimmed, and links, commands and mentions are found.
 * The result may be empty.
 */
export function tidyText(rendered: RenderedText): RenderedText {
  const text = [...rendered.text].map((char) => (char !== '\n' && char < ' ' ? ' ' : char)).join('')
  const result = trimmed({ text, entities: withoutBlankStarts(text, nested(rendered.entities)) })
  const taken = result.entities.filter((entity) => !isStyle(entity) && !isQuote(entity))
  const found = findEntities(result.text).filter((entity) => !taken.some((other) => overlap(entity, other)))
  return { text: result.text, entities: sorted([...result.entities, ...found]) }
}
