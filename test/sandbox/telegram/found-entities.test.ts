import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../src/sandbox/telegram/found-entities.ts'

const found = (text: string): string[] =>
  findEntities(text).map(({ type, offset, length }) => `${type}:${text.slice(offset, offset + length)}`)

describe('entities that Telegram finds by itself', () => {
  test.each([
    ['/hoi ai chủ trì', ['bot_command:/hoi']],
    ['/Hoi ai chủ trì', ['bot_command:/Hoi']],
    ['/hoi@hoi_nghi_bot x', ['bot_command:/hoi@hoi_nghi_bot']],
    ['xem /hoi nhé', ['bot_command:/hoi']],
    ['/hỏi ai', []],
    ['/đăngký', []],
    ['a/hoi', []],
    ['//hoi', []],
    ['/hoi/', []],
    ['/hoi@ab x', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('a decomposed /hỏi is the command /ho: a combining mark is no word character', () => {
    expect(found('/hỏi'.normalize('NFD'))).toEqual(['bot_command:/ho'])
  })

  test.each([
    ['@hoi_nghi_bot ai chủ trì?', ['mention:@hoi_nghi_bot']],
    ['thu@quangtri.gov.vn', []],
    ['#giao_thông #2020', ['hashtag:#giao_thông']],
    ['xem https://quangtri.gov.vn/hop?so=1.', ['url:https://quangtri.gov.vn/hop?so=1']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
