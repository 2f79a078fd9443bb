import { describe, expect, test } from 'vitest'
import { endOfAsking, saysWhoAsks } from '../../src/search/introduction.ts'
import { smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

describe('a sentence says who asks', () => {
  test.each([
    ['Tôi tên Bình, cán bộ hưu ở Giao Thủy. Ai chốt lại cuộc họp?', 'Giao'],
    ['toi la Tuan o Nghia Hung. cho hoi khu det may lam gi', 'Nghia'],
    ['Nhà tôi nuôi heo ở Hải Hậu; cấp trên dặn gì về bệnh heo?', 'Hải'],
    ['I represent a fund in Osaka. Did exports grow?', 'Osaka'],
    ['We are with an embassy in Hanoi! When was it held?', 'Hanoi'],
  ])('%s', (question, word) => {
    expect(saysWhoAsks(question, question.indexOf(word))).toBe(true)
  })
})

describe('a sentence says what is asked', () => {
  test.each([
    ['Tôi muốn hỏi về bệnh viện tỉnh Thái Bình. Bao giờ khởi công?', 'Thái Bình', 'it asks itself'],
    ['Bệnh viện tỉnh Thái Bình. Bao giờ khởi công?', 'Thái Bình', 'there is nobody in it'],
    ['Tôi chờ bệnh viện Thái Bình khởi công', 'Thái Bình', 'no other follows'],
    ['I am interested in Bao Minh industrial park. When does it start?', 'Bao Minh', 'it names the subject'],
    ['Tôi là Hà. Bệnh viện Thái Bình khởi công khi nào?', 'Thái Bình', 'it is the last'],
  ])('%s, %s: %s', (question, word) => {
    expect(saysWhoAsks(question, question.indexOf(word))).toBe(false)
  })
})

describe('what is asked ends', () => {
  const always = () => true
  const stretch = (question: string) => question.slice(0, endOfAsking(question, always))

  test.each([
    ['Họp hôm nào để em bố trí xe', 'Họp hôm nào'],
    ['hop hom nao de toi bao cao', 'hop hom nao'],
    ['When was it held so that I can file it', 'When was it held'],
    ['What was decided? I need one line for my cable.', 'What was decided?'],
    ['Chính sách để phát triển vùng biển', 'Chính sách để phát triển vùng biển'],
    ['Ai lo? Bao giờ xong?', 'Ai lo? Bao giờ xong?'],
  ])('%s: %s', (question, wanted) => {
    expect(stretch(question)).toBe(wanted)
  })

  test('not before something was asked', () => {
    const question = 'Chào anh, để em hỏi bệnh viện tỉnh khởi công khi nào'
    expect(endOfAsking(question, () => false)).toBe(question.length)
  })
})

test('another province is another one, whoever asks', () => {
  const search = searching(smallEdition())
  expect(search('Tôi là Bình ở Thái Bình. Xuất khẩu tăng bao nhiêu?').otherName).toBeNull()
  expect(search('Tôi là Bình. Xuất khẩu của tỉnh Thái Bình tăng bao nhiêu?').otherName?.written).toContain('Thái Bình')
})
