import { fold } from '../text/fold.ts'
import type { Bilingual, Body, Person, Topic } from './edition.ts'
import type { BodiesFile, PeopleFile, TopicsFile } from './model.ts'
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

/**
 * Warns of an everyday name of an office ("phó chủ tịch tỉnh") that only one of those who hold the office has: a question with it
 * would find that one alone. A name with a word of the person's own is meant for that one.
 */
function reportOfficeAliases(
  people: readonly Person[],
  at: (person: number, list: 'offices', office: number, ...rest: Path) => Place,
  report: Report,
): void {
  const held = people.flatMap((person, index) =>
    person.offices.map((office, nth) => ({ person, office, place: () => at(index, 'offices', nth) })),
  )
  const holders = new Map<string, (typeof held)[number][]>()
  for (const one of held) {
    const key = plainWords(one.office.title.vi)
    const others = holders.get(key)
    if (others === undefined) holders.set(key, [one])
    else others.push(one)
  }
  for (const { person, office, place } of held) {
    const isOwn = new Set(plainWords(person.name).split(' '))
    const others = (holders.get(plainWords(office.title.vi)) ?? []).filter((one) => one.person.id !== person.id)
    for (const alias of office.aliases) {
      if (
        plainWords(alias)
          .split(' ')
          .some((word) => isOwn.has(word))
      )
        continue
      const lacking = others.find(
        ({ office: { aliases } }) => !aliases.some((one) => plainWords(one) === plainWords(alias)),
      )
      if (lacking === undefined) continue
      const what = {
        vi: `“${alias}” chỉ có ở “${person.id}”, nhưng “${lacking.person.id}” cũng giữ chức “${office.title.vi}”: ai hỏi bằng cách gọi này sẽ chỉ thấy một người.`,
        en: `“${alias}” stands at “${person.id}” only, but “${lacking.person.id}” is “${office.title.en}”, too: who asks with it finds one of them.`,
      }
      const remedy = {
        vi: `Ghi “${alias}” vào aliases của chức này ở cả hai người, hoặc bỏ ở cả hai.`,
        en: `Write “${alias}” among the aliases of this office at both, or remove it.`,
      }
      report(problem(place(), 'office-alias', what, remedy))
    }
  }
}

function plainWords(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim()
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
