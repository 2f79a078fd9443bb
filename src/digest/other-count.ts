import { placeOf } from '../duties/board-place.ts'
import type { DutyState } from '../duties/duty-state.ts'
import type { DigestCounts } from './digest.ts'

/** In which number a digest counts a duty that stands in none of its lists; null if in none. */
export function countedAs(state: DutyState): keyof DigestCounts | null {
  if (isOften(state)) return 'often'
  switch (placeOf(state).list) {
    case 'upcoming':
      return state.kind === 'from' ? 'beginning' : 'later'
    case 'past':
      return 'older'
    case 'undated':
      return 'undated'
    case 'horizons':
    case 'closed':
      return null
  }
}

/** What comes back every day or week would stand in every issue: it is counted, and listed only as news. */
export function isOften(state: DutyState): boolean {
  return state.kind === 'recurring' && (state.freq === 'daily' || state.freq === 'weekly')
}
