import type { CivilDate } from '../calendar/civil-date.ts'
import type { BoardLine } from '../duties/board-lines.ts'
import { type DutyBoard, dutyBoard } from '../duties/duty-board.ts'
import { emptyProgressBook, type ProgressBook } from '../duties/progress.ts'
import type { Edition, Passage, Person } from '../knowledge/edition.ts'
import { buildingIndex, type PassageIndex } from '../search/passage-index.ts'
import type { Ranked } from '../search/rank.ts'
import { makingSearch, type Searched } from '../search/search.ts'
import { atOnce, inSlices, type Steps } from '../text/steps.ts'
import { type Word, words } from '../text/words.ts'
import type { Answer, Asked, Found, Language, ListAnswer, Missing, NotFoundReason } from './answer.ts'
import { askedBesides, askedOf } from './asked.ts'
import { otherTime } from './asked-time.ts'
import { boardQuestionReader } from './board-question.ts'
import { type BoardRequest, filterOf, linesOn } from './board-request.ts'
import { companions } from './companions.ts'
import { asksForChairs, asksWhoChaired, kindBonus, namesChairsOf } from './kind-bonus.ts'
import { missingIn } from './missing.ts'
import { asksForNobodyNamed, dutiesOfNobody } from './nobody-named.ts'
import { unknownOfficeFinder } from './office-asked.ts'
import { overviewFinder } from './overview.ts'
import { groupingPassages } from './passage-groups.ts'
import { type Mention, peopleFinder } from './people.ts'
import { personalAttributeIn } from './personal-attribute.ts'
import { relatedFinder } from './related.ts'
import { asksWhatWasSaid, hasSubject, isOfOthers, isTheirs, saidBy } from './said-by.ts'

/** A question counts up to here, in UTF-16 units. */
export const QUESTION_LENGTH = 500
const RESULTS = 10
const CHOICES = 5

/** The main job over one edition: from a question as typed to a typed answer. */
export interface Asker {
  /** Never throws; any text is a question. `day`: today, for questions of what is due. */
  ask(text: string, day: CivilDate): Answer
  /** Passages near to a passage: its list, then those that share most topics and bodies; best first, at most 5. */
  related(passageId: string): readonly Found[]
}

/**
 * Prepares an edition for questions. The costly part (the index) happens here, once. `progress`: what was recorded about the
 * duties, looked up at each question.
 */
export function makeAsk(edition: Edition, progress: ProgressBook = emptyProgressBook): Asker {
  return atOnce(makingAsk(edition, progress))
}

/**
 * As `makeAsk`, for an edition that takes the place of another while questions are asked: after every few milliseconds of
 * work comes a `pause`, such as one of `setImmediate`, in which they are answered.
 */
export function makeAskInSlices(
  edition: Edition,
  pause: () => Promise<void>,
  progress: ProgressBook = emptyProgressBook,
): Promise<Asker> {
  return inSlices(makingAsk(edition, progress), pause)
}

