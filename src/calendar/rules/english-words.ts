/** An English wording and the Vietnamese words, folded, that the rules read in its place. */
export interface EnglishWording {
  /** A sticky pattern of lower-case text. */
  readonly english: RegExp
  readonly vietnamese: (groups: Readonly<Record<string, string | undefined>>) => string
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
  final: 4,
}
const UNITS: Readonly<Record<string, string>> = {
  hour: 'gio',
  day: 'ngay',
  'working day': 'ngay lam viec',
  'business day': 'ngay lam viec',
  week: 'tuan',
  month: 'thang',
  quarter: 'quy',
  year: 'nam',
}
const NEAR: Readonly<Record<string, string>> = {
  this: 'nay',
  current: 'nay',
  next: 'toi',
  coming: 'toi',
  last: 'truoc',
}
const EVERY: Readonly<Record<string, string>> = {
  daily: 'ngay',
  weekly: 'tuan',
  monthly: 'thang',
  quarterly: 'quy',
  annually: 'nam',
  yearly: 'nam',
}

const MONTH = `(?<month>${MONTHS.map((month) => (month.length > 4 ? `${month}|${month.slice(0, 3)}\\.?` : month)).join('|')})`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,? (?:of )?(?<year>(?:19|20)\\d{2}))?'
const COUNT = `(?<count>\\d{1,3}|${NUMBERS.join('|')})`
const AFTER_MEETING =
  '(?:after|following|from|of) (?:the day of )?(?:the|this) (?:meeting|conference)(?= ?(?:[,.;:)]|$))'
const SCHOOL = '(?:school|academic) year'
const UNIT = '(?<unit>hour|working day|business day|day|week|month|year)s?'

