import { expect, test } from 'vitest'
import { personalAttributeIn } from '../../src/answers/personal-attribute.ts'
import { words } from '../../src/text/words.ts'

test.each([
  ['số điện thoại chủ tịch tỉnh', 'số điện thoại'],
  ['luong bi thu bao nhieu', 'luong'],
  ['when was the secretary born', 'born'],
])('"%s" asks for "%s"', (question, attribute) => {
  expect(personalAttributeIn(words(question))).toBe(attribute)
})

test.each([
  'chất lượng kiểm tra',
  'chat luong kiem tra',
  'sản lượng thủy sản',
  'lực lượng công an',
  'chủ tịch tỉnh là ai',
])('"%s" asks for nothing personal', (question) => {
  expect(personalAttributeIn(words(question))).toBeNull()
})
