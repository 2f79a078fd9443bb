import { attributeArgument, isTag, type OpenTag } from './html-tags.ts'
import { badRequest, isRefusal, type Refusal } from './refusals.ts'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])

/** A walk through HTML source: at each point either a character of the text, or a tag. */
export interface HtmlScanner {
  /** What stands at the current place, or undefined at the end. */
  look(): 'text' | 'start' | 'end' | undefined
  /** The next character of the text, with its reference decoded. */
  takeText(): string
  /** The start tag at the current place; `offset` is where the rendered text stands. */
  takeStartTag(offset: number): OpenTag | Refusal
  /** The end tag at the current place, which must close `open`. */
  takeEndTag(open: OpenTag | undefined): Refusal | undefined
}

/** A refusal for a text that cannot be parsed. */
export function parseRefusal(text: string): Refusal {
  return badRequest(`can't parse entities: ${text}`)
}

/** The end of the source counts as space, as the NUL at the end of td's string does. */
function isSpace(char: string): boolean {
  return char === '' || /[ \t\r\n\0\v]/.test(char)
}

/** The character reference at `at`, where `&` stands; undefined when that `&` is an ordinary character. */
function reference(source: string, at: number): { readonly char: string; readonly next: number } | undefined {
  const pattern = /&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*));?/y
  pattern.lastIndex = at
  const match = pattern.exec(source)
  if (match === null) return undefined
  const [whole, hexadecimal, decimal, name] = match
  const next = at + whole.length
  if (name !== undefined) {
    const char = NAMED.get(name)
    return char === undefined ? undefined : { char, next }
  }
  const code = hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal ?? '', 10)
  if (Number.isNaN(code) || code === 0 || code >= 0x10ffff || whole.replace(';', '').length >= 10) return undefined
  return { char: String.fromCodePoint(code), next }
}

/** Starts at the beginning of `source`. Rules and texts: td, `parse_html`; offsets count bytes of UTF-8. */
export function scanHtml(source: string): HtmlScanner {
  let at = 0
  const char = (): string => source.charAt(at)
  const fail = (from: number, text: string, more = ''): Refusal =>
    parseRefusal(`${text} at byte offset ${new TextEncoder().encode(source.slice(0, from)).length}${more}`)
  const skip = (accepts: (char: string) => boolean): string => {
    const from = at
    while (at < source.length && accepts(char())) at++
    return source.slice(from, at)
  }
  const takeChar = (): string => {
    const found = char() === '&' ? reference(source, at) : undefined
    const taken = found?.char ?? char()
    at = found?.next ?? at + 1
    return taken
  }

  function takeQuoted(): string {
    const end = char()
    let value = ''
    at++
    while (at < source.length && char() !== end) value += takeChar()
    at++
    return value
  }

  function takeAttribute(tag: string, begin: number): { name: string; value: string } | Refusal {
    const name = skip((c) => !isSpace(c) && c !== '=' && c !== '>')
    if (name === '') return fail(begin, `Empty attribute name in the tag "${tag}"`)
    skip(isSpace)
    if (char() !== '=') {
      if (tag === 'blockquote' && name === 'expandable') return { name, value: '' }
      return fail(begin, `Expected equal sign in declaration of an attribute of the tag "${tag}"`)
    }
    at++
    skip(isSpace)
    if (at >= source.length) return fail(begin, `Unclosed start tag "${tag}"`)
    if (char() === '"' || char() === "'") return { name, value: takeQuoted() }
    const from = at
    const value = skip((c) => /[A-Za-z0-9.-]/.test(c)).toLowerCase()
    return isSpace(char()) || char() === '>' ? { name, value } : fail(from, 'Unexpected end of name token')
  }

  return {
    look() {
      if (at >= source.length) return undefined
      if (char() !== '<') return 'text'
      return source.charAt(at + 1) === '/' ? 'end' : 'start'
    },
    takeText: takeChar,
    takeStartTag(offset) {
      const begin = at++
      const name = skip((c) => !isSpace(c) && c !== '>').toLowerCase()
      if (at >= source.length) return fail(begin, 'Unclosed start tag')
      if (!isTag(name)) return fail(begin, `Unsupported start tag "${name}"`)
      let argument = ''
      for (skip(isSpace); char() !== '>'; skip(isSpace)) {
        if (at >= source.length) return fail(begin, 'Unclosed start tag')
        const attribute = takeAttribute(name, begin)
        if (isRefusal(attribute)) return attribute
        if (at >= source.length) return fail(begin, 'Unclosed start tag')
        argument = attributeArgument(name, attribute.name, attribute.value) ?? argument
      }
      if (name === 'span' && argument !== 'spoiler') return fail(begin, 'Tag "span" must have class "tg-spoiler"')
      at++
      return { name, argument, offset }
    },
    takeEndTag(open) {
      const begin = at
      at += 2
      if (open === undefined) return fail(begin, 'Unexpected end tag')
      const name = skip((c) => !isSpace(c) && c !== '>').toLowerCase()
      skip(isSpace)
      if (char() !== '>') return fail(begin, 'Unclosed end tag')
      at++
      if (name !== '' && name !== open.name) {
        return fail(begin, 'Unmatched end tag', `, expected "</${open.name}>", found "</${name}>"`)
      }
      return undefined
    },
  }
}
