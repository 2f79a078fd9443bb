import { fold } from '../text/fold.ts'
import type { Bilingual, Body, Person, Topic } from './edition.ts'
import type { BodiesFile, PeopleFile, TopicsFile } from './model.ts'
import { reportOfficeAliases } from './office-aliases.ts'
import { type Place, problem, type Report } from './problem.ts'
import { checkReference } from './references.ts'
import type { Shaped } from './shape.ts'
import type { Path } from './yaml.ts'

/** Bodies, people and topics by id. A table is null if its file could not be read: then nothing is looked up in it. */
export interface Directory {
  readonly bodies: ReadonlyMap<string, Body> | null
  readonly people: ReadonlyMap<string, Person> | null
  readonly topics: ReadonlyMap<string, Topic> | null
}

/** A file's text in both languages; the Vietnamese stands in for a missing English one. */
export function bilingualOf(text: { readonly vi: string; readonly en?: string | undefined }): Bilingual {
  return { vi: text.vi, en: text.en ?? text.vi }
}

/** The bodies of `bodies.yaml`. */
export function bodiesOf(file: Shaped<BodiesFile>, report: Report): ReadonlyMap<string, Body> {
  const bodies = file.value.bodies.map((one) => ({
    id: one.id,
    name: bilingualOf(one.name),
    aliases: one.aliases,
    kind: one.kind ?? null,
    note: one.note ?? null,
  }))
  const table = uniqueById(bodies, (index) => file.at(['bodies', index, 'id']), report)
  reportClashes(
    bodies.map((one) => ({ id: one.id, names: [one.name.vi, one.name.en, ...one.aliases] })),
    (index, name) => file.at(namePath('bodies', index, file.value.bodies[index]?.aliases ?? [], name)),
    report,
  )
  return table
}

/** The people of `people.yaml`; the bodies of their offices are looked up. */
export function peopleOf(
  file: Shaped<PeopleFile>,
  bodies: ReadonlyMap<string, Body> | null,
  report: Report,
): ReadonlyMap<string, Person> {
  const people = file.value.people.map((one, index) => ({
    id: one.id,
    name: one.name,
    aliases: one.aliases,
    offices: one.offices.map((office, nth) => {
      const place = () => file.at(['people', index, 'offices', nth, 'body'])
      if (office.body !== undefined)
        checkReference('body', office.body, { bodies, people: null, topics: null }, place, report)
      return { title: bilingualOf(office.title), bodyId: office.body ?? null, aliases: office.aliases }
    }),
  }))
  const table = uniqueById(people, (index) => file.at(['people', index, 'id']), report)
  // Titles are not compared: a province has several deputy secretaries.
  reportClashes(
    people.map((one) => ({ id: one.id, names: [one.name, ...one.aliases] })),
    (index, name) => file.at(namePath('people', index, file.value.people[index]?.aliases ?? [], name)),
    report,
  )
  reportOfficeAliases(people, (...path) => file.at(['people', ...path]), report)
  return table
}

/** The topics of `topics.yaml`. */
export function topicsOf(file: Shaped<TopicsFile>, report: Report): ReadonlyMap<string, Topic> {
  const topics = file.value.topics.map((one) => ({ id: one.id, name: bilingualOf(one.name), terms: one.terms }))
  return uniqueById(topics, (index) => file.at(['topics', index, 'id']), report)
}

/** Entries by id; of two with one id the first counts and the second is an error. */
export function uniqueById<T extends { readonly id: string }>(
  entries: readonly T[],
  place: (index: number) => Place,
  report: Report,
): ReadonlyMap<string, T> {
  const table = new Map<string, T>()
  const lines = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const first = lines.get(entry.id)
    if (first === undefined) {
      table.set(entry.id, entry)
      lines.set(entry.id, index)
      continue
    }
    const { line } = place(first)
    const what = {
      vi: `Mã “${entry.id}” đã dùng ở dòng ${line}.`,
      en: `The id “${entry.id}” is already used in line ${line}.`,
    }
    const remedy = {
      vi: 'Đặt mã khác cho một trong hai; nếu là cùng một cơ quan, người hay chủ đề thì gộp lại.',
      en: 'Give one of them another id; if they are the same thing, merge them.',
    }
    report(problem(place(index), 'duplicate-id', what, remedy))
  }
  return table
}

/** Warns of names that lead to two entries once case and diacritics are left out, as people type them. */
function reportClashes(
  entries: readonly { readonly id: string; readonly names: readonly string[] }[],
  place: (index: number, name: string) => Place,
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const [index, { id, names }] of entries.entries()) {
    for (const name of names) {
      const key = fold(name).replace(/\s+/gu, ' ')
      const owner = owners.get(key) ?? id
      owners.set(key, owner)
      if (owner === id) continue
      const what = {
        vi: `“${name}” vừa chỉ “${owner}” vừa chỉ “${id}”.`,
        en: `“${name}” stands for both “${owner}” and “${id}”.`,
      }
      const remedy = {
        vi: 'Bỏ tên này ở một trong hai chỗ, hoặc ghi tên đầy đủ hơn; nếu cố ý giữ cả hai thì bỏ qua cảnh báo này.',
        en: 'Remove the name in one of the two places or make it longer; if both are meant, ignore this warning.',
      }
      report(problem(place(index, name), 'name-clash', what, remedy))
    }
  }
}

function namePath(list: string, index: number, aliases: readonly string[], name: string): Path {
  const alias = aliases.indexOf(name)
  return alias >= 0 ? [list, index, 'aliases', alias] : [list, index, 'name']
}
