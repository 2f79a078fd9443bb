import type { CivilDate } from '../calendar/civil-date.ts'
import { readDatePhrase } from '../calendar/date-phrase.ts'
import type { CalendarEvent } from '../calendar/event.ts'
import { arrangesMeeting } from '../calendar/rules/own-document.ts'
import { reportCut, reportMissed, reportReading } from './deadline-warnings.ts'
import type { Directory } from './directory.ts'
import type { Bilingual, Deadline, Responsible } from './edition.ts'
import { type ItemFile, NOT_STATED } from './model.ts'
import { type Place, problem, type Report } from './problem.ts'
import { checkReferences, type Referred } from './references.ts'
import { checkWords } from './words.ts'
import type { Path } from './yaml.ts'

/** What the entry that introduces a list says for its items. */
export interface LeadIn {
  /** Its quote in comparable form. */
  readonly quote: string
  /** What it is written to say for them, whether or not it holds. */
  readonly says: Inherits
  readonly responsible: Responsible | null
  readonly deadline: Deadline | null
}

/** What an item takes from the entry that introduces its list. */
export interface Inherits {
  readonly responsible: boolean
  readonly deadline: boolean
}

/** A written passage with what its duties are checked against. */
export interface DutyContext {
  /** The quote in comparable form. */
  readonly quote: string
  readonly directory: Directory
  readonly events: readonly CalendarEvent[]
  /** The day of the document; null if the file has none that exists: then no deadline is read. */
  readonly day: CivilDate | null
  /** The day on which it was issued, or null where the file says none. */
  readonly issued: CivilDate | null
  /** The entry whose item this is, or null. */
  readonly leadIn: LeadIn | null
  at(path: Path): Place
  keyAt(path: Path): Place
  readonly report: Report
  /** Whether to look for what a clerk may have left out, which takes longer than all else and changes nothing. */
  readonly advises: boolean
}

const SILENT = {
  vi: `nếu văn bản không nêu, ghi “${NOT_STATED}”`,
  en: `if the document does not say, write “${NOT_STATED}”`,
}

/** Under “responsible” persons and bodies have keys of their own. */
const KEYS: Readonly<Record<Referred, string>> = { body: 'lead', person: 'people', topic: 'topics' }

/** What a duty leaves out because the entry that introduces its list says it for all items. */
export function inheritsFrom(leadIn: LeadIn | null, { kind, responsible, deadline }: ItemFile): Inherits {
  const isDuty = kind === 'duty'
  return {
    responsible: isDuty && responsible === undefined && leadIn?.says.responsible === true,
    deadline: isDuty && deadline === undefined && leadIn?.says.deadline === true,
  }
}

/** What an entry says for the items of its list. */
export function saysForItems({ kind, responsible, deadline }: ItemFile): Inherits {
  const isSaid = (written: unknown) => kind === 'duty' && written !== undefined && written !== NOT_STATED
  return { responsible: isSaid(responsible), deadline: isSaid(deadline) }
}

/**
 * Who carries a duty, its own words or those of its list; null for other passages. A duty of which nothing is said, or another
 * passage that says it, is an error.
 */
export function responsibleOf(entry: ItemFile, context: DutyContext): Responsible | null {
  const { responsible } = entry
  const { at, directory, quote, report, leadIn } = context
  if (inheritsFrom(leadIn, entry).responsible) return leadIn?.responsible ?? null
  if (!belongs('responsible', responsible !== undefined, entry.kind, context)) return null
  if (responsible === undefined || responsible === NOT_STATED) {
    if (responsible !== undefined && leadIn?.responsible?.state === 'named')
      reportSilenced('responsible', leadIn.responsible.words, context)
    return { state: 'not-stated' }
  }
  const { words, lead, coordinating, people } = responsible
  checkWords(
    {
      key: 'words',
      words,
      within: 'quote',
      text: quote,
      otherwise: SILENT,
      elsewhere: inLeadIn('responsible', leadIn),
    },
    () => at(['responsible', 'words']),
    report,
  )
  const ids = (kind: Referred, key: 'lead' | 'coordinating' | 'people', written: readonly string[]) =>
    checkReferences(kind, written, directory, (index) => at(['responsible', key, index]), report, KEYS)
  return {
    state: 'named',
    words,
    leadIds: ids('body', 'lead', lead),
    coordinatingIds: ids('body', 'coordinating', coordinating),
    personIds: ids('person', 'people', people),
    inheritedFrom: null,
  }
}

