import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { CalendarEvent } from '../../src/calendar/event.ts'

/** The events of `knowledge/events.yaml` as the calendar takes them, without the checks of the real loader. */
export function officeEvents(): readonly CalendarEvent[] {
  const file: unknown = parse(readFileSync(new URL('../../knowledge/events.yaml', import.meta.url), 'utf8'))
  const { events } = file as { readonly events: readonly Record<string, unknown>[] }
  return events.map(({ id, names, start, end, estimate }) => ({
    id: String(id),
    names: (names as readonly unknown[]).map(String),
    start: start == null ? null : civilDate(String(start)),
    end: end == null ? null : civilDate(String(end)),
    estimate: estimate === true,
  }))
}
