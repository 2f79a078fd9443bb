import type { CivilDate } from '../calendar/civil-date.ts'
import type { DutyState } from './duty-state.ts'

/** On which list of a board a duty stands, and by which day it is ordered there. */
export type BoardPlace =
  | { readonly list: 'upcoming' | 'past'; readonly day: CivilDate }
  | { readonly list: 'undated' | 'horizons' | 'closed' }

/**
 * Where a duty stands. Upcoming: due, in time, coming back, beginning; a duty that has begun and has no end is undated.
 * Past: without a recorded result, and overdue by record. Closed: recorded as done, or that it cannot be done.
 */
export function placeOf(state: DutyState): BoardPlace {
  switch (state.kind) {
    case 'due':
    case 'in-time':
      return { list: 'upcoming', day: state.due.end }
    case 'recurring':
      return state.next === null ? { list: 'undated' } : { list: 'upcoming', day: state.next.end }
    case 'from':
      return state.inDays <= 0 ? { list: 'undated' } : { list: 'upcoming', day: state.start }
    case 'past':
    case 'overdue':
      return { list: 'past', day: state.due.end }
    case 'event':
    case 'trigger':
    case 'on-approval':
    case 'unread':
    case 'not-stated':
      return { list: 'undated' }
    case 'horizon':
      return { list: 'horizons' }
    case 'done':
    case 'done-on-time':
    case 'done-late':
    case 'cannot-be-done':
      return { list: 'closed' }
  }
}
