import { describe, expect, test } from 'vitest'
import { formatted, linkTo, startPayload } from '../../src/sandbox/formatted.ts'

const BOT = 'hoi_nghi_bot'

describe('a formatted text', () => {
  test('without entities is itself', () => {
    expect(formatted('Chào <b>bạn</b>', [], BOT)).toEqual(['Chào <b>bạn</b>'])
  })

  test('keeps marks inside marks', () => {
    const entities = [
      { type: 'italic' as const, offset: 4, length: 3 },
      { type: 'bold' as const, offset: 0, length: 7 },
    ]
    expect(formatted('abc def ghi', entities, BOT)).toEqual([
      { mark: 'bold', pieces: ['abc ', { mark: 'italic', pieces: ['def'] }] },
      ' ghi',
    ])
  })

  test('cuts a mark that crosses the end of another', () => {
    const entities = [
      { type: 'bold' as const, offset: 0, length: 4 },
      { type: 'italic' as const, offset: 2, length: 4 },
    ]
    expect(formatted('abcdef', entities, BOT)).toEqual([
      { mark: 'bold', pieces: ['ab', { mark: 'italic', pieces: ['cd'] }] },
      'ef',
    ])
  })

  test('swallows the one line break that only ends a quote', () => {
    const entities = [{ type: 'blockquote' as const, offset: 2, length: 1 }]
    expect(formatted('a\nb\n\nc', entities, BOT)).toEqual(['a\n', { mark: 'quote', pieces: ['b'] }, '\nc'])
  })

  test('leaves entities that look like nothing as text', () => {
    expect(formatted('#a', [{ type: 'hashtag', offset: 0, length: 2 }], BOT)).toEqual(['#a'])
  })

  test('sends a command when it is clicked', () => {
    const entities = [{ type: 'bot_command' as const, offset: 4, length: 4 }]
    expect(formatted('thử /hoi', entities, BOT)).toEqual([
      'thử ',
      { mark: 'command', target: '/hoi', pieces: ['/hoi'] },
    ])
  })
})

describe('a link', () => {
  test.each([
    ['https://t.me/hoi_nghi_bot?start=p-abc', 'p-abc'],
    ['https://t.me/Hoi_Nghi_Bot', ''],
    ['tg://resolve?domain=hoi_nghi_bot&start=x', 'x'],
  ])('%s leads to the bot', (url, payload) => {
    expect(startPayload(url, BOT)).toBe(payload)
    expect(linkTo(url, BOT)).toEqual({ mark: 'start', target: payload })
  })

  test.each([
    'https://t.me/other_bot?start=p-abc',
    'https://evil.example/hoi_nghi_bot?start=x',
    'https://t.me/hoi_nghi_bot?startgroup=x',
    'not a link',
  ])('%s does not', (url) => {
    expect(startPayload(url, BOT)).toBeUndefined()
  })

  test('opens only web addresses', () => {
    expect(linkTo('https://namdinh.gov.vn/', BOT)).toEqual({ mark: 'link', target: 'https://namdinh.gov.vn/' })
    expect(linkTo('javascript:alert(1)', BOT)).toBeUndefined()
    expect(linkTo('tg://user?id=1', BOT)).toBeUndefined()
  })
})
