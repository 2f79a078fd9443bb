import type { Edition } from '../../src/knowledge/edition.ts'
import { FIELD_WEIGHTS, fieldsOf } from '../../src/search/fields.ts'
import type { Texts } from './engine.ts'

/** The texts under which the product finds each passage, for the other engines. */
export function textsOf(edition: Edition): readonly Texts[] {
  return edition.passages.map((passage) => {
    const fields = fieldsOf(edition, passage)
    const join = (belongs: (weight: number) => boolean): string =>
      [...new Set(fields.filter(({ weight }) => belongs(weight)).map(({ text }) => text))].join(' . ')
    return {
      quote: passage.quote,
      title: [...new Set([passage.title.vi, passage.title.en])].join(' . '),
      terms: passage.terms.join(' . '),
      around: join((weight) => weight !== FIELD_WEIGHTS.quote && weight !== FIELD_WEIGHTS.terms),
    }
  })
}