function* makingAsk(edition: Edition, progress: ProgressBook): Steps<Asker> {
  const index = yield* buildingIndex(edition)
  const search = yield* makingSearch(index)
  const peopleIn = peopleFinder(edition)
  const unknownOffice = unknownOfficeFinder(edition)
  yield
  const groups = yield* groupingPassages(edition)
  const overviewOf = overviewFinder(edition, groups)
  yield
  const boardQuestionIn = boardQuestionReader(edition)
  const relatedTo = relatedFinder(edition, groups)
  const found = (one: Ranked): Found[] => {
    const passage = edition.passages[one.at]
    return passage === undefined ? [] : [{ passage, score: Math.min(1, Math.round(one.score * 1000) / 1000) }]
  }

  function ask(text: string, day: CivilDate): Answer {
    const answer = answerTo(text, day)
    const shown = shownOf(answer)
    const other = shown.length === 0 ? null : otherTime(answer.question, shown, edition)
    return other === null ? answer : { ...answer, otherTime: other }
  }

  function answerTo(text: string, day: CivilDate): Answer {
    const { question, cut } = readQuestion(text)
    let asked: Asked = 'what'
    const searched = search.find(question, (list, language) => {
      asked = askedOf(list, language)
      return kindBonus(edition, asked, list)
    })
    const plain = ` ${searched.words.map((word) => word.plain).join(' ')} `
    const asking = { question, cut, language: searched.language as Language, asked, missing: [] as const }
    const results = searched.ranked.slice(0, RESULTS).flatMap(found)
    const notFound = (because: NotFoundReason): Answer => ({
      ...asking,
      type: 'not-found',
      because,
      nearest: results.filter((one) => one.score > 0).slice(0, CHOICES),
    })

    const wanted = boardQuestionIn(question, day)
    if (wanted !== null) {
      const board = dutyBoard(edition, day, filterOf(wanted.request), progress)
      return { ...asking, asked: 'list', type: 'board', ...wanted, board, next: nextAfter(wanted.request, board, day) }
    }
    if (asksForNobodyNamed(plain)) {
      const [first, ...others] = dutiesOfNobody(edition)
      if (first === undefined) return notFound({ kind: 'all-named' })
      return { ...asking, asked: 'list', type: 'list', of: { kind: 'nobody' }, items: [first, ...others], more: [] }
    }
    if (searched.units.length === 0) {
      const figures = overviewOf(searched, asked)
      if (figures !== null) return { ...asking, type: 'list', ...figures, more: [] }
      const [chairs, ...others] = asksWhoChaired(asked, plain) ? chairsNewestFirst(edition) : []
      if (chairs === undefined) return notFound({ kind: 'no-question' })
      return { ...asking, type: 'passages', found: [chairs, ...others.slice(0, CHOICES - 1)], more: [] }
    }
    const mentions = mentionsIn(searched.words, question)
    const office = unknownOffice(searched, question, mentions, results[0]?.passage)
    if (office !== null) return notFound({ kind: 'other-name', name: office })
    const attribute = personalAttributeIn(searched.words)
    if (attribute !== null && mentions.length > 0) return notFound({ kind: 'other-name', name: attribute })
    const named = mentions.filter(({ by }) => by === 'name').map(({ person }) => person)
    const isSaid = asksWhatWasSaid(searched.words, mentions)
    if (isSaid) {
      const said = speech(searched, mentions)
      if (said !== null) return { ...asking, type: 'list', ...said, more: [] }
      const [speaker] = named
      if (speaker !== undefined && !asksOfSubject(searched, mentions)) {
        return notFound({ kind: 'other-person', person: speaker })
      }
    }
    const person = personAnswer(index, searched, mentions, results)
    if (person !== null) return { ...asking, ...person }
    const [best, ...rest] = results
    if (best === undefined) return notFound({ kind: 'nothing-near' })
    // Another's words, or what another did, would be a false answer to what this person said or did.
    const isFalse = ({ passage }: Found): boolean =>
      isSaid ? !isTheirs(passage, named, edition) : isOfOthers(passage, named, edition)
    if (named[0] !== undefined && isFalse(best)) {
      const [first, ...others] = rest.filter((one) => !isFalse(one) && one.score >= best.score * PERSON_SHARE)
      if (first === undefined) return notFound({ kind: 'other-person', person: named[0] })
      return { ...asking, type: 'choice', because: 'unsure', found: [first, ...others.slice(0, CHOICES - 1)] }
    }
    if (searched.otherName !== null) return notFound({ kind: 'other-name', name: searched.otherName.written })
    const overview = overviewOf(searched, asked)
    if (overview !== null) {
      const others = results.filter((one) => !overview.items.includes(one.passage))
      return { ...asking, type: 'list', ...overview, more: others }
    }
    const isOfChairs = asksForChairs(asked, plain) && namesChairsOf(edition, best.passage)
    const besides = askedBesides(searched.words, asked)
    const missingOf = ({ passage }: Found): readonly Missing[] => {
      const kinds = [asked, ...(besides === null ? [] : [besides])]
      return kinds.flatMap((one) => missingIn(passage, one, plain, edition))
    }
    const missing = missingOf(best)
    // An answer that says that the figure is not stated is sure of it ("công suất bao nhiêu MW").
    const isDoubtful = searched.isAboutElse && searched.sureness === 'sure' && !missing.includes('figure')
    const sureness = isOfChairs ? 'sure' : isDoubtful ? 'unsure' : searched.sureness
    if (sureness === 'no') return notFound({ kind: 'nothing-near' })
    if (sureness === 'unsure') {
      return { ...asking, missing, type: 'choice', because: 'unsure', found: [best, ...rest.slice(0, CHOICES - 1)] }
    }
    const list = listOf(best.passage, asked, results)
    const isListAsked = list !== null && (asked as Asked) === 'list'
    if (isAmbiguous(searched) && !isListAsked) {
      const topic = overviewOf(searched, 'list')
      if (topic !== null && topic.of.kind === 'topic') return { ...asking, type: 'list', ...topic, more: [] }
      return { ...asking, missing, type: 'choice', because: 'ambiguous', found: [best, ...rest.slice(0, CHOICES - 1)] }
    }
    if (list !== null) {
      const others = rest.filter((one) => !list.items.some((item) => item.id === one.passage.id))
      return {
        ...asking,
        missing,
        type: 'list',
        of: { kind: 'passage', passage: list.head },
        items: list.items,
        more: others,
      }
    }
    const beside = companions(searched, asked, edition).flatMap(found)
    const more = rest.filter((one) => !beside.some((other) => other.passage === one.passage))
    // What one of them states is not missing.
    const inNone = missing.filter((one) => beside.every((other) => missingOf(other).includes(one)))
    return { ...asking, missing: inNone, type: 'passages', found: [best, ...beside], more }
  }

  /** Spelling is undone for passages, and may take a name for a slip: "ông Phong" where a text has "Hồng Phong". */
  function mentionsIn(understood: readonly Word[], question: string): readonly Mention[] {
    const mentions = peopleIn(understood)
    const typed = words(question)
    return mentions.length === 0 && typed.length === understood.length ? peopleIn(typed) : mentions
  }

  /** All that a person said, for a question that asks for nothing narrower; null if it does, or there is nothing. */
  function speech(searched: Searched, mentions: readonly Mention[]): Pick<ListAnswer, 'of' | 'items'> | null {
    if (asksOfSubject(searched, mentions)) return null
    for (const { person } of mentions) {
      const [first, ...others] = saidBy(person, edition)
      if (first !== undefined) return { of: { kind: 'speaker', person }, items: [first, ...others] }
    }
    return null
  }

  /** What comes first after a period in which there is nothing. */
  function nextAfter(request: BoardRequest, board: DutyBoard, day: CivilDate): BoardLine | null {
    const after = request.range?.end ?? null
    if (after === null || linesOn(board, request.list).length > 0) return null
    const later = filterOf({ ...request, range: { start: after, end: null } })
    return dutyBoard(edition, day, later, progress).upcoming[0]?.lines[0] ?? null
  }

  /** The list that a passage introduces, or, where a list is asked for, the one it belongs to if that is as near. */
  function listOf(passage: Passage, wanted: Asked, results: readonly Found[]): List | null {
    const parent = results.find((one) => one.passage.id === passage.parentId)
    const isParentNear = parent !== undefined && parent.score >= (results[0]?.score ?? 0) * PARENT_SHARE
    const head = passage.itemIds.length > 0 ? passage : wanted === 'list' && isParentNear ? parent.passage : undefined
    const [first, ...others] = (head?.itemIds ?? []).flatMap((id) => edition.passageById.get(id) ?? [])
    return head === undefined || first === undefined ? null : { head, items: [first, ...others] }
  }

  return { ask, related: relatedTo }
}

