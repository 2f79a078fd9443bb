import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { charsOf, fromChars, html, join, markupOf, plain } from '../../src/messages/html.ts'

/** Texts that would be markup, or look like it, if they were not escaped. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</blockquote><b>not a quote</b>',
  '<a href="https://example.com">bấm vào đây</a>',
  'A & B &lt;b&gt; &amp;amp; &#60;b&#62; &nbsp;',
  '" onclick="x',
  '<',
  '&',
  '<b',
  '-->',
  '\u202Eđảo chiều\u202C \u2067trái phải\u2069',
  '“mục tiêu kép”',
]

describe('a template', () => {
  test.each(HOSTILE)('shows %s as it was written', (text) => {
    const value = html`<b>${text}</b>`
    expect(plain(value)).toBe(text)
    expect(markupOf(value).replace(/^<b>|<\/b>$/g, '')).not.toMatch(/[<>"]/)
  })

  test('keeps HTML that a template made, and escapes the text around it', () => {
    const bold = html`<b>${'R&D'}</b>`
    expect(markupOf(html`<i>${bold} < ${'<'}</i>`)).toBe('<i><b>R&amp;D</b> < &lt;</i>')
  })

  test('joins lists and takes numbers', () => {
    expect(markupOf(html`${['a<', html`<b>b</b>`, ['c', 1]]}`)).toBe('a&lt;<b>b</b>c1')
    expect(markupOf(join(['a', html`<b>b</b>`], ' & '))).toBe('a &amp; <b>b</b>')
    expect(markupOf(join([], ', '))).toBe('')
  })

  test('keeps a text inside its attribute', () => {
    expect(markupOf(html`<a href="${'https://example.com/?a=1&b="><b>'}">x</a>`)).toBe(
      '<a href="https://example.com/?a=1&amp;b=&quot;&gt;&lt;b&gt;">x</a>',
    )
  })

  test('replaces half of a surrogate pair, which Telegram refuses', () => {
    expect(plain(html`${'a\uD83Db'} ${'😀'}`)).toBe('a\uFFFDb 😀')
  })

  test('shows every well-formed text as it is, and cannot be opened or closed from within', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostileText()), (text) => {
        const value = html`<b>${text}</b>`
        expect(plain(value)).toBe(text)
        expect(markupOf(value).match(/<[^>]*>/g)).toEqual(['<b>', '</b>'])
      }),
    )
  })
})

describe('characters', () => {
  test('carry their tags and give the same HTML back', () => {
    const value = html`a <b>b<i>&lt;</i></b><b>c</b> <a href="${'https://example.com/?a&b'}">d</a>`
    const chars = charsOf(value)
    expect(markupOf(fromChars(chars))).toBe(markupOf(value))
    expect(chars.map(({ text }) => text).join('')).toBe(plain(value))
    expect(markupOf(fromChars(chars.slice(3, 5)))).toBe('<b><i>&lt;</i></b><b>c</b>')
  })

  test('lose a tag that holds nothing', () => {
    expect(markupOf(fromChars(charsOf(html`a<b></b>c<blockquote><i></i></blockquote>`)))).toBe('ac')
  })
})

function hostileText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...HOSTILE, ' ', '\n', 'chữ'), { maxLength: 6 }).map((parts) => parts.join(''))
}
