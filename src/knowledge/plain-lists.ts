/**
 * Reads lists of plain lines, as three of the word lists in `glossary/` are: the part of YAML in which a line can be read by
 * itself. The parser takes several times as long over their thousands of lines, at every start.
 *
 *     places:
 *       # a comment
 *       - Hà Nội = Hanoi; thủ đô Hà Nội
 *       - "-nt- = như trên"
 *
 * Returns what the parser would, or null where a file holds anything else; that is for the parser to read or to refuse.
 */
export function plainLists(text: string): Readonly<Record<string, readonly string[]>> | null {
  if (OTHER_SIGNS.test(text) || text !== text.normalize('NFC')) return null
  const lists = new Map<string, string[]>()
  let list: string[] | null = null
  for (const line of text.split('\n')) {
    if (BLANK_OR_COMMENT.test(line)) continue
    const key = KEY.exec(line)?.[1]
    if (key !== undefined) {
      // A key without lines, or the same key again, is a mistake.
      if (list?.length === 0 || lists.has(key)) return null
      list = []
      lists.set(key, list)
      continue
    }
    const value = textOf(line)
    if (value === null || list === null) return null
    list.push(value)
  }
  return list === null || list.length === 0 ? null : Object.fromEntries(lists)
}

// Control characters but for LF, and what else may end a line.
const OTHER_SIGNS = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u
const BLANK_OR_COMMENT = /^ *(?:#|$)/
const KEY = /^([a-z]+):$/
const QUOTED = /^ {2}- "([^"\\]*)"$/
// It begins with a letter or digit and holds neither ":" nor "#", so that no sign in it means anything to YAML.
const BARE = /^ {2}- ([\p{L}0-9][^:#]*)$/u

/** The text of one line of a list, or null if it is not plainly a text. */
function textOf(line: string): string | null {
  const quoted = QUOTED.exec(line)?.[1]
  if (quoted !== undefined) return quoted
  const bare = BARE.exec(line)?.[1]
  if (bare === undefined || bare.endsWith(' ')) return null
  // With a space in it, it is no number and none of these words.
  return bare.includes(' ') || (/^\p{L}/u.test(bare) && !/^(?:true|false|null)$/i.test(bare)) ? bare : null
}
