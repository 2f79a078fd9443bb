import { comparable, comparableQuote } from './comparable.ts'
import { excerpt } from './difference.ts'
import type { Passage } from './edition.ts'
import type { GoldFile } from './model.ts'
import { problem, type Report } from './problem.ts'
import type { Shaped } from './shape.ts'

/**
 * Reports gold questions whose passage text stands in no passage of the edition: they could never be answered as
 * they should.
 */
export function checkGold(file: Shaped<GoldFile>, passages: readonly Passage[], report: Report): void {
  // Quotes joined by a sign that no quote holds: one search a question instead of one a passage.
  const quotes = passages.map((passage) => comparable(passage.quote).text).join('\0')
  for (const [index, { passage }] of file.value.questions.entries()) {
    if (quotes.includes(comparableQuote(passage))) continue
    const what = {
      vi: `Không có ý nào chứa đoạn “${excerpt(passage, 80)}”.`,
      en: `No passage holds the words “${excerpt(passage, 80)}”.`,
    }
    const remedy = {
      vi: 'Chép đúng một đoạn nằm gọn trong một câu trích của conference.yaml, hoặc xóa câu hỏi này.',
      en: 'Copy words that stand within one quote of conference.yaml, or delete the question.',
    }
    report(problem(file.at(['questions', index, 'passage']), 'gold-not-found', what, remedy))
  }
}
