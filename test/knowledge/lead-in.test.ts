import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const LEAD_IN = 'Sở Y tế hoàn thành trước ngày 30/6/2021 các việc sau:'

/** The sound folder with a list at its end; `leadIn` and `item` are the lines of their entries. */
function withList({
  leadIn,
  item,
  quote = 'Tiêm vắc xin cho người dân;',
}: {
  leadIn: string
  item: string
  quote?: string
}) {
  const lines = (text: string, indent: string) =>
    text
      .split('\n')
      .map((line) => `${indent}${line}\n`)
      .join('')
  return checkFiles(
    soundFiles({
      [SOURCE]: `${SOUND[SOURCE]}\n${LEAD_IN}\na) ${quote}\n`,
      [YAML]: `${SOUND[YAML]}      - quote: "${LEAD_IN}"\n${lines(`title: { vi: Danh sách }\n${leadIn}`, '        ')}        items:\n          - quote: "${quote}"\n${lines(`title: { vi: Ý con }\n${item}`, '            ')}`,
    }),
  )
}

const DUTY = 'kind: duty\nresponsible: { words: Sở Y tế, lead: [so-y-te] }\ndeadline: trước ngày 30/6/2021'
const said = ({ problems }: ReturnType<typeof checkFiles>) =>
  problems.map(({ code, what, remedy }) => [code, what.vi, remedy.vi])

describe('what an item leaves out', () => {
  test('it takes from the passage that introduces its list, and knows where the words stand', () => {
    const { edition, problems } = withList({ leadIn: DUTY, item: 'kind: duty' })
    expect(problems).toEqual([])
    const [leadIn, item] = edition?.passages.slice(-2) ?? []
    expect(item?.parentId).toBe(leadIn?.id)
    expect(item?.responsible).toEqual({
      state: 'named',
      words: 'Sở Y tế',
      leadIds: ['so-y-te'],
      coordinatingIds: [],
      personIds: [],
      inheritedFrom: leadIn?.id,
    })
    expect(item?.bodyIds).toEqual(['so-y-te'])
    expect(item?.deadline).toMatchObject({
      state: 'stated',
      phrase: 'trước ngày 30/6/2021',
      reading: { end: '2021-06-29' },
      inheritedFrom: leadIn?.id,
    })
    expect(leadIn?.responsible).toMatchObject({ inheritedFrom: null })
    expect(leadIn?.deadline).toMatchObject({ inheritedFrom: null })
  })

  test('is still asked for where the lead-in says nothing', () => {
    const { edition, problems } = withList({
      leadIn: 'kind: duty\nresponsible: not stated\ndeadline: trước ngày 30/6/2021',
      item: 'kind: duty',
    })
    expect(edition).toBeNull()
    expect(problems.map(({ code, what }) => [code, what.vi])).toEqual([
      ['duty-incomplete', 'Nhiệm vụ này thiếu mục “responsible”.'],
    ])
  })

  test('is nothing for an item that is no duty', () => {
    const { edition, problems } = withList({ leadIn: DUTY, item: 'kind: result' })
    expect(problems).toEqual([])
    expect(edition?.passages.at(-1)).toMatchObject({ responsible: null, deadline: null, bodyIds: [] })
  })

  test('its own words come first', () => {
    const { edition, problems } = withList({
      leadIn: DUTY,
      item: 'kind: duty\ndeadline: trong tháng 5/2021',
      quote: 'Tiêm vắc xin trong tháng 5/2021;',
    })
    expect(problems).toEqual([])
    expect(edition?.passages.at(-1)?.deadline).toMatchObject({ phrase: 'trong tháng 5/2021', inheritedFrom: null })
    expect(edition?.passages.at(-1)?.responsible).toMatchObject({ words: 'Sở Y tế' })
  })
})

describe('a clerk is told', () => {
  test('that words of the lead-in are not to be written at the item', () => {
    const { edition, ...result } = withList({ leadIn: DUTY, item: DUTY })
    expect(edition).toBeNull()
    expect(said({ edition, ...result })).toEqual([
      [
        'words-not-in-quote',
        '“Sở Y tế” (mục “words”) không có đúng từng chữ trong câu trích.',
        'Những chữ này nằm ở câu dẫn của danh sách: bỏ cả mục “responsible” ở đây, ý con tự lấy theo câu dẫn.',
      ],
      [
        'words-not-in-quote',
        '“trước ngày 30/6/2021” (mục “deadline”) không có đúng từng chữ trong câu trích.',
        'Những chữ này nằm ở câu dẫn của danh sách: bỏ cả mục “deadline” ở đây, ý con tự lấy theo câu dẫn.',
      ],
    ])
  })

  test('to make the lead-in a duty first, if it is none', () => {
    const [first] = said(
      withList({
        leadIn: 'kind: proceeding',
        item: 'kind: duty\nresponsible: { words: Sở Y tế, lead: [so-y-te] }\ndeadline: not stated',
      }),
    )
    expect(first?.[2]).toBe(
      'Những chữ này nằm ở câu dẫn của danh sách: ghi mục “responsible” ở câu dẫn (kind: duty), rồi bỏ mục ấy ở đây.',
    )
  })

  test('once of a mistake in the lead-in, and not again at each item', () => {
    const { problems } = withList({
      leadIn: 'kind: duty\nresponsible: { words: Sở Y tê, lead: [so-y-te] }\ndeadline: trước ngày 30/7/2021',
      item: 'kind: duty',
    })
    expect(problems.map(({ code }) => code)).toEqual(['words-not-in-quote', 'words-not-in-quote'])
  })

  test('that “not stated” silences what the lead-in says', () => {
    const result = withList({ leadIn: DUTY, item: 'kind: duty\nresponsible: not stated\ndeadline: not stated' })
    expect(result.edition?.passages.at(-1)?.responsible).toEqual({ state: 'not-stated' })
    expect(result.edition?.passages.at(-1)?.deadline).toEqual({ state: 'not-stated' })
    expect(said(result)[1]?.[2]).toBe(
      'Nếu câu dẫn nói cả cho ý này thì bỏ mục “deadline” ở đây: ý con tự lấy theo câu dẫn. Nếu không thì giữ “not stated”: bot sẽ nói là văn bản không nêu.',
    )
    expect(said(result).map(([code, what]) => [code, what])).toEqual([
      ['lead-in-silenced', 'Ở đây ghi “not stated”, nhưng câu dẫn của danh sách có nêu “Sở Y tế”.'],
      ['lead-in-silenced', 'Ở đây ghi “not stated”, nhưng câu dẫn của danh sách có nêu “trước ngày 30/6/2021”.'],
    ])
  })
})
