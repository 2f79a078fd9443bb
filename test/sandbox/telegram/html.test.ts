import { describe, expect, test } from 'vitest'
import { parseHtml, type RenderedText } from '../../../src/sandbox/telegram/html.ts'
import { isRefusal } from '../../../src/sandbox/telegram/refusals.ts'
import { tidyText } from '../../../src/sandbox/telegram/tidy-text.ts'

function rendered(source: string): RenderedText {
  const result = parseHtml(source)
  if (isRefusal(result)) throw new Error(result.description)
  return result
}

/** The entities in order, as `type:covered text`. */
function entities(source: string): string[] {
  const { text, entities } = tidyText(rendered(source))
  return entities.map(({ type, offset, length }) => `${type}:${text.slice(offset, offset + length)}`)
}

describe('HTML as Telegram renders it', () => {
  test('nested tags become nested entities, the outer one first', () => {
    expect(rendered('<b>Quốc lộ <i>9</i></b>').text).toBe('Quốc lộ 9')
    expect(entities('<b>Quốc lộ <i>9</i></b>')).toEqual(['bold:Quốc lộ 9', 'italic:9'])
  })

  test('every tag of the documentation', () => {
    const source =
      '<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u> <ins>f</ins> <s>g</s> <strike>h</strike> <del>i</del> ' +
      '<span class="tg-spoiler">j</span> <tg-spoiler>k</tg-spoiler> <a href="https://quangtri.gov.vn/">l</a> ' +
      '<code>m</code> <pre>n</pre> <pre><code class="language-ts">o</code></pre> <blockquote>p</blockquote> ' +
      '<blockquote expandable>q</blockquote> <tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>'
    expect(entities(source)).toEqual([
      'bold:a',
      'bold:b',
      'italic:c',
      'italic:d',
      'underline:e',
      'underline:f',
      'strikethrough:g',
      'strikethrough:h',
      'strikethrough:i',
      'spoiler:j',
      'spoiler:k',
      'text_link:l',
      'code:m',
      'pre:n',
      'pre:o',
      'blockquote:p',
      'expandable_blockquote:q',
      'custom_emoji:👍',
    ])
  })

  test('escaped characters are text and never a tag', () => {
    expect(rendered('&lt;b&gt; &amp;amp; &quot;5 &#60; 6&quot; &#x1F600;').text).toBe('<b> &amp; "5 < 6" 😀')
  })

  test('a lonely & and an unknown reference stay as they are', () => {
    expect(rendered('A & B &nbsp; &lt').text).toBe('A & B &nbsp; <')
  })

  test('a link keeps its address, and one that leads nowhere becomes plain text', () => {
    expect(rendered('<a href="https://x.vn/?a=1&amp;b=2">x</a>').entities).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'https://x.vn/?a=1&b=2' },
    ])
    expect(rendered('<a href="javascript:alert(1)">x</a>').entities).toEqual([])
  })

  test('offsets count UTF-16 units', () => {
    expect(rendered('😀<b>đ</b>').entities).toEqual([{ type: 'bold', offset: 2, length: 1 }])
  })

  test.each([
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['ộ<div>x</div>', 'Unsupported start tag "div" at byte offset 3'],
    ['dưới < 5', 'Unsupported start tag "" at byte offset 8'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=x_y>a</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a =x>a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<tg-emoji>👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
  ])('%s is refused', (source, reason) => {
    expect(parseHtml(source)).toMatchObject({
      ok: false,
      error_code: 400,
      description: `Bad Request: can't parse entities: ${reason}`,
    })
  })

  test('half a surrogate pair from a reference is refused', () => {
    expect(isRefusal(parseHtml('&#xd83d;'))).toBe(true)
  })
})

describe('what Telegram does to entities', () => {
  test('bold stretches that touch become one', () => {
    expect(entities('<b>a</b><b>b</b>')).toEqual(['bold:ab'])
  })

  test('bold is cut out of code', () => {
    expect(entities('<b>a <code>b</code> c</b>')).toEqual(['bold:a ', 'code:b', 'bold:c'])
  })

  test('a quotation inside a quotation disappears', () => {
    expect(entities('<blockquote>a<blockquote>b</blockquote></blockquote>')).toEqual(['blockquote:ab'])
  })

  test('both ends are trimmed, and entities move along', () => {
    expect(tidyText(rendered('\n  x <b>y</b>  \n'))).toEqual({
      text: 'x y',
      entities: [{ type: 'bold', offset: 2, length: 1 }],
    })
  })

  test('an entity of blanks only disappears', () => {
    expect(entities('a<b> </b>b')).toEqual([])
  })
})
