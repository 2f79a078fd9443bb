import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { readFolder } from '../../src/knowledge/load.ts'

/** What the guide for the clerk shows: code blocks by the word after their language, in its order. */
interface Snippet {
  readonly kind: string
  readonly text: string
}

const CONFERENCE = 'conferences/2021-03-30-phien-hop-thang-3'
const TABLES = ['bodies', 'people', 'topics']

const guide = await readFile('docs/them-hoi-nghi.md', 'utf8')
const snippets: readonly Snippet[] = [...guide.matchAll(/^```(?:yaml|text) (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({ kind, text }),
)

/** The office's folder with the guide's conference and the guide's entries in its tables. */
async function folderOfTheGuide() {
  const { files } = await readFolder('knowledge')
  const changed = new Map(files)
  const of = (kind: string) => snippets.filter((one) => one.kind === kind).map(({ text }) => text)
  changed.set(`${CONFERENCE}/source.txt`, of('source.txt').join(''))
  changed.set(`${CONFERENCE}/conference.yaml`, conferenceYaml())
  for (const table of TABLES)
    changed.set(`${table}.yaml`, `${files.get(`${table}.yaml`)?.trimEnd()}\n${of(table).map(entries).join('')}`)
  return checkFiles(changed)
}

/** The head, the sections and the passages in the guide's order, a passage indented below its section. */
function conferenceYaml(): string {
  return snippets
    .map(({ kind, text }) => {
      if (kind === 'conference') return `${text}sections:\n`
      if (kind === 'section') return entries(text)
      return kind === 'passage' ? text.replace(/^(?=.)/gm, '      ') : ''
    })
    .join('')
}

/** What stands below the first line, the name of the list. */
function entries(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

describe('docs/them-hoi-nghi.md', () => {
  test('has no YAML that is not checked', () => {
    const kinds = new Set(snippets.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['bodies', 'conference', 'passage', 'people', 'section', 'source.txt', 'topics'])
    expect(guide.match(/^```(?:yaml|text)/gm)?.length).toBe(snippets.length)
  })

  test('what it shows is a folder without an error or a warning, and covers its document', async () => {
    const { edition, problems } = await folderOfTheGuide()
    expect(problems).toEqual([])
    expect(edition?.coverage.find(({ conferenceId }) => CONFERENCE.endsWith(conferenceId))?.percent).toBe(100)
  })

  test('and means what it says', async () => {
    const { edition } = await folderOfTheGuide()
    const titled = (title: string) => edition?.passages.find((one) => one.title.vi === title)
    expect(titled('Sở Xây dựng báo cáo')?.deadline).toMatchObject({ reading: { end: '2021-04-15' } })
    const leadIn = titled('Nhiệm vụ của Sở Y tế')?.id
    expect(titled('Tiêm vắc xin')).toMatchObject({
      responsible: { leadIds: ['so-y-te'], inheritedFrom: leadIn },
      deadline: { phrase: 'trước ngày 30/6/2021', inheritedFrom: leadIn },
    })
    expect(titled('Kiểm tra trạm y tế')?.deadline).toMatchObject({ phrase: 'trong tháng 5/2021', inheritedFrom: null })
    expect(titled('Kiểm tra công vụ')).toMatchObject({
      responsible: { leadIds: ['so-noi-vu'], inheritedFrom: titled('Rà soát biên chế')?.id },
      deadline: { phrase: 'trong tháng 6/2021', inheritedFrom: null },
    })
    expect(titled('Chỉ đạo tiêm vắc xin')?.responsible).toMatchObject({ personIds: ['le-thi-binh'], leadIds: [] })
    expect(titled('Sửa chữa đường tỉnh 490')?.responsible).toEqual({ state: 'not-stated' })
  })
})