/** In order: the longer wordings first. Everything else of a text is left as it stands ("before Tết", "by 30/11/2020"). */
export const ENGLISH: readonly EnglishWording[] = [
  // "by the end of the month", "by end of this year"
  word(
    '(?:by|until|till|before) (?:the )?end of (?:the |this )?(?<unit>week|month|quarter|year)',
    (g) => `den het ${UNITS[g.unit ?? '']} nay`,
  ),
  word('(?:by|until|till|before|(?:no|not) later than) (?:the )?end of (?:the )?', () => 'den het '),
  // "due this week" names the week; it is no limit at its end
  word('due (?=this |next |in |within |during )', () => ''),
  word(
    '(?:by|until|till|(?:no|not) later than|due (?:by|before)|at the latest|deadline(?: is|:)?|due) ',
    () => 'cham nhat ',
  ),
  word('before (?:the )?', () => 'truoc '),
  // "within 30 days", "in the next two weeks", "in 10 working days"
  word(`(?:(?:with)?in|over|during) (?:the )?(?:(?:next|coming) )?${COUNT} ${UNIT}`, (g) => `trong vong ${counted(g)}`),
  word(`(?:the )?(?:next|coming) ${COUNT} ${UNIT}`, (g) => `${counted(g)} toi`),
  // "first nine months of 2020", "the last 6 months of the year"
  word(
    `(?:the )?(?<end>first|last) ${COUNT} months(?: of)?(?: (?:the|this) year)?${YEAR}`,
    (g) => `${number(g.count)} thang ${g.end === 'first' ? 'dau' : 'cuoi'}${inYear(g)}`,
  ),
  // "15 days after the meeting", "within two weeks of this conference"
  word(`${COUNT} ${UNIT}(?= ${AFTER_MEETING})`, (g) => counted(g)),
  word(AFTER_MEETING, () => 'sau hoi nghi'),
  // "the 2023-2024 school year", "school year 2023-2024"
  word(`(?:the )?${SCHOOL} (?<first>20\\d{2}) ?[-/] ?(?<last>20\\d{2})`, schoolYear),
  word(`(?:the )?(?<first>20\\d{2}) ?[-/] ?(?<last>20\\d{2}) ${SCHOOL}`, schoolYear),
  word('(?:in|during|within|throughout)(?: the)? ', () => 'trong '),
  word('(?:starting (?:from|in|on)|from|since|starting|between) ', () => 'tu '),
  word('(?:after|following) (?:the )?', () => 'sau '),
  // "5 pm on 20 November", "17:00 on Friday"
  word(
    '(?:at )?(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m\\.?(?:,? on)? ',
    ({ hour, minute = '00', half }) => `${(Number(hour) % 12) + (half === 'p' ? 12 : 0)} gio ${minute} `,
  ),
  word(
    '(?:at )?(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?: ?hours| ?hrs)?,? on ',
    (g) => `${g.hour} gio ${g.minute} `,
  ),
  word('on ', () => 'vao '),
  // "end of the year", "year-end 2020", "the end of this month"
  word(
    '(?:at )?(?:the )?end of (?:the |this )?(?<unit>week|month|quarter|year)',
    (g) => `cuoi ${UNITS[g.unit ?? '']} nay`,
  ),
  word(`(?:the )?year[- ]end${YEAR}`, (g) => `cuoi${inYear(g, ' nam nay')}`),
  // "the end of November", "late 2020", "mid-November", "early next year"
  word('(?:(?:at )?(?:the )?end of|late)(?: the)? (?=\\p{L}|\\d)', () => 'cuoi '),
  word('(?:(?:at )?(?:the )?(?:beginning|start) of|early)(?: the)? (?=\\p{L}|\\d)', () => 'dau '),
  word('(?:(?:in )?(?:the )?middle of(?: the)? |mid[- ])(?=\\p{L}|\\d)', () => 'giua '),
  // "November 30, 2020", "30 November 2020", "30th of November", "November 2020", "November"
  word(`${MONTH} ${DAY}(?!\\d)${YEAR}`, (g) => `ngay ${g.day} thang ${monthNumber(g)}${inYear(g, '')}`),
  word(`(?:the )?${DAY} (?:of )?${MONTH}${YEAR}`, (g) => `ngay ${g.day} thang ${monthNumber(g)}${inYear(g, '')}`),
  word(`${MONTH}${YEAR}`, (g) => `thang ${monthNumber(g)}${inYear(g, '')}`),
  // "Q4 2020", "the fourth quarter of 2020", "the second half of 2021"
  word(
    `(?:(?:the )?(?<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) quarter|q(?<figure>[1-4]))(?: of)?(?: (?:the|this) year)?${YEAR}`,
    (g) => `quy ${g.figure ?? ORDINALS[g.nth ?? '']}${inYear(g, '')}`,
  ),
  word(
    `(?:the )?(?<nth>first|second|last) half(?: of)?(?: (?:the|this) year)?${YEAR}`,
    (g) => `nua ${g.nth === 'first' ? 'dau' : 'cuoi'}${inYear(g)}`,
  ),
  // "this week", "next month", "last year"; "next Friday"
  word(
    '(?:the )?(?<near>this|current|next|coming|last) (?<unit>week|month|quarter|year)',
    (g) => `${UNITS[g.unit ?? '']} ${NEAR[g.near ?? '']}`,
  ),
  word(`(?:(?<near>this|next|coming|last) )?(?<weekday>${WEEKDAYS.join('|')})`, weekdayWords),
  word('today', () => 'hom nay'),
  word('tonight', () => 'tối nay'),
  word('tomorrow', () => 'ngay mai'),
  word('yesterday', () => 'hom qua'),
  // "every month", "each quarter", "monthly"
  word('(?:every|each) (?<unit>day|week|month|quarter|year)', (g) => `hang ${UNITS[g.unit ?? '']}`),
  word('(?<every>daily|weekly|monthly|quarterly|annually|yearly)', (g) => `hang ${EVERY[g.every ?? '']}`),
  word('(?:lunar|vietnamese) new year', () => 'tet nguyen dan'),
  word('as soon as possible|asap|immediately|without delay', () => 'cang som cang tot'),
  word('(?:the )?year (?=(?:19|20)\\d{2})', () => 'nam '),
  word('(?<year>(?:19|20)\\d{2})', (g) => `nam ${g.year}`),
  word('(?:to|until|through|and) ', () => 'den '),
]

function word(english: string, vietnamese: EnglishWording['vietnamese']): EnglishWording {
  const endsOpen = / (?:\)\?)?$|\)$/.test(english)
  const end = endsOpen ? '' : '(?![\\p{L}\\p{N}])'
  return { english: new RegExp(`(?:${english})${end}`, 'uy'), vietnamese }
}

type Groups = Readonly<Record<string, string | undefined>>

function number(words: string | undefined): string {
  const index = NUMBERS.indexOf(words ?? '')
  return index < 0 ? (words ?? '') : String(index + 1)
}

function counted({ count, unit }: Groups): string {
  return `${number(count)} ${UNITS[unit ?? '']}`
}

function schoolYear({ first, last }: Groups): string {
  return `nam hoc ${first}-${last}`
}

function monthNumber({ month }: Groups): number {
  return MONTHS.findIndex((name) => name.startsWith((month ?? '').slice(0, 3))) + 1
}

function inYear({ year }: Groups, otherwise = ' nam'): string {
  return year === undefined ? otherwise : ` nam ${year}`
}

function weekdayWords({ near, weekday }: Groups): string {
  const name = weekday === 'sunday' ? 'chu nhat' : `thu ${WEEKDAYS.indexOf(weekday ?? '') + 2}`
  return near === undefined ? name : `${name} tuan ${NEAR[near]}`
}
