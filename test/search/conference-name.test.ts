import { describe, expect, test } from 'vitest'
import { conferenceNameDimmer } from '../../src/search/conference-name.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { unitsOf } from '../../src/search/units.ts'
import { words } from '../../src/text/words.ts'
import { realEdition } from '../questions/real-edition.ts'

const { edition } = await realEdition()
const index = buildIndex(edition)
const dim = conferenceNameDimmer(edition)

function weightOf(question: string, part: string): number {
  const units = dim(unitsOf(words(question), index, false))
  return units
    .filter((unit) => unit.words.some((word) => part.split(' ').includes(word.token.text)))
    .reduce((sum, unit) => sum + unit.weight, 0)
}

describe('the name of a conference', () => {
  test('weighs little beside what is asked of it', () => {
    const question = 'thu hút đầu tư nước ngoài tại hội nghị Tỉnh ủy lần thứ hai khóa XX'
    expect(weightOf(question, 'đầu tư nước ngoài')).toBeGreaterThan(
      weightOf(question, 'hội nghị tỉnh ủy lần thứ hai khóa xx'),
    )
  })

  test('keeps its weight where nothing else is asked', () => {
    expect(weightOf('hội nghị Tỉnh ủy lần thứ hai', 'hội nghị tỉnh ủy lần thứ hai')).toBeGreaterThan(1)
  })

  test('is no name without the word for a meeting', () => {
    expect(weightOf('quy chế làm việc của Tỉnh ủy khóa XX', 'xx')).toBeGreaterThan(0.3)
  })
})
