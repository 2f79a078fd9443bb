import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const WRITTEN = 'responsible: { words: Sở Y tế, lead: [so-y-te] }'

/** The sound folder with another line in the place of its only named body. */
function named(responsible: string, changes: Readonly<Record<string, string>> = {}) {
  const yaml = (SOUND[YAML] ?? '').replace(WRITTEN, responsible)
  const { edition, problems } = checkFiles(soundFiles({ [YAML]: yaml, ...changes }))
  const told = problems.map(({ code, remedy }) => [code, remedy.vi])
  return { told, responsible: edition?.passages.at(-1)?.responsible, people: edition?.passages.at(-1)?.personIds }
}

describe('who carries a duty', () => {
  test('may be a person alone', () => {
    const source = (SOUND[SOURCE] ?? '').replace('giao Sở Y tế', 'giao đồng chí Đoàn Hồng Phong')
    const yaml = (SOUND[YAML] ?? '')
      .replace('giao Sở Y tế', 'giao đồng chí Đoàn Hồng Phong')
      .replace(WRITTEN, 'responsible: { words: đồng chí Đoàn Hồng Phong, people: [doan-hong-phong] }')
    const { edition, problems } = checkFiles(soundFiles({ [SOURCE]: source, [YAML]: yaml }))
    expect(problems).toEqual([])
    expect(edition?.passages.at(-1)?.responsible).toMatchObject({
      state: 'named',
      leadIds: [],
      personIds: ['doan-hong-phong'],
    })
    expect(edition?.passages.at(-1)?.personIds).toEqual(['doan-hong-phong'])
  })

  test('must be somebody', () => {
    expect(named('responsible: { words: Sở Y tế }').told).toEqual([
      [
        'missing-key',
        'Thêm “lead:” (Mã các cơ quan chủ trì, theo bodies.yaml; giao đích danh một người thì ghi people thay vào).',
      ],
    ])
    expect(named('responsible: { words: Sở Y tế, lead: [], people: [] }').told.map(([code]) => code)).toEqual([
      'empty-value',
    ])
  })

  test('a person’s id where a body’s is wanted, and the other way round', () => {
    expect(named('responsible: { words: Sở Y tế, lead: [doan-hong-phong] }').told).toEqual([
      [
        'unknown-id',
        '“doan-hong-phong” là mã một người trong people.yaml: bỏ ở đây và ghi “people: [doan-hong-phong]”.',
      ],
    ])
    expect(named('responsible: { words: Sở Y tế, people: [so-y-te] }').told).toEqual([
      ['unknown-id', '“so-y-te” là mã một cơ quan trong bodies.yaml: bỏ ở đây và ghi “lead: [so-y-te]”.'],
    ])
  })
})

describe('a name where an id is wanted', () => {
  test.each([
    ['lead: [Sở Y tế]', 'Viết “so-y-te”.'],
    ['lead: [SYT]', 'Viết “so-y-te”.'],
    ['lead: [Department of Health]', 'Viết “so-y-te”.'],
    ['lead: [Sở Xây dựng]', 'Viết “so-xay-dung”.'],
  ])('%s', (line, remedy) => {
    expect(named(`responsible: { words: Sở Y tế, ${line} }`).told).toEqual([['wrong-form', remedy]])
  })

  test('of a person', () => {
    const yaml = (SOUND[YAML] ?? '').replace('speaker: doan-hong-phong', 'speaker: đồng chí Phong')
    expect(checkFiles(soundFiles({ [YAML]: yaml })).problems.map(({ remedy }) => remedy.vi)).toEqual([
      'Viết “doan-hong-phong”.',
    ])
  })

  test('in the place of the whole group is shown as the group', () => {
    expect(named('responsible: Sở Y tế').told).toEqual([
      [
        'wrong-value',
        'Viết “responsible: { words: "Sở Y tế", lead: [so-y-te] }”; words là đúng chữ trong câu trích, lead là mã trong bodies.yaml. Nếu văn bản không nêu ai, viết “not stated”.',
      ],
    ])
    expect(named('responsible: Ban quản lý các KCN').told[0]?.[1]).toContain('lead: [mã cơ quan]')
    expect(named('responsible: { words: "Sở Y tế", lead: [so-y-te] }').told).toEqual([])
  })
})

describe('words that do not stand in the quote', () => {
  test.each([
    ['Sở Y tê', '“Sở Y tế” như trong câu trích'],
    ['sở y tế', '“Sở Y tế” như trong câu trích'],
    ['Sỏ Y tế chủ chì', '“Sở Y tế chủ trì” như trong câu trích'],
  ])('“%s” lead to what was meant', (words, near) => {
    expect(named(`responsible: { words: ${words}, lead: [so-y-te] }`).told[0]?.[1]).toContain(`Viết ${near}`)
  })

  test.each(['Cục Y tế', 'ống', 'Sở Xây dựng'])('“%s” lead to nothing', (words) => {
    expect(named(`responsible: { words: ${words}, lead: [so-y-te] }`).told[0]?.[1]).toContain(
      'Chép nguyên văn những chữ có trong câu trích',
    )
  })
})

describe('an everyday name of an office', () => {
  const second = (aliases: string, title = 'Bí thư Tỉnh ủy') =>
    checkFiles(
      soundFiles({
        'people.yaml': `${(SOUND['people.yaml'] ?? '').trimEnd()}
        aliases: [bí thư, bí thư Phong]
  - id: tran-van-b
    name: Trần Văn B
    offices:
      - title: { vi: ${title} }
        aliases: ${aliases}
`,
      }),
    ).problems

  test('that only one of its holders has is warned of', () => {
    expect(second('[]').map(({ code, line, severity, what }) => [code, line, severity, what.vi])).toEqual([
      [
        'office-alias',
        13,
        'warning',
        '“tran-van-b” và “doan-hong-phong” cùng giữ chức “Bí thư Tỉnh ủy”, nhưng ở đây thiếu cách gọi “bí thư”: ai hỏi bằng cách gọi ấy sẽ chỉ thấy một người.',
      ],
    ])
  })

  test('that both have, or of another office, is none', () => {
    expect(second('[Bí thư]')).toEqual([])
    expect(second('[]', 'Phó Bí thư Tỉnh ủy')).toEqual([])
  })
})