/** The deadline of a duty, its own or that of its list, and how it is read; null for other passages. */
export function deadlineOf(entry: ItemFile, context: DutyContext): Deadline | null {
  const { deadline } = entry
  const { leadIn, day, issued, events, quote, report, advises } = context
  if (inheritsFrom(leadIn, entry).deadline) return leadIn?.deadline ?? null
  if (!belongs('deadline', deadline !== undefined, entry.kind, context)) return null
  const place = () => context.at(['deadline'])
  const days = day === null ? null : { day, issued, meeting: arrangesMeeting(quote) ? null : day, events }
  if (deadline === undefined || deadline === NOT_STATED) {
    if (deadline !== undefined && leadIn?.deadline?.state === 'stated')
      reportSilenced('deadline', leadIn.deadline.phrase, context)
    else if (advises && deadline !== undefined && days !== null) reportMissed(quote, days, place, report)
    return { state: 'not-stated' }
  }
  const elsewhere = inLeadIn('deadline', leadIn)
  const stands = checkWords(
    { key: 'deadline', words: deadline, within: 'quote', text: quote, otherwise: SILENT, elsewhere },
    place,
    report,
  )
  if (days === null || !stands) return { state: 'not-stated' }
  const reading = readDatePhrase(deadline, days.day, events, issued, days.meeting)
  const isCut = advises && reading.error === undefined && reportCut(deadline, reading, quote, days, place, report)
  if (!isCut) reportReading(deadline, reading, days, place, report)
  return { state: 'stated', phrase: deadline, reading, inheritedFrom: null }
}

/** Where words of an item stand that its own quote does not have, and what is to be done then. */
function inLeadIn(key: keyof Inherits, leadIn: LeadIn | null): { text: string; remedy: Bilingual } | null {
  if (leadIn === null) return null
  return {
    text: leadIn.quote,
    remedy: leadIn.says[key]
      ? {
          vi: `Những chữ này nằm ở câu dẫn của danh sách: bỏ cả mục “${key}” ở đây, ý con tự lấy theo câu dẫn.`,
          en: `These words stand in the lead-in of the list: leave “${key}” out here, the item takes it from the lead-in.`,
        }
      : {
          vi: `Những chữ này nằm ở câu dẫn của danh sách: ghi mục “${key}” ở câu dẫn (kind: duty), rồi bỏ mục ấy ở đây.`,
          en: `These words stand in the lead-in of the list: write “${key}” there (kind: duty), and leave it out here.`,
        },
  }
}

/** "not stated" at an item, though the lead-in of its list says it for all. */
function reportSilenced(key: keyof Inherits, words: string, { at, report }: DutyContext): void {
  const what = {
    vi: `Ở đây ghi “${NOT_STATED}”, nhưng câu dẫn của danh sách có nêu “${words}”.`,
    en: `Here stands “${NOT_STATED}”, but the lead-in of the list says “${words}”.`,
  }
  const remedy = {
    vi: `Nếu câu dẫn nói cả cho ý này thì bỏ mục “${key}” ở đây: ý con tự lấy theo câu dẫn. Nếu không thì giữ “${NOT_STATED}”: bot sẽ nói là văn bản không nêu.`,
    en: `If the lead-in speaks for this item too, leave “${key}” out here: the item takes it from there. If not, keep “${NOT_STATED}”: the bot will say that the document does not state it.`,
  }
  report(problem(at([key]), 'lead-in-silenced', what, remedy))
}

function belongs(
  key: 'responsible' | 'deadline',
  given: boolean,
  kind: ItemFile['kind'],
  context: DutyContext,
): boolean {
  const isDuty = kind === 'duty'
  if (isDuty && !given) {
    const example = key === 'responsible' ? 'words: …, lead: [mã cơ quan]' : '“trong tháng 11-2020”'
    context.report(
      problem(
        context.at([]),
        'duty-incomplete',
        { vi: `Nhiệm vụ này thiếu mục “${key}”.`, en: `This duty has no “${key}”.` },
        {
          vi: `Thêm “${key}: ${NOT_STATED}” nếu văn bản không nêu; nếu có nêu, ghi nguyên văn (${example}).`,
          en: `Add “${key}: ${NOT_STATED}” if the document does not say; if it does, write its words (${example}).`,
        },
      ),
    )
  }
  if (!isDuty && given) {
    context.report(
      problem(
        context.keyAt([key]),
        'not-a-duty',
        {
          vi: `Chỉ nhiệm vụ mới có mục “${key}”; ý này là “${kind}”.`,
          en: `Only a duty has “${key}”; this is a “${kind}”.`,
        },
        { vi: `Xóa mục “${key}”, hoặc sửa kind thành “duty”.`, en: `Delete “${key}”, or make the kind “duty”.` },
      ),
    )
  }
  return isDuty
}
