import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'
import type { CalendarEvent } from '../calendar/event.ts'
import { uniqueById } from './directory.ts'
import type { EventsFile } from './model.ts'
import { type Place, problem, type Report } from './problem.ts'
import type { Shaped } from './shape.ts'

/** The events of `events.yaml`, each with days that exist and in the right order. */
export function eventsOf(file: Shaped<EventsFile>, report: Report): readonly CalendarEvent[] {
  const events = file.value.events.map((one, index): CalendarEvent => {
    const start = dayOf(one.start, () => file.at(['events', index, 'start']), report)
    const end = dayOf(one.end, () => file.at(['events', index, 'end']), report)
    if (start !== null && end !== null && start > end) {
      const what = {
        vi: `Ngày kết thúc ${end} đứng trước ngày bắt đầu ${start}.`,
        en: `The last day ${end} lies before the first day ${start}.`,
      }
      const remedy = {
        vi: 'Đổi chỗ hai ngày, hoặc sửa ngày sai.',
        en: 'Exchange the two days, or correct the wrong one.',
      }
      report(problem(file.at(['events', index, 'end']), 'date-order', what, remedy))
    }
    return { id: one.id, names: one.names, start, end, estimate: one.estimate }
  })
  return [...uniqueById(events, (index) => file.at(['events', index, 'id']), report).values()]
}

/** A written day, or null if there is none; one that the calendar does not have is an error. */
export function dayOf(written: string | undefined, place: () => Place, report: Report): CivilDate | null {
  if (written === undefined) return null
  if (isCivilDate(written)) return written
  const what = { vi: `Không có ngày ${written} trong lịch.`, en: `There is no day ${written} in the calendar.` }
  const remedy = {
    vi: `Xem lại văn bản và ghi ngày có thật theo dạng năm-tháng-ngày${lastDayBefore(written, 'vi')}.`,
    en: `Look at the document and write a real day as year-month-day${lastDayBefore(written, 'en')}.`,
  }
  report(problem(place(), 'impossible-date', what, remedy))
  return null
}

/** "; tháng 2-2021 có 28 ngày" for 2021-02-29. Only told, never assumed. */
function lastDayBefore(written: string, language: 'vi' | 'en'): string {
  const month = written.slice(0, 7)
  const last = [31, 30, 29, 28].find((day) => isCivilDate(`${month}-${day}`))
  if (last === undefined) return ''
  const printed = `${month.slice(5)}-${month.slice(0, 4)}`
  return language === 'vi' ? `; tháng ${printed} có ${last} ngày` : `; ${month} has ${last} days`
}
