import { type BoardRequest, wholeList } from '../answers/board-request.ts'
import type { Digest, DigestLine } from '../digest/digest.ts'
import { countedAs } from '../digest/other-count.ts'
import { isLimited, type SubscriptionFilter } from '../digest/subscription.ts'
import { numberButtons, titleButtons } from './buttons.ts'
import { dutyInBrief, dutyLine } from './duty-line.ts'
import { type Html, html, join } from './html.ts'
import type { Button, Message } from './message.ts'
import { split } from './split.ts'
import type { Catalogue } from './vi.ts'

/** More lines than this are not read on a phone; each has its button, and the list has one. */
const MOST_BUTTONS = 26

/** The parts of a digest in reading order. */
const PARTS = ['dueIn7', 'dueIn30', 'passed', 'recorded', 'news'] as const
type Part = (typeof PARTS)[number]

/** The numbers at the end of a digest in reading order. */
const COUNTS = ['later', 'beginning', 'often', 'older', 'undated'] as const

/** How many lines of a part are shown; all of them where nothing is said. */
type Most = Readonly<Partial<Record<Part, number>>>

export interface DigestMessageOptions {
  /** Whether it says first that it comes late. */
  readonly late?: boolean
  /** What the button to the list shows where something was cut; null: no button. */
  readonly list?: BoardRequest | null
}

/** The list of all that the digest of a subscription chooses from, for the chat that it is sent to. */
export function listOfDigest(filter: SubscriptionFilter): BoardRequest {
  return isLimited(filter) ? { ...wholeList('all'), asDigest: true } : wholeList('all')
}

const FEW = 8
/** What is shown where the whole is too long for one message: the first of these that fits. The news go first. */
const SHORTER: readonly Most[] = [
  { news: FEW },
  { news: 0 },
  { news: 0, recorded: FEW },
  { news: 0, recorded: 0 },
  { news: 0, recorded: 0, passed: 0 },
  { news: 0, recorded: 0, passed: 0, dueIn30: 0 },
  { news: 0, recorded: 0, passed: 0, dueIn30: 0, dueIn7: FEW },
  { news: 0, recorded: 0, passed: 0, dueIn30: 0, dueIn7: 0 },
]

/**
 * The weekly message, always one: of what does not fit the first lines or only the number, and a button to the list. The
 * sign of life is one paragraph. What is not sent (`say` is `nothing`) says so, for a preview.
 */
export function digestMessage(
  digest: Digest,
  catalogue: Catalogue,
  { late = false, list = wholeList('all') }: DigestMessageOptions = {},
): Message {
  const words = catalogue.digest
  const opening = late ? [html`<i>${words.late}</i>`] : []
  switch (digest.say) {
    case 'nothing':
      return { blocks: [html`${[words.nothing, ...oftenSentence(digest, catalogue)].join(' ')}`], buttons: [] }
    case 'sign-of-life': {
      const others = othersSentence(digest, catalogue, digest.next === null ? [] : [digest.next])
      const sentences = [words.alive, ...nextSentence(digest, catalogue), ...others]
      const buttons = digest.next === null ? [] : titleButtons([digest.next.passage], catalogue)
      return { blocks: [...opening, html`${sentences.join(' ')}`], buttons }
    }
    case 'issue':
      return issueMessage(digest, opening, list, catalogue)
  }
}

function issueMessage(
  digest: Digest,
  opening: readonly Html[],
  list: BoardRequest | null,
  catalogue: Catalogue,
): Message {
  let message = listing(digest, {}, opening, list, catalogue)
  for (const most of SHORTER) {
    if (fits(message)) return message
    message = listing(digest, most, opening, list, catalogue)
  }
  return message
}

function fits({ blocks, buttons }: Message): boolean {
  return buttons.flat().length <= MOST_BUTTONS && split(blocks).length === 1
}

/** The message with at most so many lines of each part, and the way to all of them if some are left out. */
function listing(
  digest: Digest,
  most: Most,
  opening: readonly Html[],
  list: BoardRequest | null,
  catalogue: Catalogue,
): Message {
  const words = catalogue.digest
  const shown: DigestLine[] = []
  const blocks: Html[] = [...opening, html`<b>${words.heading(catalogue.date.day(digest.day))}</b>`]
  for (const part of PARTS.filter((one) => digest[one].length > 0)) {
    const lines = digest[part].slice(0, most[part])
    const left = digest[part].length - lines.length
    const entries = lines.map((line, at) =>
      dutyLine(line, shown.length + at + 1, catalogue, newsMark(line, part, catalogue)),
    )
    const title = partTitle(part, digest, catalogue)
    const heading = html`<u>${words.section(title)}</u>`
    if (lines.length === 0) blocks.push(html`${words.counted(title, left)}`)
    else blocks.push(join([heading, ...entries, ...(left === 0 ? [] : [words.left(left)])], '\n'))
    shown.push(...lines)
  }
  const isCut = PARTS.some((part) => digest[part].length > (most[part] ?? digest[part].length))
  const others = othersSentence(digest, catalogue)
  return {
    blocks: others.length === 0 ? blocks : [...blocks, html`${others.join(' ')}`],
    buttons: [
      ...numberButtons(shown.map(({ passage }) => passage)),
      ...(isCut && list !== null ? [[listButton(list, catalogue)]] : []),
    ],
  }
}

/** What begins is not due, and a part that holds it says so. */
function partTitle(part: Part, digest: Digest, { digest: words }: Catalogue): string {
  const begins = digest[part].some(({ state }) => state.kind === 'from')
  return begins && (part === 'dueIn7' || part === 'dueIn30') ? words.orBeginning[part] : words[part]
}

/** Among the news "new" is the rule, and only what has changed is marked. */
function newsMark({ news }: DigestLine, part: Part, { duty }: Catalogue): string | null {
  return news === null || (part === 'news' && news === 'new') ? null : duty.news[news]
}

function nextSentence({ next }: Digest, catalogue: Catalogue): readonly string[] {
  if (next === null) return []
  return [catalogue.digest.next(dutyInBrief(next, catalogue))]
}

/** How many there are beside those above: news and records are of all kinds; `named` were named in a sentence. */
function othersSentence(
  { counts, news, recorded }: Digest,
  { digest: words }: Catalogue,
  named: readonly DigestLine[] = [],
): readonly string[] {
  const above = [...news, ...recorded, ...named].map(({ state }) => countedAs(state))
  const parts = COUNTS.flatMap((kind) => {
    const left = counts[kind] - above.filter((one) => one === kind).length
    return left === 0 ? [] : [words[kind](left)]
  })
  return parts.length === 0 ? [] : [words.others(parts.join('; '))]
}

/** The board of the week lists what comes back every day or week; a digest that is not sent tells why it does not. */
function oftenSentence({ counts: { often } }: Digest, { digest: words }: Catalogue): readonly string[] {
  return often === 0 ? [] : [words.others(words.often(often))]
}

function listButton(request: BoardRequest, { digest }: Catalogue): Button {
  return { label: digest.all, action: { kind: 'board', request, page: 0, inPlace: false } }
}
