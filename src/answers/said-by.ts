import type { Edition, Passage, Person } from '../knowledge/edition.ts'
import type { Word } from '../text/words.ts'
import type { Mention } from './people.ts'

// kết luận, phát biểu, chỉ đạo, yêu cầu, nhận định
const SAYING = '(?:ket luan|phat bieu|chi dao|yeu cau|nhan manh|danh gia|nhan dinh|nhan xet|noi|chot|dan|quan triet)'
const SAYING_EN =
  '(?:concluded?|conclusions?|say|says|said|speak|spoke|speech|remarks|instruct(?:ed|ions)?|order(?:ed|s)?|directed?|directives?|ask(?:ed)?|stress(?:ed)?|emphasi[sz]ed?|requested?)'

/** The question's words with each mention of a person as "@": ông Nghị kết luận, kết luận của ông Nghị, did Mr Nghi say. */
const SPEAKER_ASKED: readonly RegExp[] = [
  new RegExp(` @ (?:(?:da|co|vua|thi|se|cung|dang|moi|con|phai) )*${SAYING} `, 'u'),
  new RegExp(` ${SAYING} (?:gi )?cua @ `, 'u'),
  new RegExp(` (?:did|does|do|has|have|was|were|by|of|from) @ (?:s )?(?:\\p{L}+ )?${SAYING_EN} `, 'u'),
  new RegExp(` @ (?:s )?(?:\\p{L}+ )?${SAYING_EN} `, 'u'),
  new RegExp(` ${SAYING_EN} (?:by|of|from) @ `, 'u'),
]

/** Words of such a question that say nothing of a subject: with no other, all that was said is asked for. */
const NO_SUBJECT =
  /^(?:ket|luan|phat|bieu|chi|dao|yeu|cau|noi|chot|dan|hoi|nghi|phien|hop|cuoc|buoi|concluded?|conclusions?|say|says|said|speak|spoke|speech|remarks|instruct\p{L}*|order\p{L}*|direct\p{L}*|ask\p{L}*|meeting|conference|mr|mrs|ms)$/u

/** Whether a question asks what a person whom it mentions has said. */
export function asksWhatWasSaid(list: readonly Word[], mentions: readonly Mention[]): boolean {
  const plain: string[] = []
  for (let at = 0; at < list.length; at++) {
    const mention = mentions.find(({ from, to }) => from <= at && at < to)
    plain.push(mention === undefined ? (list[at]?.plain ?? '') : '@')
    if (mention !== undefined) at = mention.to - 1
  }
  return SPEAKER_ASKED.some((pattern) => pattern.test(` ${plain.join(' ')} `))
}

/** Whether these words name a subject of their own ("đầu tư công"), beside the person and what he or she did. */
export function hasSubject(units: readonly { readonly words: readonly Word[] }[], inMention: (word: Word) => boolean) {
  return units.some(({ words }) => words.some((word) => !inMention(word) && !NO_SUBJECT.test(word.plain)))
}

/** Whose words a passage is: the speaker of its part, else who concluded the conference. Null if the files do not say. */
export function speakerOf({ section, conferenceId }: Passage, { conferences }: Edition): string | null {
  return section?.speakerId ?? conferences.get(conferenceId)?.concludedById ?? null
}

/**
 * All that a person said: the passages of the parts that he or she spoke, else of the conferences that he or she
 * concluded, without how these went. Empty if the files give nothing.
 */
export function saidBy({ id }: Person, { passages, conferences }: Edition): readonly Passage[] {
  const spoken = passages.filter(({ section, kind }) => section?.speakerId === id && kind !== 'proceeding')
  if (spoken.length > 0) return spoken
  return passages.filter(
    ({ conferenceId, kind }) => conferences.get(conferenceId)?.concludedById === id && kind !== 'proceeding',
  )
}

/** Whether a passage names others than the people asked about, none of whom it names or is the words of. */
export function isOfOthers(passage: Passage, people: readonly Person[], edition: Edition): boolean {
  const ids = people.map(({ id }) => id)
  const speaker = speakerOf(passage, edition)
  return (
    passage.personIds.length > 0 &&
    !passage.personIds.some((id) => ids.includes(id)) &&
    !(passage.kind !== 'proceeding' && speaker !== null && ids.includes(speaker))
  )
}

/** Whether a passage may be the answer to what these people said: their own words, or words about them. */
export function isTheirs(passage: Passage, people: readonly Person[], edition: Edition): boolean {
  const ids = people.map(({ id }) => id)
  const speaker = speakerOf(passage, edition)
  return passage.personIds.some((id) => ids.includes(id)) || (speaker !== null && ids.includes(speaker))
}
