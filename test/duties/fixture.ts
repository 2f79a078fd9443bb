import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import type { DateReading } from '../../src/calendar/date-reading.ts'
import type { Progress, ProgressBook } from '../../src/duties/progress.ts'
import type { Deadline, Edition, Passage } from '../../src/knowledge/edition.ts'
import { fillersFile, namesFile } from '../../src/knowledge/model.ts'

/** A reading with everything that is not given left silent. */
export function reading(given: Partial<DateReading>): DateReading {
  const silent = { start: null, end: null, named: null, vision: null, rule: '', why: '' }
  return { type: 'by', precision: 'day', ...silent, ...given }
}

/** A printed deadline. */
export function stated(given: Partial<DateReading>, phrase = 'cụm thời hạn'): Deadline {
  return { state: 'stated', phrase, reading: reading(given), inheritedFrom: null }
}

/** "trước ngày X": the last safe day is the day before. */
export function before(named: string): Deadline {
  const printed = civilDate(named)
  return stated({ end: addDays(printed, -1), named: printed }, `trước ngày ${named}`)
}

/** "chậm nhất ngày X". */
export function by(end: string, given: Partial<DateReading> = {}): Deadline {
  return stated({ end: civilDate(end), ...given }, `chậm nhất ngày ${end}`)
}

/** A duty of the one conference of `editionOf`. */
export function duty(id: string, deadline: Deadline = { state: 'not-stated' }, given: Partial<Passage> = {}): Passage {
  return {
    id,
    conferenceId: 'hoi-nghi-2',
    kind: 'duty',
    quote: id,
    start: 0,
    end: id.length,
    paragraph: 1,
    clause: 1,
    lastClause: 1,
    section: null,
    title: { vi: id, en: id },
    topicIds: [],
    terms: [],
    bodyIds: [],
    personIds: [],
    responsible: { state: 'not-stated' },
    deadline,
    figures: [],
    parentId: null,
    itemIds: [],
    ...given,
  }
}

/** An edition of these passages and nothing else. */
export function editionOf(passages: readonly Passage[], id = '00000001'): Edition {
  return {
    id,
    conferences: new Map(),
    passages,
    passageById: new Map(passages.map((one) => [one.id, one])),
    bodies: new Map(),
    people: new Map(),
    topics: new Map(),
    events: [],
    glossary: {
      abbreviations: [],
      concepts: [],
      fillers: fillersFile.parse({ phrases: [], words: [], english: [] }),
      names: namesFile.parse({ places: [], classes: [] }),
    },
    gold: [],
    coverage: [],
  }
}

/** What a clerk recorded. */
export function recorded(status: Progress['status'], on: string): Progress {
  return {
    status,
    on: civilDate(on),
    note: null,
    paper: null,
    recordedBy: { id: 7_000_000_002, name: 'Trần Thị Bình' },
    recordedAt: Date.parse(on),
  }
}

/** A book with this progress and these assigned bodies. */
export function bookOf(
  progress: Readonly<Record<string, readonly Progress[]>>,
  assigned: Readonly<Record<string, readonly string[]>> = {},
): ProgressBook {
  return {
    progressOf: (id) => progress[id] ?? [],
    assignmentsOf: (id) =>
      (assigned[id] ?? []).map((bodyId) => ({
        leadIds: [bodyId],
        coordinatingIds: [],
        note: null,
        paper: null,
        recordedBy: { id: 7_000_000_002, name: null },
        recordedAt: 0,
      })),
  }
}
