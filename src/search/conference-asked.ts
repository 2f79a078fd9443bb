import type { Conference, Edition } from '../knowledge/edition.ts'
import { type Word, words } from '../text/words.ts'
import { CONFERENCE_HEAD } from './conference-name.ts'
import type { PassageIndex } from './passage-index.ts'

/** Whether the passage at a position may be of a conference that is meant. */
export type OfAskedConference = (at: number) => boolean

/** Finds which of several conferences a question means; null where it does not say, or where there is one. */
export type ConferenceAsked = (list: readonly Word[]) => OfAskedConference | null

/** A conference is meant by its name when another one has so much less of the words. */
const CLEARLY = 2
/** A month or year tells more than a word. */
const TIME = 2

/**
 * Prepares finding it. A year that is the year of some conferences and not of all means those, and passages that speak of
 * that year ("năm 2021"). Where a meeting is spoken of, so do the words of its name and its month ("phiên họp tháng 3").
 */
export function conferenceAsked(index: PassageIndex): ConferenceAsked {
  const { edition } = index
  const conferences = [...edition.conferences.values()]
  if (conferences.length < 2) return () => null
  const years = new Set(conferences.map(yearOf))
  const names = new Map(conferences.map((conference) => [conference.id, nameWords(conference, edition)]))
  const conferenceIdAt = (at: number): string => edition.passages[at]?.conferenceId ?? ''

  const ofYear = (list: readonly Word[]): OfAskedConference | null => {
    const asked = list.filter((word) => years.has(word.plain)).map((word) => word.plain)
    if (years.size < 2 || asked.length === 0) return null
    const meant = new Set(conferences.filter((one) => asked.includes(yearOf(one))).map(({ id }) => id))
    return (at) => meant.has(conferenceIdAt(at)) || asked.some((year) => index.weightIn(at, `n:${year}`) > 0)
  }
  const ofName = (list: readonly Word[]): OfAskedConference | null => {
    if (!list.some((word) => CONFERENCE_HEAD.test(word.plain))) return null
    const said = new Set([...list.map((word) => word.plain), ...times(list)])
    const held = conferences.map(({ id }) => {
      const own = [...said].filter((word) => names.get(id)?.has(word) === true)
      return { id, held: own.reduce((sum, word) => sum + (word.includes(':') ? TIME : 1), 0) }
    })
    const most = Math.max(...held.map((one) => one.held))
    const meant = new Set(held.filter((one) => most - one.held < CLEARLY).map(({ id }) => id))
    return meant.size === conferences.length ? null : (at) => meant.has(conferenceIdAt(at))
  }
  return (list) => {
    const [year, name] = [ofYear(list), ofName(list)]
    if (year === null || name === null) return year ?? name
    return (at) => year(at) && name(at)
  }
}

function yearOf({ date }: Conference): string {
  return date.slice(0, 4)
}

/** The words of all that a conference is called, and its month. */
function nameWords({ title, short, terms, organizerId, date }: Conference, edition: Edition): ReadonlySet<string> {
  const organizer = organizerId === null ? undefined : edition.bodies.get(organizerId)
  const called = organizer === undefined ? [] : [organizer.name.vi, organizer.name.en, ...organizer.aliases]
  const texts = [title.vi, title.en, short.vi, short.en, ...terms, ...called]
  return new Set([...texts.flatMap((text) => words(text).map((word) => word.plain)), monthTerm(date.slice(5, 7))])
}

/** The months that a question names: "tháng 3", "30/3", "3/2021", "March". */
function times(list: readonly Word[]): readonly string[] {
  return list.flatMap((word, at) => {
    const [before, after] = [list[at - 1], list[at + 1]]
    const named = MONTHS.indexOf(word.plain)
    if (named >= 0) return [monthTerm(String(named + 1))]
    if (!/^(?:0?[1-9]|1[0-2])$/.test(word.plain)) return []
    const isMonth = before?.plain === 'thang' || isDayBefore(before, word) || isYearBehind(word, after)
    return isMonth ? [monthTerm(word.plain)] : []
  })
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function monthTerm(month: string): string {
  return `month:${Number(month)}`
}

/** "30/3": nothing but a sign stands between the two. */
function isDayBefore(before: Word | undefined, { token }: Word): boolean {
  return before !== undefined && /^\d{1,2}$/.test(before.plain) && token.start - before.token.end === 1
}

function isYearBehind({ token }: Word, after: Word | undefined): boolean {
  return after !== undefined && /^20\d\d$/.test(after.plain) && after.token.start - token.end === 1
}
