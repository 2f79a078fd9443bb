import { aheadOfEvent } from './ahead-of-event.ts'
import { bare } from './bare.ts'
import { before } from './before.ts'
import { citation } from './citation.ts'
import { comparison } from './comparison.ts'
import { counted } from './counted.ts'
import { english } from './english.ts'
import { from } from './from.ts'
import { horizon } from './horizon.ts'
import { lookAlike } from './look-alike.ts'
import { noLaterThan } from './no-later-than.ts'
import { range } from './range.ts'
import { recurring } from './recurring.ts'
import { recurringFrom } from './recurring-from.ts'
import type { Rule } from './rule.ts'
import { trigger } from './trigger.ts'
import { vague } from './vague.ts'
import { within } from './within.ts'
import { yearly } from './yearly.ts'

const VIETNAMESE: readonly Rule[] = [
  // What only looks like a date, and dates that are cited, before anything can take them for deadlines.
  lookAlike,
  citation,
  comparison,
  // What comes back, before its day is read as one day.
  recurringFrom([yearly, recurring]),
  yearly,
  recurring,
  // Plan periods, before their years are read as limits.
  horizon,
  // Counts, before "trước" and "trong" read their numbers.
  aheadOfEvent,
  counted,
  // Words without a date that begin like the cues below.
  vague,
  range,
  before,
  noLaterThan,
  from,
  trigger,
  within,
  bare,
]

/** The rules in the order in which they are tried at each word: the first that reads wins. */
export const RULES: readonly Rule[] = [...VIETNAMESE, english(VIETNAMESE)]