/** The passages that name who chaired, each conference's first, the newest conference first. */
function chairsNewestFirst(edition: Edition): readonly Found[] {
  const conferences = [...edition.conferences.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1))
  return conferences.flatMap(({ passageIds }) => {
    const passages = passageIds.flatMap((id) => edition.passageById.get(id) ?? [])
    const passage = passages.find((one) => namesChairsOf(edition, one))
    return passage === undefined ? [] : [{ passage, score: 1 }]
  })
}

interface List {
  readonly head: Passage
  readonly items: readonly [Passage, ...Passage[]]
}

/** Whether a question asks for something beside the person whom it mentions and what that person said. */
function asksOfSubject({ words, units }: Searched, mentions: readonly Mention[]): boolean {
  return hasSubject(units, (word) => mentions.some(({ from, to }) => words.slice(from, to).includes(word)))
}

/** How near to the best passage one about the right person must be to be offered in its place. */
const PERSON_SHARE = 0.6

/** What an answer shows first, for what it has to say of all of it. */
function shownOf(answer: Answer): readonly Passage[] {
  switch (answer.type) {
    case 'passages':
      return answer.found.map(({ passage }) => passage)
    case 'list':
      return answer.of.kind === 'passage' ? [answer.of.passage, ...answer.items] : answer.items
    case 'choice':
      return answer.found.map(({ passage }) => passage)
    case 'person':
    case 'board':
    case 'not-found':
      return []
  }
}

