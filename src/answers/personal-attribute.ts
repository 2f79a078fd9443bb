import { phraseFinder } from '../text/phrase-finder.ts'
import type { Word } from '../text/words.ts'

/** What people ask about a person that is no matter of a conference: with it, the person's card would be no answer. */
const ATTRIBUTES: readonly string[] = [
  ...['số điện thoại', 'điện thoại', 'sđt', 'sdt', 'số phone', 'số máy', 'số di động', 'zalo', 'facebook', 'email'],
  ...['địa chỉ nhà', 'nhà riêng', 'nhà ở đâu', 'sống ở đâu', 'lương', 'tiền lương', 'thu nhập', 'tài sản', 'phụ cấp'],
  ...[
    'sinh năm',
    'năm sinh',
    'ngày sinh',
    'sinh ngày',
    'sinh nhật',
    'tuổi',
    'quê',
    'quê quán',
    'quê ở đâu',
    'người ở đâu',
  ],
  ...[
    'vợ',
    'chồng',
    'vợ con',
    'con trai',
    'con gái',
    'gia đình',
    'học trường nào',
    'bằng cấp',
    'trình độ học vấn',
    'học vị',
  ],
  ...['tiểu sử', 'lý lịch', 'số tài khoản', 'biển số xe', 'chiều cao', 'ảnh chân dung'],
  ...['phone', 'phone number', 'telephone', 'mobile number', 'e-mail', 'contact details', 'home address', 'salary'],
  ...['income', 'net worth', 'born', 'birthday', 'date of birth', 'age', 'how old', 'hometown', 'wife', 'husband'],
  ...['children', 'family', 'biography', 'cv', 'degree', 'bank account'],
]

const find = phraseFinder(ATTRIBUTES.map((text) => ({ text, value: text })))

/** The personal attribute that a question asks for, as it was typed without marks or with them; null if there is none. */
export function personalAttributeIn(list: readonly Word[]): string | null {
  for (let at = 0; at < list.length; at++) {
    const found = find(list, at)
    // "số lương", but "chất lượng", "lực lượng": the second syllable of another word.
    if (found === null || OTHER_WORD.test(`${list[at - 1]?.plain ?? ''} ${list[at]?.plain ?? ''}`)) continue
    return list
      .slice(at, at + found.length)
      .map((word) => word.token.text)
      .join(' ')
  }
  return null
}

const OTHER_WORD = /^(?:chat|luc|so|san|nang|khoi|luong) luong$|^(?:tre|dau|doi) tuoi$/
