import { wholeList } from '../answers/board-request.ts'
import type { Digest, DigestLine } from '../digest/digest.ts'
import { type BoardPlace, placeOf } from '../duties/board-place.ts'
import { numberButtons, titleButtons } from './buttons.ts'
import { dutyInBrief, dutyLine } from './duty-line.ts'
import { type Html, html, join } from './html.ts'
import type { Button, Message } from './message.ts'
import { split } from './split.ts'
import type { Catalogue } from './vi.ts'

/** More lines than this are not read on a phone, and each takes a button. */
const MOST_LINES = 25

/** The parts of a digest in reading order. */
const PARTS = ['dueIn7', 'dueIn30', 'passed', 'news'] as const
type Part = (typeof PARTS)[number]

/** Which parts become a count first, where the whole is too long for one message. */
const SHORTENED: readonly Part[] = ['news', 'passed', 'dueIn30', 'dueIn7']

/**
 * The weekly message, always one: parts that do not fit are given as a count, with a button to the list. The sign of life
 * is one paragraph. What is not sent (`say` is `nothing`) says so, for a preview. `late`: it begins by saying so.
 */
export function digestMessage(digest: Digest, catalogue: Catalogue, { late = false } = {}): Message {
  const words = catalogue.digest
  const opening = late ? [html`<i>${words.late}</i>`] : []
  switch (digest.say) {
    case 'nothing':
      return { blocks: [html`${words.nothing}`], buttons: [] }
    case 'sign-of-life': {
      const others = othersSentence(digest, catalogue, digest.next === null ? 0 : 1)
      const sentences = [words.alive, ...nextSentence(digest, catalogue), ...others]
      const buttons = digest.next === null ? [] : titleButtons([digest.next.passage], catalogue)
      return { blocks: [...opening, html`${sentences.join(' ')}`], buttons }
    }
    case 'issue':
      return issueMessage(digest, opening, catalogue)
  }
}

function issueMessage(digest: Digest, opening: readonly Html[], catalogue: Catalogue): Message {
  for (let shortened = 0; ; shortened++) {
    const counted = new Set(SHORTENED.slice(0, shortened))
    const listed = PARTS.filter((part) => !counted.has(part)).flatMap((part) => digest[part])
    const blocks = [...opening, ...issueBlocks(digest, counted, catalogue)]
    const isShort = listed.length <= MOST_LINES && split(blocks).length === 1
    if (!isShort && shortened < SHORTENED.length) continue
    const isCounted = [...counted].some((part) => digest[part].length > 0)
    const passages = listed.map(({ passage }) => passage)
    return { blocks, buttons: [...numberButtons(passages), ...(isCounted ? [[listButton(catalogue)]] : [])] }
  }
}

function issueBlocks(digest: Digest, counted: ReadonlySet<Part>, catalogue: Catalogue): readonly Html[] {
  const words = catalogue.digest
  const blocks: Html[] = [html`<b>${words.heading(catalogue.date.day(digest.day))}</b>`]
  let number = 0
  for (const part of PARTS) {
    const lines = digest[part]
    if (lines.length === 0) continue
    if (counted.has(part)) blocks.push(html`${words.counted(words[part], lines.length)}`)
    else {
      const entries = lines.map((line) => dutyLine(line, ++number, catalogue, newsMark(line, catalogue)))
      blocks.push(join([html`<u>${words.section(words[part])}</u>`, ...entries], '\n'))
    }
  }
  const others = othersSentence(digest, catalogue)
  return others.length === 0 ? blocks : [...blocks, html`${others.join(' ')}`]
}

function newsMark({ news }: DigestLine, { duty }: Catalogue): string | null {
  return news === null ? null : duty.news[news]
}

function nextSentence({ next }: Digest, catalogue: Catalogue): readonly string[] {
  if (next === null) return []
  return [catalogue.digest.next(dutyInBrief(next, catalogue))]
}

/** How many there are beside those above: news are of all three kinds; of what comes later, `named` were named. */
function othersSentence({ counts, news }: Digest, { digest: words }: Catalogue, named = 0): readonly string[] {
  const inNews = (list: BoardPlace['list']) => news.filter(({ state }) => placeOf(state).list === list).length
  const later = counts.later - inNews('upcoming') - named
  const older = counts.older - inNews('past')
  const undated = counts.undated - inNews('undated')
  const parts = [
    ...(later === 0 ? [] : [words.later(later)]),
    ...(older === 0 ? [] : [words.older(older)]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
  ]
  return parts.length === 0 ? [] : [words.others(parts.join('; '))]
}

function listButton({ digest }: Catalogue): Button {
  return {
    label: digest.all,
    action: { kind: 'board', request: wholeList('all'), page: 0, inPlace: false },
  }
}
