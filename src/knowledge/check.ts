import type { z } from 'zod'
import { hasEditorLine, reportEditorLines, reportMissing, type YamlFile } from './completeness.ts'
import { type LoadedConference, loadConference } from './conference.ts'
import { bodiesOf, type Directory, peopleOf, topicsOf } from './directory.ts'
import type { Edition } from './edition.ts'
import { eventsOf } from './events.ts'
import { frozen } from './frozen.ts'
import { glossaryOf } from './glossary.ts'
import { checkGold } from './gold.ts'
import { editionId, passageIds } from './identity.ts'
import { NO_DAY } from './issue-day.ts'
import { conferencePath, roleOf, TABLE_PATHS, unknownFile } from './layout.ts'
import { hasErrors, inOrder, type Problem, problem, type Report, wholeFile } from './problem.ts'
import { idMeantAt } from './references.ts'
import { MODELS, type ModelName } from './schema.ts'
import { checkShape, type Shaped } from './shape.ts'
import type { IdMeant } from './shape-problem.ts'
import { readSource, type Source } from './source.ts'
import { plainText } from './text-file.ts'
import { parseYaml } from './yaml.ts'

/** What came of checking `knowledge/`: an edition exactly if there is no error, and all problems in stable order. */
export interface CheckResult {
  readonly edition: Edition | null
  readonly problems: readonly Problem[]
}

/**
 * Checks the files of `knowledge/` (path relative to it, with `/` -> text as received) and builds the edition.
 * Pure, and free of Node: an uploaded file can be checked in the place of the one it is to replace.
 *
 * `earlier` are problems met while reading the files; what could not be read is not reported as missing. `advises`: see
 * `DutyContext`.
 */
export function checkFiles(
  files: ReadonlyMap<string, string>,
  earlier: readonly Problem[] = [],
  advises = true,
): CheckResult {
  const problems: Problem[] = [...earlier]
  const report: Report = (found) => problems.push(found)
  const known = knownFiles(files, report)
  const unread = earlier.filter((one) => one.severity === 'error').map((one) => one.file)
  const present = new Set([...known.keys(), ...unread])
  const conferenceIds = conferenceIdsIn(present)
  reportMissing(present, conferenceIds, report)

  const withoutLine: YamlFile[] = []
  const reading: YamlReading = { files: known, withoutLine: (file) => withoutLine.push(file), report }
  const read = <T>(path: string, name: ModelName, model: z.ZodType<T>) => readYaml(reading, path, name, model)
  const bodiesFile = read(TABLE_PATHS.bodies, 'bodies', MODELS.bodies)
  const peopleFile = read(TABLE_PATHS.people, 'people', MODELS.people)
  const topicsFile = read(TABLE_PATHS.topics, 'topics', MODELS.topics)
  const eventsFile = read(TABLE_PATHS.events, 'events', MODELS.events)
  const goldFile = read(TABLE_PATHS.questions, 'questions', MODELS.questions)
  const glossary = glossaryOf(
    {
      abbreviations: read(TABLE_PATHS.abbreviations, 'abbreviations', MODELS.abbreviations),
      synonyms: read(TABLE_PATHS.synonyms, 'synonyms', MODELS.synonyms),
      fillers: read(TABLE_PATHS.fillers, 'fillers', MODELS.fillers),
      names: read(TABLE_PATHS.names, 'names', MODELS.names),
    },
    report,
  )

  const bodies = bodiesFile === null ? null : bodiesOf(bodiesFile, report)
  const directory: Directory = {
    bodies,
    people: peopleFile === null ? null : peopleOf(peopleFile, bodies, report),
    topics: topicsFile === null ? null : topicsOf(topicsFile, report),
  }
  const events = eventsFile === null ? [] : eventsOf(eventsFile, report)
  const meant: IdMeant = (path, name) => idMeantAt(path, name, directory)
  const context = { directory, events, passageId: passageIds(), report, advises }
  const conferences: LoadedConference[] = []
  for (const id of conferenceIds) {
    const source = sourceOf(known, conferencePath(id, 'source.txt'), report)
    const path = conferencePath(id, 'conference.yaml')
    const file = readYaml(reading, path, 'conference', MODELS.conference, UNKNOWN_HEAD, meant)
    const loaded = source === null || file === null ? null : loadConference(id, file, source, context)
    if (loaded !== null) conferences.push(loaded)
  }
  reportEditorLines(withoutLine, report)

  const passages = conferences.flatMap((one) => one.passages)
  // With a conference left out, words of its passages would seem to be nowhere.
  const complete = conferences.length === conferenceIds.length && !unread.some((path) => path.startsWith('conferences'))
  if (goldFile !== null && complete && conferences.length > 0) checkGold(goldFile, passages, report)
  const edition: Edition | null =
    hasErrors(problems) ||
    glossary === null ||
    bodies === null ||
    directory.people === null ||
    directory.topics === null
      ? null
      : {
          id: editionId(known),
          conferences: new Map(conferences.map(({ conference }) => [conference.id, frozen(conference)])),
          passages: frozen(passages),
          passageById: new Map(passages.map((passage) => [passage.id, passage])),
          bodies: frozenTable(bodies),
          people: frozenTable(directory.people),
          topics: frozenTable(directory.topics),
          events: frozen(events),
          glossary: frozen(glossary),
          gold: frozen(goldFile?.value.questions ?? []),
          coverage: frozen(conferences.map((one) => one.coverage)),
        }
  return { edition, problems: inOrder(problems) }
}

