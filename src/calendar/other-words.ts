/**
 * Words that fold to a word of the calendar but are another word: "vốn đầu tư năm 2021" is not "từ năm 2021", "Đền Trần" is
 * not "đến", "quỹ 4 tỷ" is not "quý 4". Typed with their marks they keep them, so that no rule takes them for the other.
 */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  [
    // tư (four, capital) beside từ (from); sáu (six) beside sau (after); tối (evening) beside tới (next, until)
    'tư tự tứ tử tú tủ sáu sâu sấu sầu tối tội tôi tồi tỏi',
    'đền đèn đen quỹ quỷ quỳ thủ thư thụ thử thù tuân tuấn thắng thẳng thăng thang hàn hán hân hẳn',
    'trọng trồng trống tròng mại mãi mái mài nắm nằm nấm nám hạng hãng háng hang cưới cuội dầu dấu đậu đấu đau dâu',
    'gió giỗ giò mới mọi mời mồi môi lan lăn làn tạm tâm tấm bày bay bẫy bẩy bà bá bả bã mốt mọt hại hải hái bộn chấp chập',
    'dựng dụng dũng dừng dùng dưng lê lẻ lẽ lề lệ nảy nấy kỹ',
  ].flatMap((line) => line.split(' ')),
)

// "thẳng" and the like are also typed bare by people who type the rest with marks; only these bare words are common.
const BARE = new Set(['thu', 'ngay', 'nam'])
const BEFORE_NAM = new Set(['viet', 'ha', 'quang', 'phia', 'mien', 'tay'])

/**
 * Whether a word typed without marks ("thu", "ngay", "Nam") is that other word and not "thứ", "ngày", "năm": in a text
 * that otherwise carries marks, or as a part of a name (Việt Nam, Hà Nam, Nam Định).
 *
 * @param typed the word as typed
 * @param folded the word folded
 * @param before the folded word before it, or ''
 * @param marked whether the text carries marks elsewhere
 */
export function isBareOtherWord(typed: string, folded: string, before: string, marked: boolean): boolean {
  if (!BARE.has(folded) || typed.toLowerCase() !== folded) return false
  if (folded !== 'nam') return marked
  return BEFORE_NAM.has(before) || (before !== '' && typed === 'Nam')
}
