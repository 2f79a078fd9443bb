import { fold } from '../text/fold.ts'
import type { Bilingual, Office, Person } from './edition.ts'
import { type Place, problem, type Report } from './problem.ts'

/**
 * Warns where one of those who hold the same office lacks its everyday names ("phó chủ tịch tỉnh"): a question with one would
 * find the others alone. A name with a word of the person's own is meant for that one.
 */
export function reportOfficeAliases(
  people: readonly Person[],
  at: (person: number, list: 'offices', office: number) => Place,
  report: Report,
): void {
  const held = people.flatMap((person, index) =>
    person.offices.map((office, nth) => ({ person, office, place: () => at(index, 'offices', nth) })),
  )
  // Each everyday name of an office with the first of its holders who has it.
  const names = new Map<string, Map<string, { readonly alias: string; readonly person: Person }>>()
  for (const { person, office } of held) {
    const key = plainWords(office.title.vi)
    const known = names.get(key) ?? new Map()
    names.set(key, known)
    for (const alias of office.aliases) {
      const name = plainWords(alias)
      if (!known.has(name) && !hasWordOf(alias, person.name)) known.set(name, { alias, person })
    }
  }
  for (const { person, office, place } of held) {
    const own = new Set(office.aliases.map(plainWords))
    const lacking = [...(names.get(plainWords(office.title.vi)) ?? [])].flatMap(([name, one]) =>
      own.has(name) || one.person.id === person.id ? [] : [one],
    )
    const [first] = lacking
    if (first === undefined) continue
    const aliases = lacking.map(({ alias }) => alias)
    report(problem(place(), 'office-alias', ...officeAliasWords(person, first.person, office, aliases)))
  }
}

function officeAliasWords(
  { id }: Person,
  other: Person,
  { title }: Office,
  lacking: readonly string[],
): readonly [what: Bilingual, remedy: Bilingual] {
  const shown = lacking
    .slice(0, 3)
    .map((alias) => `“${alias}”`)
    .join(', ')
  const more = lacking.length > 3 ? '…' : ''
  return [
    {
      vi: `“${id}” và “${other.id}” cùng giữ chức “${title.vi}”, nhưng ở đây thiếu cách gọi ${shown}${more}: ai hỏi bằng cách gọi ấy sẽ chỉ thấy một người.`,
      en: `“${id}” and “${other.id}” are both “${title.en}”, but ${shown}${more} is missing here: who asks with it finds one of them only.`,
    },
    {
      vi: `Thêm vào aliases của chức này ở “${id}”, hoặc bỏ ở “${other.id}”.`,
      en: `Add it to the aliases of this office at “${id}”, or remove it at “${other.id}”.`,
    },
  ]
}

/** "bí thư Phong" of Đoàn Hồng Phong. */
function hasWordOf(alias: string, name: string): boolean {
  const own = new Set(plainWords(name).split(' '))
  return plainWords(alias)
    .split(' ')
    .some((word) => own.has(word))
}

function plainWords(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim()
}
