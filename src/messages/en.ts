import { type CivilDate, partsOf } from '../calendar/civil-date.ts'
import { enAccess } from './en-access.ts'
import { enEdition } from './en-edition.ts'
import { enPrivacy } from './en-privacy.ts'
import { enRecords } from './en-records.ts'
import { enRunning } from './en-running.ts'
import { enSubscription } from './en-subscription.ts'
import { enUnanswered } from './en-unanswered.ts'
import type { Catalogue } from './vi.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month)

const dayName = (date: CivilDate): string => {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthName(month)} ${year}`
}

/** `counted(1, 'item', 'items')` is "1 item". */
const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

/** The bot's words in English. Quotes stay Vietnamese, and so do the printed words of a deadline. */
export const en = {
  language: 'en',

  date: {
    day: dayName,
    month: (year: number, month: number) => `${monthName(month)} ${year}`,
    quarter: (year: number, quarter: number) =>
      `the ${['first', 'second', 'third', 'fourth'][quarter - 1] ?? quarter} quarter of ${year}`,
    half: (year: number, half: number) => `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    year: (year: number) => `${year}`,
    range: (from: string, to: string) => `${from} to ${to}`,
    about: (period: string) => `about ${period}`,
    onDay: (day: string) => day,
    atTime: (time: string, day: string) => `${time} on ${day}`,
    dayOff: (day: string, reason: string) => `${day} (${reason})`,
    daysOff: {
      saturday: 'a Saturday',
      sunday: 'a Sunday',
      'new-year': 'New Year’s Day',
      tet: 'a day off for Tết',
      'hung-kings': 'the Hùng Kings’ day',
      reunification: 'the holiday of 30 April',
      labour: 'the holiday of 1 May',
      national: 'National Day',
    },
  },

  lead: {
    missing: {
      responsible: 'The document does not say who is responsible for this.',
      deadline: 'The document gives no deadline for this.',
      figure: 'The document does not give this figure.',
      place: 'The document does not say where.',
    },
    missingHere: {
      responsible: 'This passage names nobody.',
      deadline: 'This passage gives no date.',
      figure: 'This passage does not give the figure asked for.',
      place: 'This passage does not say where.',
    },
    deadlineWithoutDay: 'The document speaks of a deadline but gives no particular day.',
    otherTime: (asked: string, conferences: string) => `You ask about ${asked}; these are the words of ${conferences}.`,
    asWritten: 'This is what the document says:',
    several: (count: number) => `The document has ${count} passages on this:`,
    questionCut: 'That was a long question: I read only its first 500 characters.',
  },

  card: {
    quote: 'In the document’s own words:',
    who: 'In charge:',
    when: 'Deadline:',
    figures: 'Figures:',
    notStated: 'the document does not say.',
    inLeadIn: (quoted) => `said in the lead-in${quoted === null ? '' : `: ${quoted}`}`,
    charged: (names) => names,
    inItems: 'see the items of this list.',
    addressedInConclusion: (quoted: string) => `The whole conclusion is addressed to ${quoted}.`,
    addressedInSection: (quoted: string) => `This whole part is addressed to ${quoted}.`,
    generalPeriod: (quoted: string) => `The opening sentence of this part speaks in general of ${quoted}.`,
    leading: (names: string) => `lead: ${names}`,
    coordinating: (names: string) => `with: ${names}`,
    officeNote: (names: string, others: number, note: string) =>
      `The office’s note, in Vietnamese, on ${names}${others === 0 ? '' : ` and ${counted(others, 'other', 'others')}`}: ${note}`,
    figure: (name: string, value: string, period: string | null) =>
      period === null ? `${name}: ${value}` : `${name}: ${value} (${period})`,
  },

  deadline: {
    meaning: (period: string) => `that is, ${period}`,
    within: (period: string) => `in ${period}`,
    byEndOf: (period: string) => `by the end of ${period} at the latest`,
    byTime: (time: string) => `by ${time} at the latest`,
    before: (named: string) => `before ${named}`,
    lastSafe: (period: string) => `the end of ${period} is still in time`,
    from: (period: string) => `from ${period} on`,
    beginning: 'this is when it begins, not when it is due',
    onDay: (day: string) => `on ${day}`,
    horizon: 'this is a planning period or a vision, not a deadline',
    vague: 'the document gives no particular day',
    recurring: 'recurring work, without a day of its own',
    trigger: 'counted from a moment for which the document gives no day',
    issue: 'counted from the day on which the document was issued; no day is known',
    meeting: 'counted from the day of the meeting; the document gives no last day',
    event: 'tied to something for which the document gives no day',
    citation: 'this is a date that is mentioned, not a deadline',
    unread: 'the office has not yet worked out the day',
    estimate: (period: string) => `the document gives no day; the office’s estimate is ${period}`,
    lookedUp: (period: string) => `the document gives no day; by the office’s calendar it is ${period}`,
    yearInferred: 'the year is read from the day of the conference',
    past: 'this date lies before the day of the conference',
  },

  source: {
    line: (conference: string, date: string, person: string | null, place: string | null) =>
      `Source: ${conference} (${date})${person === null ? '' : `, concluded by ${person}`}${place === null ? '' : `; ${place}`}.`,
    heldOn: (day: string) => `meeting of ${day}`,
    place: (paragraph: number, first: number, last: number) =>
      `paragraph ${paragraph}, ${first === last ? `clause ${first}` : `clauses ${first}–${last}`}`,
  },

  list: {
    topic: (count: number, topic: string) => `${counted(count, 'passage', 'passages')} on ${topic}:`,
    body: (count: number, body: string) => `${counted(count, 'passage mentions', 'passages mention')} ${body}:`,
    figures: (count) => `${count} passages state figures:`,
    speaker: (count: number, name: string) =>
      `${counted(count, 'passage', 'passages')} in the speech or conclusion of ${name}:`,
    nobody: (count: number) => `The document names nobody for ${counted(count, 'duty', 'duties')}:`,
    shown: (shown: number, total: number) => `These are ${shown} of ${total}.`,
    items: (count: number) => `${counted(count, 'item', 'items')}:`,
  },

  duty: {
    notStated: 'the document gives no deadline',
    who: (quoted: string) => `in charge: ${quoted}`,
    inItems: 'see the items of the list',
    nextTime: (period: string) => `next time: by the end of ${period}`,
    lastDay: 'today is the last day',
    printedDay: 'the printed date has come',
    past: 'past, no result recorded',
    news: { new: 'new', changed: 'changed' },
  },

  board: {
    heading: {
      all: 'Duties',
      upcoming: 'What comes',
      undated: 'Without a particular day',
      past: 'Dates that have passed',
      horizons: 'Planning periods and visions (no deadlines)',
      closed: 'With a recorded result',
    },
    inPeriod: (period: string) => `Due: ${period}`,
    orBeginning: {
      upcoming: 'What comes',
      inPeriod: (period: string) => `Due or beginning: ${period}`,
    },
    counted: (heading: string, count: number) => `${heading} (${count})`,
    month: (month: string) => month,
    limitedTo: (names: string) => `Only: ${names}.`,
    none: 'There are none.',
    noneOverdue: 'Nothing has been recorded as overdue; “past” only means that the date has gone by.',
    page: (page: number, pages: number) => `Page ${page} of ${pages}.`,
    unknown: (name: string) => `I do not find a topic or body called “${name}”. Please choose:`,
    choose: { body: 'Choose a body:', topic: 'Choose a topic:', conference: 'Choose a conference:' },
    button: {
      all: 'All',
      upcoming: 'What comes',
      undated: 'Without a day',
      past: 'Past',
      horizons: 'Planning periods',
      closed: 'With a result',
      previous: '‹ Previous page',
      next: 'Next page ›',
      body: 'By body',
      topic: 'By topic',
      conference: 'By conference',
      unlimited: 'No limits',
      back: 'Back to the list',
    },
  },

  digest: {
    heading: (day: string) => `Digest of deadlines, ${day}`,
    late: 'This digest comes late: I was away at the appointed hour.',
    dueIn7: 'Due in the next 7 days',
    dueIn30: 'Due after 7 and within 30 days',
    orBeginning: {
      dueIn7: 'Due or beginning in the next 7 days',
      dueIn30: 'Due or beginning after 7 and within 30 days',
    },
    passed: 'Dates that have passed since the last digest',
    recorded: 'Recorded by the office since the last digest',
    news: 'New or changed since the last digest',
    section: (heading: string) => `${heading}:`,
    counted: (heading: string, count: number) => `${heading}: ${counted(count, 'duty', 'duties')}.`,
    left: (count: number) => `and ${count} more`,
    alive: 'The digest of deadlines is up and running. Nothing is due in the next 30 days.',
    nothing: 'There is nothing new to tell, so no digest is sent this time.',
    next: (duty: string) => `The nearest one after that: ${duty}.`,
    others: (counts: string) => `Besides: ${counts}.`,
    later: (count: number) => `${count} due after the next 30 days`,
    beginning: (count: number) => `${count} beginning after the next 30 days`,
    often: (count: number) => `${count} coming back every day or week (not listed in each digest)`,
    older: (count: number) => `${count} past for longer, no result recorded`,
    undated: (count: number) => `${count} without a particular day`,
    all: 'See the list',
  },

  person: {
    offices: 'Offices as the document gives them:',
    noOffice: 'The document gives no office.',
  },

  choice: {
    unsure: 'I am not sure. Did you mean:',
    ambiguous: 'This can be understood in several ways. Did you mean:',
  },

  notFound: {
    noQuestion: 'I do not see a question yet. Just ask in your own words.',
    nothingNear: 'I cannot find this in the conference documents.',
    otherName: (name: string) => `The document does not mention “${name}”.`,
    otherPerson: (name: string) => `I do not find that the document says this of ${name}.`,
    allNamed: 'The document names somebody for every duty.',
    nearest: 'The nearest passages (not an answer):',
    tryAgain: 'Try a few key words, such as the name of a project or of an institution.',
  },

  button: {
    paragraph: 'Whole paragraph',
    related: 'Related passages',
    more: (count: number) => `More results (${count})`,
    previous: '‹ Previous',
    next: 'Next ›',
    card: 'Back to this passage',
  },

  paragraph: {
    heading: (paragraph: number, conference: string) => `Paragraph ${paragraph}, ${conference}`,
    legend: 'The passage you are looking at is underlined.',
    shortened: 'A long paragraph: only the clauses around it are shown; a … outside the frame is not in the document.',
  },

  related: {
    heading: 'Related passages:',
    none: 'No other passage is related to this one.',
  },

  more: {
    heading: 'Further results, perhaps less to the point:',
    none: 'There are no further results.',
  },

  sources: {
    heading: (count: number) => `I hold the documents of ${counted(count, 'conference', 'conferences')}:`,
    none: 'I do not hold any conference document yet.',
    held: (date: string) => `Held on: ${date}`,
    document: (number, issued) =>
      [
        number === null ? 'Document' : `Document no. ${number}`,
        ...(issued === null ? [] : [`issued on ${issued}`]),
      ].join(' '),
    chairs: (names: string) => `Chaired by: ${names}`,
    concluded: (name: string) => `Concluded by: ${name}`,
    counts: (passages: number, duties: number) =>
      `${counted(passages, 'passage', 'passages')}, ${counted(duties, 'duty', 'duties')} among them`,
    coverage: (percent: number) =>
      percent === 100
        ? 'The whole text has been reviewed'
        : `${percent}% of the text reviewed; the rest can still be found and quoted`,
    edition: (id: string) => `Data edition: ${id}`,
  },

  help: {
    greeting: 'Hello! I look things up in conference conclusions and answer only in the document’s own words.',
    can: [
      'Ask who is in charge, by when, where, how much, or what a list contains.',
      'English, Vietnamese without diacritics, abbreviations and slips are all fine.',
      'Every quote has its source; the buttons show its paragraph and related passages.',
      'What the document does not say, I say it does not say. I do not guess.',
    ],
    deadlines: (deadlines: string, duties: string) => `${deadlines}: what is due. ${duties}: duties by topic or body.`,
    digestAndSources: (subscribe: string, schedule: string, sources: string) =>
      `${subscribe}: a weekly digest of deadlines. ${schedule}: when it comes. ${sources}: the conferences I hold.`,
    inGroups: (ask: string) => `In groups: type ${ask} and your question, or reply to one of my messages.`,
    privacy: 'Please send me nothing secret or personal: messages pass through Telegram’s servers.',
    tryThese: 'For example:',
  },

  commands: {
    ask: 'Ask about the conference conclusions',
    sources: 'The conference documents at hand',
    help: 'How to ask',
    deadlines: 'What is due, by month',
    duties: 'Duties by topic or body',
    subscribe: 'Subscribe to the weekly digest of deadlines',
    schedule: 'When the digest comes',
    preview: 'Preview the digest, for you only',
    pause: 'Pause the digest for some weeks',
    unsubscribe: 'Unsubscribe from the digest',
    privacy: 'What the bot keeps about you',
    forget: 'Delete your data',
    reload: 'Load the knowledge files again',
    rollback: 'Go back to the edition before',
    download: 'Download the knowledge folder',
    access: 'Who may ask: allow or revoke',
    unanswered: 'Questions the bot could not answer',
    health: 'How the bot is doing',
    audit: 'The latest changes',
  },

  group: {
    welcome: 'Hello everyone! I look things up in conference conclusions and answer only in the document’s own words.',
    threeWays: 'Three ways to ask:',
    byCommand: (ask: string, sample: string | null) =>
      sample === null
        ? `Type ${ask} and your question`
        : `Type ${ask} and your question, for example: ${ask} ${sample}`,
    byReply: 'Reply to one of my messages with your question',
    byPrompt: (ask: string) => `Type only ${ask}, then reply to the message I send back`,
    subscribe: (subscribe: string) => `For the weekly digest of deadlines, an admin of this group types ${subscribe}.`,
    personNotAllowed: 'You may not use the bot yet. Please ask an admin of the bot to approve you; your id:',
    notAllowed: 'This group may not use the bot yet. An admin of the bot can approve it; the group’s id:',
  },

  subscription: enSubscription,
  edition: enEdition,
  access: enAccess,
  unanswered: enUnanswered,
  privacy: enPrivacy,
  running: enRunning,

  records: enRecords,

  notice: {
    textOnly: 'I can only read text. Please type your question, in English or Vietnamese.',
    tooMany: 'That was faster than I can follow. Please wait a minute, then ask again.',
    staleButton: 'This button belongs to older data; here is the current version.',
    goneButton: 'This passage is no longer in the data. Please ask again.',
    late: 'A late answer: I was away when you asked.',
    onlyInPrivate: 'This command works only in a private chat with the bot.',
    askNow: 'What would you like to know? Reply to this message with your question.',
    askPlaceholder: (sample: string | null) => (sample === null ? 'Type your question here' : `For example: ${sample}`),
    failure:
      'Something went wrong on my side, so there is no answer yet. Nothing was lost; please ask again in a few minutes.',
  },
} satisfies Catalogue
