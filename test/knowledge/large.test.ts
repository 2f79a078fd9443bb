import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, soundFiles } from '../support/knowledge-folder.ts'

/** A conference of so many sentences, all different, and the file that quotes them. */
function conference(sentences: number, spoil: (quote: string) => string = (quote) => quote): Record<string, string> {
  const quotes = Array.from(
    { length: sentences },
    (_, index) =>
      `Đẩy nhanh tiến độ dự án số ${index} ở xã ${(index * 7919) % 10_007}, hoàn thành thủ tục đúng quy định.`,
  )
  const passages = quotes.map(
    (quote) => `      - quote: "${spoil(quote)}"\n        kind: result\n        title: { vi: Dự án }\n`,
  )
  const head = 'title: { vi: x }\nshort: { vi: x }\ndate: 2020-10-15\nsections:\n  - title: { vi: x }\n    passages:\n'
  return {
    [`${CONFERENCE}/source.txt`]: quotes.join(' '),
    [`${CONFERENCE}/conference.yaml`]: head + passages.join(''),
    'questions.yaml': 'questions: []\n',
  }
}

function milliseconds(files: ReadonlyMap<string, string>): number {
  const start = performance.now()
  checkFiles(files)
  return performance.now() - start
}

test('ten times the passages take about ten times as long, in one paragraph too', () => {
  const small = soundFiles(conference(1000))
  const large = soundFiles(conference(10_000))
  expect(checkFiles(large).edition?.passages).toHaveLength(10_000)
  milliseconds(small)
  const ratio = milliseconds(large) / Math.min(milliseconds(small), milliseconds(small))
  // A quadratic step would make it a hundred.
  expect(ratio).toBeLessThan(35)
}, 60_000)

test('a source of which every quote is wrong is still told about in seconds, each with the nearest text', () => {
  const files = soundFiles(conference(5000, (quote) => quote.replace('tiến độ', 'thi công')))
  const start = performance.now()
  const { problems } = checkFiles(files)
  expect(performance.now() - start).toBeLessThan(15_000)
  const quotes = problems.filter((one) => one.code === 'quote-not-found')
  expect(quotes).toHaveLength(5000)
  expect(quotes[4321]?.what.vi).toContain(
    'câu trích ghi “nhanh thi công dự án số…”, văn bản ghi “nhanh tiến độ dự án số…”',
  )
  expect(quotes[4321]?.remedy.vi).toContain(
    '“Đẩy nhanh tiến độ dự án số 4321 ở xã 4066, hoàn thành thủ tục đúng quy định.”',
  )
}, 60_000)

test('checking without a disk uses nothing of Node, so that it runs in a browser page', async () => {
  const folder = new URL('../../src/knowledge/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  )
  const reached = new Set(['check.ts'])
  for (const name of reached) {
    for (const [, next] of (texts.get(name) ?? '').matchAll(/from '\.\/([\w-]+\.ts)'/g)) if (next) reached.add(next)
  }
  expect([...reached].filter((name) => /\bfrom 'node:|\bBuffer\b|\bprocess\b/.test(texts.get(name) ?? ''))).toEqual([])
  expect(reached.size).toBeGreaterThan(20)
})
