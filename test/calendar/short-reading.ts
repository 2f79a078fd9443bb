import type { DateReading } from '../../src/calendar/date-reading.ts'

/**
 * A reading in one line for tables of cases: type, precision, first..last day, `<` the printed day of a strict "trước",
 * `~` the vision, and flags: `year?` inferred, `past`, `est` looked up, `@` time, `#` event, `-n` offset, `open`, `!` error.
 */
export function shortReading(reading: DateReading): string {
  const { type, precision, start, end, named, vision } = reading
  return [
    type,
    precision,
    ...(start === null && end === null ? [] : [`${start ?? ''}..${end ?? ''}`]),
    ...(named === null ? [] : [`<${named}`]),
    ...(vision === null ? [] : [`~${vision}`]),
    ...(reading.time === undefined ? [] : [`@${reading.time}`]),
    ...(reading.event === undefined ? [] : [`#${reading.event}`]),
    ...(reading.offset === undefined ? [] : [`-${reading.offset}`]),
    ...(reading.past ? ['past'] : []),
    ...(reading.open ? ['open'] : []),
    ...(reading.error === undefined ? [] : ['!']),
  ].join(' ')
}