/** Takes the place of what is missing at the top of a conference file, so that its quotes are checked nevertheless. */
const UNKNOWN_HEAD = { title: { vi: '…' }, short: { vi: '…' }, date: NO_DAY }

/** The files that hold knowledge; a warning for each of which nothing is known. */
function knownFiles(files: ReadonlyMap<string, string>, report: Report): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) => {
      const role = roleOf(path)
      if (role === null) report(unknownFile(path))
      return role !== null && role.kind !== 'ignored'
    }),
  )
}

function conferenceIdsIn(paths: Iterable<string>): readonly string[] {
  const ids = new Set<string>()
  for (const path of paths) {
    const role = roleOf(path)
    if (role?.kind === 'source' || role?.kind === 'conference') ids.add(role.conferenceId)
  }
  return [...ids].sort()
}

/** The files to read from, and where to tell of what is amiss in them. */
interface YamlReading {
  readonly files: ReadonlyMap<string, string>
  withoutLine(file: YamlFile): void
  readonly report: Report
}

function readYaml<T>(
  { files, withoutLine, report }: YamlReading,
  path: string,
  name: ModelName,
  model: z.ZodType<T>,
  instead?: Readonly<Record<string, unknown>>,
  meant?: IdMeant,
): Shaped<T> | null {
  const received = files.get(path)
  const text = received === undefined ? null : plainText(path, received, report)
  if (text === null) return null
  if (!hasEditorLine({ path, name }, text)) withoutLine({ path, name })
  const yaml = parseYaml(path, text, report)
  return yaml === null ? null : checkShape(model, name, yaml, report, instead, meant)
}

function sourceOf(files: ReadonlyMap<string, string>, path: string, report: Report): Source | null {
  const received = files.get(path)
  const text = received === undefined ? null : plainText(path, received, report)
  if (text === null) return null
  if (/[\p{L}\p{N}]/u.test(text)) return readSource(path, text)
  const what = { vi: 'Văn bản gốc trống.', en: 'The source is empty.' }
  const remedy = {
    vi: 'Chép nguyên văn văn bản của hội nghị vào tệp này.',
    en: 'Put the untouched text of the conference into this file.',
  }
  report(problem(wholeFile(path), 'empty-source', what, remedy))
  return null
}

function frozenTable<T>(table: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  for (const entry of table.values()) frozen(entry)
  return table
}
