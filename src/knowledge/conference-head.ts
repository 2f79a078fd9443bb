import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'
import { bilingualOf, type Directory } from './directory.ts'
import type { Conference, Section } from './edition.ts'
import { dayOf } from './events.ts'
import { issueDay, NO_DAY } from './issue-day.ts'
import type { ConferenceFile } from './model.ts'
import { problem, type Report } from './problem.ts'
import { checkReference, checkReferences } from './references.ts'
import type { Shaped } from './shape.ts'
import type { Source } from './source.ts'
import { asId } from './suggestion.ts'
import { checkWords } from './words.ts'

/** What the head of a conference file is checked against. */
interface HeadContext {
  readonly directory: Directory
  readonly report: Report
}

/** The day of the conference, which must exist and be the one in the folder's name. */
export function conferenceDay(id: string, file: Shaped<ConferenceFile>, report: Report): CivilDate | null {
  const { date } = file.value
  if (date === NO_DAY) return null
  const place = () => file.at(['date'])
  const day = dayOf(date, place, report)
  const [, folderDay = '', slug = ''] = /^(\d{4}-\d{2}-\d{2})-(.*)$/.exec(id) ?? []
  const rightSlug = asId(slug === '' ? file.value.short.vi : slug) || 'hoi-nghi'
  if (folderDay === '' || slug !== rightSlug) {
    const meant = `${day ?? folderDay}-${rightSlug}`
    const what = {
      vi: `Tên thư mục “${id}” không đúng dạng ngày họp rồi đến tên ngắn không dấu.`,
      en: `The folder “${id}” is not named by the day and a short name in small letters without diacritics.`,
    }
    report(
      problem(place(), 'folder-name', what, {
        vi: `Đổi tên thư mục thành “${meant}”.`,
        en: `Rename the folder to “${meant}”.`,
      }),
    )
  } else if (day !== null && folderDay !== day) {
    const what = {
      vi: `Ngày họp ở đây là ${day}, nhưng tên thư mục ghi ${folderDay}.`,
      en: `The day here is ${day}, but the folder's name says ${folderDay}.`,
    }
    const remedy = isCivilDate(folderDay)
      ? {
          vi: `Nếu ngày ở đây đúng, đổi tên thư mục thành “${day}-${slug}”; nếu không, ghi date: ${folderDay}.`,
          en: `If the day here is right, rename the folder to “${day}-${slug}”; if not, write date: ${folderDay}.`,
        }
      : { vi: `Đổi tên thư mục thành “${day}-${slug}”.`, en: `Rename the folder to “${day}-${slug}”.` }
    report(problem(place(), 'folder-date', what, remedy))
  }
  return day
}

/** What the file says about the conference as a whole, its people and words checked. */
export function headOf(
  file: Shaped<ConferenceFile>,
  source: Source,
  { directory, report }: HeadContext,
): Omit<Conference, 'id' | 'date' | 'source' | 'sections' | 'passageIds'> {
  const { title, short, number, time, place, organizer, chairs, concluded_by: concludedBy, terms } = file.value
  for (const [key, words] of Object.entries({ number, time })) {
    if (words === undefined) continue
    checkWords({ key, words, within: 'source', text: source.comparable.text }, () => file.at([key]), report)
  }
  if (organizer !== undefined) {
    checkReference('body', organizer, directory, () => file.at(['organizer']), report)
  }
  if (concludedBy !== undefined) {
    checkReference('person', concludedBy, directory, () => file.at(['concluded_by']), report)
  }
  return {
    title: bilingualOf(title),
    short: bilingualOf(short),
    issued: issueDay(file, source, report),
    number: number ?? null,
    time: time ?? null,
    place: place ?? null,
    organizerId: organizer ?? null,
    chairIds: checkReferences('person', chairs, directory, (index) => file.at(['chairs', index]), report),
    concludedById: concludedBy ?? null,
    terms,
  }
}

/** The sections of a conference, their speakers and words checked. */
export function sectionsOf(
  conferenceId: string,
  file: Shaped<ConferenceFile>,
  source: Source,
  { directory, report }: HeadContext,
): readonly Section[] {
  return file.value.sections.map(({ title, speaker, addressee, period }, index) => {
    const place = (key: string) => () => file.at(['sections', index, key])
    if (speaker !== undefined) checkReference('person', speaker, directory, place('speaker'), report)
    for (const [key, words] of Object.entries({ addressee, period })) {
      if (words === undefined) continue
      checkWords({ key, words, within: 'source', text: source.comparable.text }, place(key), report)
    }
    return {
      conferenceId,
      title: bilingualOf(title),
      speakerId: speaker ?? null,
      addressee: addressee ?? null,
      period: period ?? null,
    }
  })
}
