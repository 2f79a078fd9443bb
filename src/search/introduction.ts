import { fold } from '../text/fold.ts'

/** Where in a question somebody asks, in UTF-16 units of its NFC form. What stands outside is why, and who asks. */
export interface AskingSpan {
  readonly from: number
  readonly to: number
}

// để em ghi vào sổ, để tôi báo cáo sếp; so that I can tell my boss: what the answer is for
const PURPOSE =
  /\s(?:để|de)\s(?:em|tôi|toi|mình|minh|anh|chị|chi|cháu|chau|con|tui|bên em|ben em|chúng tôi|chung toi|còn)\s|\sso (?:that )?(?:I|we)\s/iu

/**
 * The stretch of a question that may be enough for it: up to the last question mark, and before what the answer is for.
 * `isEnough` says whether what stands before an offset asks for something; where it does not, the rest belongs to it.
 */
export function endOfAsking(nfc: string, isEnough: (to: number) => boolean): number {
  const mark = nfc.lastIndexOf('?') + 1
  const purpose = PURPOSE.exec(nfc)?.index ?? nfc.length
  const ends = [purpose, mark === 0 ? nfc.length : mark]
  return Math.min(nfc.length, ...ends.filter((end) => end < nfc.length && isEnough(end)))
}

// tôi, em, nhà tôi, bên mình
const ASKER = /(?<!\p{L})(?:toi|em|minh|tui|chau|chung toi|ben em|nha toi|we|my|our)(?!\p{L})/u
// "I am", "I'm", but not "quý I tăng"
const I = /(?<!(?:quý|quy|khóa|khoá|khoa|kỳ|ky|lần|lan|thứ|thu) )(?<!\p{L})I(?:'m| [a-z]{2,})/u
// hỏi về, muốn biết, quan tâm; about, regarding, interested in: what is asked is named, too
const NAMES_SUBJECT =
  /(?<!\p{L})(?:hoi|biet|quan tam|tim hieu|lien quan|ve viec|ve du an|doi voi|ask|asking|know|about|regarding|concerning|interested|question|looking)(?!\p{L})/u
// With its marks: without, "can" is in "cán bộ", too.
const NEEDS = /(?<!\p{L})cần(?!\p{L})/iu

/**
 * Whether the sentence at an offset says who asks, and not what is asked: "Tôi là Bình, cán bộ hưu ở Giao Thủy." The last
 * sentence always asks.
 */
export function saysWhoAsks(nfc: string, at: number): boolean {
  const before = nfc.slice(0, at)
  const from = Math.max(...['. ', '! ', '? ', '; '].map((end) => before.lastIndexOf(end) + 1))
  const [sentence = '', ...others] = nfc.slice(from).split(/[.!?;](?=\s)/u)
  const plain = fold(sentence)
  const isOfAsker = (ASKER.test(plain) || I.test(sentence)) && !NAMES_SUBJECT.test(plain) && !NEEDS.test(sentence)
  return isOfAsker && others.some((one) => one.trim() !== '')
}
