/** The keys are not exported: nothing but this file can make an `Html` or a `Tag`, so a document's text cannot pose as one. */
const MARKUP: unique symbol = Symbol('markup')
const OPENING: unique symbol = Symbol('opening')

/** Text in Telegram's HTML style (Bot API, "HTML style") that is safe to send: whatever was text in it is escaped. */
export interface Html {
  readonly [MARKUP]: string
}

/** What may stand in a template: text and numbers are escaped, `Html` is kept, lists are joined without a separator. */
export type Piece = string | number | Html | readonly Piece[]

/**
 * Builds HTML: html`<b>${title}</b>`. The template is markup; everything interpolated is text, in an attribute too
 * (write attributes in double quotes). A lone surrogate, which Telegram refuses, becomes U+FFFD.
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const markup = template.map((text, at) => text + pieceMarkup(pieces[at] ?? ''))
  return { [MARKUP]: markup.join('') }
}

/** The pieces with a separator between them; no piece, no text. */
export function join(pieces: readonly Piece[], separator: Piece): Html {
  return { [MARKUP]: pieces.map(pieceMarkup).join(pieceMarkup(separator)) }
}

/** The markup itself, to be sent with `parse_mode: 'HTML'`. */
export function markupOf(value: Html): string {
  return value[MARKUP]
}

/** The text as a person sees it: tags removed, entities decoded. Its length in UTF-16 units is what Telegram counts. */
export function plain(value: Html): string {
  return value[MARKUP].replace(/<[^>]*>|&(?:amp|lt|gt|quot);/g, (found) => CHARACTERS[found] ?? '')
}

/** A tag around some characters, as it was opened. */
export interface Tag {
  readonly [OPENING]: string
  /** UTF-8 bytes of its opening and its closing. */
  readonly bytes: number
}

/** One character (code point) of the text that is seen, and the tags around it, outermost first. */
export interface Char {
  readonly text: string
  /** UTF-8 bytes in the markup, where `&` takes five. */
  readonly bytes: number
  readonly tags: readonly Tag[]
}

/** The characters that are seen. A tag around nothing leaves no trace. */
export function charsOf(value: Html): readonly Char[] {
  const chars: Char[] = []
  let tags: readonly Tag[] = []
  for (const [found] of value[MARKUP].matchAll(/<[^>]*>|&(?:amp|lt|gt|quot);|[\s\S]/gu)) {
    if (found.startsWith('</')) tags = tags.slice(0, -1)
    else if (found.startsWith('<') && found.length > 1) tags = [...tags, openTag(found)]
    else chars.push({ text: CHARACTERS[found] ?? found, bytes: Buffer.byteLength(found), tags })
  }
  return chars
}

/** The reverse of `charsOf`, for any run of its characters: tags are opened at the first and closed after the last. */
export function fromChars(chars: readonly Char[]): Html {
  let markup = ''
  let open: readonly Tag[] = []
  const turnTo = (tags: readonly Tag[]): void => {
    let shared = 0
    while (shared < open.length && open[shared] === tags[shared]) shared++
    for (const tag of open.slice(shared).reverse()) markup += closing(tag[OPENING])
    for (const tag of tags.slice(shared)) markup += tag[OPENING]
    open = tags
  }
  for (const char of chars) {
    if (char.tags !== open) turnTo(char.tags)
    markup += escaped(char.text)
  }
  turnTo([])
  return { [MARKUP]: markup }
}

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function pieceMarkup(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)
  return MARKUP in piece ? piece[MARKUP] : piece.map(pieceMarkup).join('')
}

function escaped(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
}

function openTag(opening: string): Tag {
  return { [OPENING]: opening, bytes: Buffer.byteLength(opening) + Buffer.byteLength(closing(opening)) }
}

/** `<a href="...">` is closed by `</a>`. */
function closing(opening: string): string {
  return `</${/[^<\s>]+/.exec(opening)?.[0] ?? ''}>`
}
