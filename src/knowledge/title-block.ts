/** "Nam Định, ngày 05 tháng 4 năm 2021", a line of its own: the place and day of a document (Decree 30/2020/NĐ-CP, annex I). */
export const PLACE_AND_DAY = /^\p{Lu}[\p{L} .-]{1,40}, ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})\.?$/u

/** A non-empty line of a source. */
export interface TitleLine {
  readonly number: number
  /** In NFC. */
  readonly text: string
  /** How many clauses it is made of. */
  readonly clauses: number
}

/** Longest kind of a document ("Thông báo kết luận") and longest line that goes on with a title, in UTF-16 units. */
const KIND_LENGTH = 60
const CONTINUATION_LENGTH = 200

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u
const KIND =
  /^(?:thông báo|kết luận|nghị quyết|quyết định|chỉ thị|báo cáo|kế hoạch|biên bản|hướng dẫn|chương trình|tờ trình|quy định|quy chế|đề án|công văn|công điện|thông tri)(?!\p{L})/iu
const CONTINUATION = /^(?:của|về|v\/v|tại)\s/u
const SMALL_LETTER = /^\p{Ll}/u
const END = /[.!?…;:,/]["”’»)\]]*$/u
/** What makes a line a statement, not a name. */
const PREDICATE = /(?<!\p{L})(?:đã|đang|sẽ|phải|cần)(?!\p{L})/iu

/**
 * The numbers of the lines before the first sentence that belong to a title though a line of small letters follows or they
 * are one: "KẾT LUẬN", then "của Ban Thường vụ Tỉnh ủy về …", and the lines into which it is broken; also a place and day
 * with a full stop. A title that goes on ends without a mark: otherwise it is a sentence, of a text broken at a fixed width.
 */
export function titleBlock(lines: readonly TitleLine[]): ReadonlySet<number> {
  const titles = new Set<number>()
  let index = 0
  for (let one = lines[index]; one !== undefined; one = lines[index]) {
    index++
    if (PLACE_AND_DAY.test(one.text)) {
      titles.add(one.number)
      continue
    }
    if (END.test(one.text) || one.clauses > 1) break
    if (!isTitle(one.text)) continue
    const run: TitleLine[] = []
    for (let next = lines[index]; next !== undefined && SMALL_LETTER.test(next.text); next = lines[index]) {
      run.push(next)
      index++
    }
    const goesOn = CONTINUATION.test(run[0]?.text ?? '') && run.every(isContinuation)
    if (CAPITALS.test(one.text) || goesOn) titles.add(one.number)
    if (run.length > 0 && !goesOn) break
    for (const part of run) titles.add(part.number)
  }
  return titles
}

function isTitle(text: string): boolean {
  return CAPITALS.test(text) || (KIND.test(text) && text.length <= KIND_LENGTH && !PREDICATE.test(text))
}

function isContinuation({ text, clauses }: TitleLine): boolean {
  return clauses === 1 && text.length <= CONTINUATION_LENGTH && !END.test(text) && !PREDICATE.test(text)
}
