import type { Edition } from '../knowledge/edition.ts'
import type { PhraseFinder } from '../text/phrase-finder.ts'
import type { Steps } from '../text/steps.ts'
import { words } from '../text/words.ts'

/** The index's term for a place that a passage names. */
export function placeTerm(name: string): string {
  return `g:${words(name)
    .map((word) => word.plain)
    .join('_')}`
}

/** The province of the conferences is home, "ở Nam Định" says nothing that a passage would have to repeat: found in steps. */
export function* findingHome(edition: Edition, place: PhraseFinder<string>): Steps<ReadonlySet<string>> {
  const home = new Set<string>()
  for (const conference of edition.conferences.values()) {
    const counts = new Map<string, number>()
    for (const piece of piecesOf(conference.source)) {
      yield
      const list = words(piece)
      for (let at = 0; at < list.length; at++) {
        const found = list[at]?.token.capital === true ? place(list, at) : null
        if (found !== null) counts.set(found.values[0], (counts.get(found.values[0]) ?? 0) + 1)
      }
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]
    if (most !== undefined) home.add(most[0])
  }
  return home
}

/** A text in pieces that are quickly read: cut at line ends, and behind a comma or full stop where lines are long. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const least = start + PIECE_LENGTH
    CUT.lastIndex = least
    const end = least < text.length && CUT.test(text) ? CUT.lastIndex : text.length
    yield text.slice(start, end)
    start = end
  }
}

/** In UTF-16 units: about two milliseconds. */
const PIECE_LENGTH = 4000
const CUT = /[\n.,;]\s/g