/** How near to the best passage the introduction of its list must be for the whole list to be meant. */
const PARENT_SHARE = 0.6

/**
 * A word or two that many passages hold alike ("quy hoạch") ask for no one of them. A list is its own answer, and one
 * passage that stands out is what was meant.
 */
function isAmbiguous({ units, ranked }: Searched): boolean {
  const best = ranked[0]
  if (best === undefined || units.length > AMBIGUOUS.units) return false
  const alike = ranked.filter(
    (one) => best.coverage - one.coverage < AMBIGUOUS.gap && best.score - one.score < AMBIGUOUS.scores,
  )
  return alike.length >= AMBIGUOUS.passages
}

const AMBIGUOUS = { units: 2, gap: 0.1, scores: 0.2, passages: 4 } as const

/** The question in a text: in one line, at most 500 UTF-16 units. `cut`: there was more. */
export function readQuestion(text: string): { question: string; cut: boolean } {
  const trimmed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (trimmed.length <= QUESTION_LENGTH) return { question: trimmed, cut: false }
  // A surrogate pair is not cut in two.
  return { question: trimmed.slice(0, QUESTION_LENGTH).replace(/[\uD800-\uDBFF]$/, ''), cut: true }
}

/** A question that is only about who somebody is or who holds an office, nothing else. */
function personAnswer(
  index: PassageIndex,
  searched: Searched,
  mentions: readonly Mention[],
  results: readonly Found[],
): Pick<Extract<Answer, { type: 'person' }>, 'type' | 'people' | 'found' | 'more'> | null {
  const [first, ...others] = mentions
  if (first === undefined) return null
  const inMention = (word: Word): boolean =>
    mentions.some((mention) => searched.words.slice(mention.from, mention.to).includes(word))
  // "số điện thoại chủ tịch tỉnh" asks for what no passage speaks of, not for who he is.
  if (searched.units.some((unit) => unit.kind === 'foreign' && !unit.words.some(inMention))) return null
  const rest = searched.units.filter((unit) => !unit.words.every(inMention)).reduce((sum, unit) => sum + unit.weight, 0)
  const total = searched.units.reduce((sum, unit) => sum + unit.weight, 0)
  const isOfficeAsked =
    first.by === 'name' && OFFICE_ASKED.test(` ${searched.words.map((word) => word.plain).join(' ')} `)
  if (rest > total * (isOfficeAsked ? OFFICE_REST : PERSON_REST)) return null
  const people = [first, ...others].map((mention) => mention.person)
  const scoreOf = new Map(results.map((one) => [one.passage, one.score]))
  // Where the document gives a person's offices, it says who they are; elsewhere it only names them.
  const offices = people.flatMap((person) => person.offices.map((office) => office.title.vi))
  const [found, ...more] = passagesNaming(people, index)
    .map((passage) => ({
      found: { passage, score: scoreOf.get(passage) ?? 0 },
      named: offices.filter((title) => passage.quote.includes(title)).length,
    }))
    .sort((one, other) => other.named - one.named || other.found.score - one.found.score)
    .map((one) => one.found)
  if (found === undefined) return null
  return {
    type: 'person',
    people: [first.person, ...new Set(people.filter((one) => one !== first.person))],
    found: [found],
    more,
  }
}

/** The passages in whose quotes any of the people is named in full, in the order of the sources. */
function passagesNaming(people: readonly Person[], index: PassageIndex): readonly Passage[] {
  const positions = people.flatMap(({ name }) =>
    index.holding(name).filter((at) => index.edition.passages[at]?.quote.includes(name)),
  )
  return [...new Set(positions)].sort((a, b) => a - b).flatMap((at) => index.edition.passages[at] ?? [])
}

/** How much of a question's weight may lie outside the mention of a person for it to be only about the person. */
const PERSON_REST = 0.25
const OFFICE_REST = 0.8

// giữ chức gì, cương vị nào, là ai; what is his office
const OFFICE_ASKED =
  / (?:giu chuc|chuc vu|chuc danh|chuc gi|chuc nao|cuong vi|vai tro|vi tri gi|lam chuc|dam duong|dam nhiem|position|role|title|office|post|job) /
