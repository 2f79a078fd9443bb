import type { CheckResult } from './check.ts'
import { excerpt } from './difference.ts'
import type { Bilingual, Conference, Coverage, Edition, Passage, PassageKind } from './edition.ts'
import { conferencePath } from './layout.ts'
import { positions } from './position.ts'
import { formatProblem, pathIn } from './problem.ts'

export { hasErrors } from './problem.ts'

/**
 * What `npm run check` prints: the edition's id, what it holds, how much of each source is in passages, the places
 * that are not, and every problem. `folder` stands before file names, so that a terminal can open them.
 */
export function reportText(
  { edition, problems }: CheckResult,
  language: keyof Bilingual = 'vi',
  folder = 'knowledge',
): string {
  const words = language === 'vi' ? VI : EN
  const errors = problems.filter((one) => one.severity === 'error').length
  const parts = [
    edition === null ? words.none(errors) : words.edition(edition),
    ...(edition === null ? [] : conferenceReports(edition, words, language, folder)),
    problems.map((one) => formatProblem(one, language, folder)).join('\n'),
    words.problems(errors, problems.length - errors),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function conferenceReports(edition: Edition, words: Words, language: keyof Bilingual, folder: string): string[] {
  const byConference = new Map<string, Passage[]>([...edition.conferences.keys()].map((id) => [id, []]))
  for (const passage of edition.passages) byConference.get(passage.conferenceId)?.push(passage)
  const coverageOf = new Map(edition.coverage.map((one) => [one.conferenceId, one]))
  return [...edition.conferences.values()].map((conference) => {
    const passages = byConference.get(conference.id) ?? []
    const coverage = coverageOf.get(conference.id)
    return [
      `${conference.id}: ${conference.title[language]}`,
      ...countLines(passages, words),
      ...(coverage === undefined ? [] : [words.coverage(coverage)]),
      ...uncoveredLines(conference, passages, folder),
    ].join('\n  ')
  })
}

function countLines(passages: readonly Passage[], words: Words): string[] {
  const count = (kind: PassageKind) => passages.filter((one) => one.kind === kind).length
  const duties = passages.filter((one) => one.kind === 'duty')
  const dated = duties.filter((one) => one.deadline?.state === 'stated').length
  const named = duties.filter((one) => one.responsible?.state === 'named').length
  return [
    words.kinds(passages.length, count),
    words.deadlines(dated, duties.length - dated),
    words.responsible(named, duties.length - named),
  ]
}

function uncoveredLines({ id, source }: Conference, passages: readonly Passage[], folder: string): string[] {
  const at = positions(source)
  const file = pathIn(folder, conferencePath(id, 'source.txt'))
  return passages
    .filter((one) => one.kind === 'unsorted')
    .map(({ start, quote }) => {
      const { line, column } = at(start)
      return `  ${file}:${line}:${column}: ${excerpt(quote, 80)}`
    })
}

type Words = typeof VI
type Count = (kind: PassageKind) => number

const VI = {
  edition: (one: Edition) =>
    `Ấn bản ${one.id}: ${one.conferences.size} hội nghị, ${one.passages.length} ý, ${one.bodies.size} cơ quan, ` +
    `${one.people.size} người, ${one.topics.size} chủ đề, ${one.events.length} sự kiện, ` +
    `${one.glossary.abbreviations.length} chữ viết tắt, ${one.glossary.concepts.length} nhóm từ đồng nghĩa, ` +
    `${one.gold.length} câu hỏi kiểm tra.`,
  none: (errors: number) => `Không có ấn bản mới: còn ${errors} lỗi phải sửa.`,
  kinds: (all: number, count: Count) =>
    `${all} ý: ${count('duty')} nhiệm vụ, ${count('resolution')} nghị quyết, ${count('result')} kết quả, ` +
    `${count('proceeding')} diễn biến, ${count('unsorted')} chưa phân loại`,
  deadlines: (stated: number, silent: number) => `Thời hạn của nhiệm vụ: ${stated} có nêu, ${silent} không nêu`,
  responsible: (named: number, silent: number) => `Cơ quan chịu trách nhiệm: ${named} có nêu, ${silent} không nêu`,
  coverage: ({ percent, covered, clauses, headings }: Omit<Coverage, 'conferenceId'>) =>
    `Đã trích ${String(percent).replace('.', ',')} % văn bản gốc: ${covered}/${clauses} mệnh đề, không kể ${headings} tiêu đề`,
  problems: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo.`,
}

const EN: Words = {
  edition: (one) =>
    `Edition ${one.id}: ${one.conferences.size} conferences, ${one.passages.length} passages, ${one.bodies.size} bodies, ` +
    `${one.people.size} people, ${one.topics.size} topics, ${one.events.length} events, ` +
    `${one.glossary.abbreviations.length} abbreviations, ${one.glossary.concepts.length} groups of synonyms, ` +
    `${one.gold.length} gold questions.`,
  none: (errors) => `No new edition: errors to be corrected: ${errors}.`,
  kinds: (all, count) =>
    `${all} passages: ${count('duty')} duties, ${count('resolution')} resolutions, ${count('result')} results, ` +
    `${count('proceeding')} proceedings, ${count('unsorted')} unsorted`,
  deadlines: (stated, silent) => `Deadlines of duties: ${stated} stated, ${silent} not stated`,
  responsible: (named, silent) => `Responsible bodies: ${named} named, ${silent} not stated`,
  coverage: ({ percent, covered, clauses, headings }) =>
    `${percent} % of the source in passages: ${covered}/${clauses} clauses, without ${headings} headings`,
  problems: (errors, warnings) => `${errors} errors, ${warnings} warnings.`,
}
