import { type CivilDate, OFFICE_ZONE, today } from '../calendar/civil-date.ts'

/** Which day it is. */
export interface DayDeps {
  /** The office's zone of the IANA database; that of Vietnam unless given. */
  readonly zone?: string
  /** Milliseconds since 1970. */
  now(): number
}

/** Today in the office's zone. */
export function dayOf({ now, zone = OFFICE_ZONE }: DayDeps): CivilDate {
  return today(now(), zone)
}
