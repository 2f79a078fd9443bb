import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { SOUND, soundFiles } from '../support/knowledge-folder.ts'

// What slips in by keyboard, by copying, and by malice.
const SLIPS = [
  '',
  '\t',
  '  ',
  '\n',
  '- ',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '#',
  '&a ',
  '*a',
  '!x ',
  '%',
  '|',
  '>-',
  '?',
]
const TEXTS = [
  'null',
  'true',
  '1e999',
  '0x',
  '.nan',
  '~',
  '__proto__: 1',
  'constructor: {}',
  '\u00a0',
  '\u0301',
  '\ud800',
]

test('a file with anything done to it never breaks the check: it is sound or it is told where it is not', () => {
  const path = fc.constantFrom(...Object.keys(SOUND))
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    put: fc.oneof(fc.constantFrom(...SLIPS, ...TEXTS), fc.string({ unit: 'binary', maxLength: 10 })),
  })
  fc.assert(
    fc.property(path, fc.array(edit, { minLength: 1, maxLength: 3 }), (file, edits) => {
      let text = SOUND[file] ?? ''
      for (const { at, cut, put } of edits) {
        const start = Math.floor(at * text.length)
        text = text.slice(0, start) + put + text.slice(start + cut)
      }
      const files = soundFiles({ [file]: text })
      const { edition, problems } = checkFiles(files)
      expect(edition === null).toBe(problems.some((one) => one.severity === 'error'))
      for (const one of problems) {
        const lines = (files.get(one.file) ?? '').split(/\r\n|\n|\r/)
        expect(one.line).toBeGreaterThanOrEqual(1)
        expect(one.line).toBeLessThanOrEqual(lines.length)
        expect(one.column).toBeGreaterThanOrEqual(1)
        expect(one.column).toBeLessThanOrEqual((lines[one.line - 1] ?? '').length + 2)
        for (const said of [one.what.vi, one.what.en, one.remedy.vi, one.remedy.en]) {
          expect(said).not.toMatch(/undefined|NaN|\[object/)
        }
      }
      for (const { quote, start, end, conferenceId } of edition?.passages ?? []) {
        expect(edition?.conferences.get(conferenceId)?.source.slice(start, end)).toBe(quote)
      }
    }),
    { numRuns: 400 },
  )
})
