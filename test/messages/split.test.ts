import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Html, html, join, markupOf, plain } from '../../src/messages/html.ts'
import { BLOCK_BREAK } from '../../src/messages/message.ts'
import { MESSAGE_LIMITS, split } from '../../src/messages/split.ts'

const markups = (parts: readonly Html[]): readonly string[] => parts.map(markupOf)
const SMALL = { units: 20, bytes: 1000, entities: 10 }

describe('what fits', () => {
  test('stays one message with an empty line between blocks', () => {
    expect(markups(split([html`<b>một</b>`, html`hai`]))).toEqual(['<b>một</b>\n\nhai'])
  })

  test('nothing, or nothing that can be seen, gives no message', () => {
    expect(split([])).toEqual([])
    expect(split([html` \n`, html`\u200B`])).toEqual([])
  })
})

describe('what does not fit is cut', () => {
  test('between blocks first', () => {
    expect(markups(split([html`một hai`, html`ba bốn`, html`năm sáu bảy`], SMALL))).toEqual([
      'một hai\n\nba bốn',
      'năm sáu bảy',
    ])
  })

  test('inside a block that is too long: after a line, else a sentence, else a word', () => {
    expect(markups(split([html`một hai ba bốn\nnăm sáu. bảy`], SMALL))).toEqual(['một hai ba bốn', 'năm sáu. bảy'])
    expect(markups(split([html`một hai ba. Bốn năm sáu bảy`], SMALL))).toEqual(['một hai ba.', 'Bốn năm sáu bảy'])
    expect(markups(split([html`một hai ba bốn năm sáu bảy`], SMALL))).toEqual(['một hai ba bốn năm', 'sáu bảy'])
  })

  test('within a word only if the word fills a message, and never within a character', () => {
    expect(markups(split([html`${'a'.repeat(25)}`], SMALL))).toEqual(['a'.repeat(20), 'a'.repeat(5)])
    expect(markups(split([html`${`a${'😀'.repeat(11)}`}`], SMALL))).toEqual([`a${'😀'.repeat(9)}`, '😀😀'])
    // Decomposed Vietnamese: the marks stay with their letter.
    expect(markups(split([html`${'ệ'.normalize('NFD').repeat(7)}`], SMALL))).toEqual([
      'ệ'.normalize('NFD').repeat(6),
      'ệ'.normalize('NFD'),
    ])
  })

  test('with its tags closed and opened again', () => {
    expect(markups(split([html`<blockquote>một <b>hai ba bốn năm sáu</b> bảy</blockquote>`], SMALL))).toEqual([
      '<blockquote>một <b>hai ba bốn năm</b></blockquote>',
      '<blockquote><b>sáu</b> bảy</blockquote>',
    ])
  })

  test('where bytes or entities run out before characters do', () => {
    const quotes = html`${'&'.repeat(7000)}`
    for (const part of split([quotes])) expect(Buffer.byteLength(markupOf(part))).toBeLessThan(32_768)
    const bold = Array.from({ length: 150 }, (_, at) => html`<b>${at}</b> `)
    expect(split([html`${bold}`]).map((part) => markupOf(part).split('<b>').length - 1)).toEqual([100, 50])
  })
})

describe('any message', () => {
  test('keeps its text in order, within every limit, in well-formed parts', () => {
    fc.assert(
      fc.property(fc.array(block(), { maxLength: 6 }), fc.constantFrom(SMALL, MESSAGE_LIMITS), (blocks, limits) => {
        const parts = split(blocks, limits)
        expect(visible(parts.map(plain).join(''))).toBe(visible(plain(join(blocks, BLOCK_BREAK))))
        for (const part of parts) {
          expect(plain(part).length).toBeLessThanOrEqual(limits.units)
          expect(plain(part)).toBe(plain(part).trim())
          expect(Buffer.byteLength(markupOf(part))).toBeLessThanOrEqual(limits.bytes)
          expect(entitiesOf(part)).toBeLessThanOrEqual(limits.entities)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of Telegram’s size keeps to the limits', () => {
    fc.assert(
      fc.property(
        fc.array(block(), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 100, max: 700 }),
        (blocks, times) => {
          const long = blocks.map((one) => html`${Array.from({ length: times }, () => html`${one} `)}`)
          const parts = split(long)
          expect(visible(parts.map(plain).join(''))).toBe(visible(plain(join(long, BLOCK_BREAK))))
          for (const part of parts) {
            expect(plain(part).length).toBeLessThanOrEqual(4096)
            expect(Buffer.byteLength(markupOf(part))).toBeLessThan(32_768)
            expect(entitiesOf(part)).toBeLessThanOrEqual(100)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

function text(): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    'hợp đồng',
    'BOT.',
    '&lt;',
    '<b>',
    '“5,87%”;',
    '\n',
    ' ',
    '😀',
    'a'.repeat(30),
    'khởi công',
  )
  return fc.oneof(
    fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
}

function block(): fc.Arbitrary<Html> {
  return fc.letrec<{ html: Html }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'small' },
      text().map((words) => html`${words}`),
      tie('html').map((inner) => html`<b>${inner}</b>`),
      tie('html').map((inner) => html`<blockquote expandable>${inner}</blockquote>`),
      fc.tuple(text(), tie('html')).map(([url, inner]) => html`<a href="${url}">${inner}</a>`),
      fc.tuple(tie('html'), tie('html')).map(([first, second]) => html`${first} ${second}`),
    ),
  })).html
}

/** White space is what a cut may swallow; control and format characters alone are no message. */
function visible(words: string): string {
  return words.replace(/[\s\p{C}]/gu, '')
}

/** The number of tags; throws unless each is closed in order. */
function entitiesOf(part: Html): number {
  const open: string[] = []
  let count = 0
  for (const [tag, slash, name = ''] of markupOf(part).matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === '') {
      open.push(name)
      count++
    } else if (open.pop() !== name) throw new Error(`${tag} closes nothing in ${markupOf(part)}`)
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} left open in ${markupOf(part)}`)
  return count
}
