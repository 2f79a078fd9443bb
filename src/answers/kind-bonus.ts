import type { Edition, Passage } from '../knowledge/edition.ts'
import { namesChairs, statesDay } from '../search/conference-fields.ts'
import type { Bonus } from '../search/search.ts'
import type { Word } from '../text/words.ts'
import type { Asked } from './answer.ts'
import { TIME_WORDS } from './missing.ts'

// phải, cần, sẽ, yêu cầu, chỉ đạo, giao, thì làm gì, xử sao; what is to be done
const TO_BE_DONE =
  / (?:phai|can|se|yeu cau|chi dao|giao|dan|lo|chiu trach nhiem|phu trach|thoi gian toi|sap toi|tu nay|toi day|tiep tuc|tiep|bao gio|khi nao|thi (?:\p{L}+ ){0,2}(?:lam|xu|xu ly|giai quyet|tinh)|(?:xu|xu ly|tinh) (?:sao|the nao)|should|must|will|need|needs|to do|responsible|in charge|next|instructions?|require[sd]?|ask(?:ed|s)?|order(?:ed|s)?|to be) /u
// đã, đạt, kết quả, vừa qua, từ đầu năm, 9 tháng; what was achieved
const ACHIEVED =
  / (?:da|dat|ket qua|vua qua|vua roi|(?:thoi gian|thang|quy|nam) qua|may thang|tu dau nam|(?:toi|den) (?:gio|nay)|9 thang|chin thang|ba quy|9t|tang|giam|duoc bao nhieu|so voi|achieved|how (?:well|did|was|were|has|have)|result|results|grew|growth|grow|increase[sd]?|improved?|rose|went|so far|up to now|until now|to date|first nine months|first 9 months|past (?:nine )?months|this year|performance) /
// phần trăm
const PERCENT = / (?:phan tram|may phan|%|percent|percentage) /
// nghị quyết
const RESOLUTION = / (?:nghi quyet|nq|resolutions?) /

// cuộc họp, hội nghị, buổi làm việc; but not the council's session (kỳ họp) or a congress (đại hội)
const MEETING = / (?:(?<!ky )(?<!phien )hop|hoi nghi|buoi lam viec|meeting|conference|plenum|meet|met|convened?) /

// chủ trì, chủ tọa, điều hành; chaired, presided
const CHAIRING =
  / (?:chu tri|chu toa|dieu hanh|dieu khien|cam trich|ngoi ghe|chair|chairs|chaired|chairing|presided?|presiding) /

/** Who chaired is asked of the conference, whose name outweighs it in words. */
const CHAIRS = 0.5

/** A small preference for passages of the kind that the question asks for: it breaks ties, it does not decide. */
export function kindBonus(edition: Edition, asked: Asked, list: readonly Word[]): Bonus {
  const plain = ` ${list.map((word) => word.plain).join(' ')} `
  const isMeeting = MEETING.test(plain)
  const wantsChairs = asksForChairs(asked, plain)
  const wantsDuty = TO_BE_DONE.test(plain)
  const wantsResult = ACHIEVED.test(plain)
  const wantsPercent = asked === 'figure' && PERCENT.test(plain)
  const wantsResolution = RESOLUTION.test(plain)
  return (at) => {
    const passage = edition.passages[at]
    if (passage === undefined) return 0
    let bonus = bonusForAsked(passage, asked)
    if (asked === 'when' && isMeeting && isDayOfConference(passage, edition)) bonus += 0.2
    if (wantsChairs && namesChairsOf(edition, passage)) bonus += CHAIRS
    if (wantsDuty && passage.kind === 'duty') bonus += 0.06
    if (wantsResult && passage.kind === 'result') bonus += 0.06
    if (wantsPercent && passage.figures.some(({ unit }) => unit === '%')) bonus += 0.08
    if (wantsResolution && passage.kind === 'resolution') bonus += 0.02
    return bonus
  }
}

function bonusForAsked(passage: Passage, asked: Asked): number {
  switch (asked) {
    case 'figure':
      return passage.figures.length > 0 ? 0.08 : /\p{N}/u.test(passage.quote) ? 0.03 : 0
    case 'when':
      return TIME_WORDS.test(passage.quote) ? 0.03 : passage.kind === 'duty' ? 0.015 : 0
    case 'who':
      return passage.personIds.length > 0 ? 0.07 : 0
    case 'list':
      return passage.itemIds.length > 0 ? 0.06 : passage.personIds.length > 1 ? 0.02 : 0
    case 'where':
    case 'what':
    case 'yes-no':
      return 0
  }
}

/** Whether the passage is where the document says on which day the conference was held. */
function isDayOfConference(passage: Passage, edition: Edition): boolean {
  const conference = edition.conferences.get(passage.conferenceId)
  return conference !== undefined && passage.kind === 'proceeding' && statesDay(conference, passage)
}

/** Whether a question asks who chaired the conference ("chủ trì" alone is also who is in charge of a duty). */
export function asksForChairs(asked: Asked, plainQuestion: string): boolean {
  return asked === 'who' && MEETING.test(plainQuestion) && CHAIRING.test(plainQuestion)
}

/** The same of a question with no other word in it: "ai chủ trì". */
export function asksWhoChaired(asked: Asked, plainQuestion: string): boolean {
  return asked === 'who' && CHAIRING.test(plainQuestion)
}

/** Whether the passage names all who chaired its conference. */
export function namesChairsOf(edition: Edition, passage: Passage): boolean {
  const conference = edition.conferences.get(passage.conferenceId)
  return conference !== undefined && namesChairs(conference, passage)
}
