import type { Conference, Edition, Passage } from '../knowledge/edition.ts'

// How people ask for what a conference's own data say: the passage that states it is found without a clerk's `terms`. In
// English without function words, which would count as words of the document.
const DAY = 'ngày họp; thời gian họp; họp ngày nào; họp khi nào; meeting held; meeting date'
const PLACE = 'họp ở đâu; địa điểm họp; nơi họp; meeting venue; meeting place'
const CHAIRS =
  'ai chủ trì hội nghị; người chủ trì; ai chủ tọa; ai điều hành cuộc họp; chaired meeting; presided; meeting chair'
const CONCLUSION = 'ai kết luận hội nghị; người kết luận; ai phát biểu kết luận; concluded meeting; concluding remarks'

/** Phrases with which people ask for what a passage states of its conference: its day, its place, its chairs, who concluded. */
export function conferencePhrases(edition: Edition, passage: Passage): readonly string[] {
  const conference = edition.conferences.get(passage.conferenceId)
  if (conference === undefined || passage.kind !== 'proceeding') return []
  const phrases = [
    statesDay(conference, passage) ? DAY : '',
    conference.place !== null && passage.quote.includes(conference.place) ? PLACE : '',
    namesChairs(conference, passage) ? CHAIRS : '',
    namesConcluder(conference, passage) ? CONCLUSION : '',
  ]
  return phrases.flatMap((list) => list.split('; ')).filter((phrase) => phrase !== '')
}

/** Whether a passage says on which day its conference was held: as the file says it is printed, or the day in figures. */
export function statesDay({ time, date }: Conference, { quote }: Passage): boolean {
  if (time !== null) return quote.includes(time)
  const [year, month, day] = date.split('-').map(Number)
  return new RegExp(
    `(?<!\\d)0?${day}(?:[/-]| tháng )0?${month}(?:(?:[/-]| năm )${year})?(?!\\d|[/-]\\d| năm \\d)`,
    'u',
  ).test(quote)
}

/** Whether a passage names all who chaired its conference. */
export function namesChairs({ chairIds }: Conference, { personIds, quote }: Passage): boolean {
  return (
    chairIds.length > 0 &&
    chairIds.every((id) => personIds.includes(id)) &&
    /chủ (?:trì|toạ|tọa)|điều hành/iu.test(quote)
  )
}

function namesConcluder({ concludedById }: Conference, { personIds, quote }: Passage): boolean {
  return concludedById !== null && personIds.includes(concludedById) && /kết luận/iu.test(quote)
}
