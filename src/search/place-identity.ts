import type { Edition } from '../knowledge/edition.ts'
import type { PhraseFinder } from '../text/phrase-finder.ts'
import { words } from '../text/words.ts'

/** The index's term for a place that a passage names. */
export function placeTerm(name: string): string {
  return `g:${words(name)
    .map((word) => word.plain)
    .join('_')}`
}

/** The province of the conferences is home: "ở Nam Định" says nothing that a passage would have to repeat. */
export function homeOf(edition: Edition, place: PhraseFinder<string>): ReadonlySet<string> {
  const home = new Set<string>()
  for (const conference of edition.conferences.values()) {
    const counts = new Map<string, number>()
    const list = words(conference.source)
    for (let at = 0; at < list.length; at++) {
      const found = list[at]?.token.capital === true ? place(list, at) : null
      if (found !== null) counts.set(found.values[0], (counts.get(found.values[0]) ?? 0) + 1)
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]
    if (most !== undefined) home.add(most[0])
  }
  return home
}
