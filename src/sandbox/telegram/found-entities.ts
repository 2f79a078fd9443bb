import type { MessageEntity } from 'grammy/types'

/** A rule: what Telegram finds in plain text by itself. Sources: td, `match_bot_commands`, `match_mentions` and others. */
interface Rule {
  readonly type: MessageEntity.CommonMessageEntity['type']
  readonly pattern: RegExp
}

/*
 * A word character is a letter, a digit or `_` of any script, but not a combining mark. So `/hoi` and `/Hoi@ten_bot`
 * are commands and `/hỏi` (NFC) is none at all, while `/ho` of a decomposed `/hỏi` (NFD) is one.
 */
const WORD = '\\p{L}\\p{N}_'

const RULES: readonly Rule[] = [
  // /hoi  /Hoi  /hoi@ten_bot   not: a/hoi  /hỏi  //hoi  /hoi/
  {
    type: 'bot_command',
    pattern: new RegExp(`(?<![${WORD}/<>])/[A-Za-z0-9_]{1,64}(?:(?!@)|@[A-Za-z0-9_]{3,32})(?![${WORD}/<>])`, 'gu'),
  },
  // @ten_bot   not: thu@ten
  { type: 'mention', pattern: new RegExp(`(?<![${WORD}])@[A-Za-z0-9_]{2,32}(?![${WORD}])`, 'gu') },
  // #giao_thông   not: #2020
  { type: 'hashtag', pattern: /(?<![\p{L}\p{Nd}_#])#(?=[\p{Nd}_]*\p{L})[\p{L}\p{Nd}_]{1,256}(?!#)/gu },
  // https://quangtri.gov.vn/hop?so=1   (bare domains are not found by the fake)
  { type: 'url', pattern: /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"«»]*[^\s<>"«».,:;!?'()`]/giu },
]

/** The entities that Telegram adds to a text by itself, in order, none overlapping another. Offsets in UTF-16 units. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const { type, pattern } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (!found.some((other) => overlap(entity, other))) found.push(entity)
    }
  }
  return found.sort((a, b) => a.offset - b.offset)
}

/** True when two entities share a character. */
export function overlap(
  a: Pick<MessageEntity, 'offset' | 'length'>,
  b: Pick<MessageEntity, 'offset' | 'length'>,
): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
