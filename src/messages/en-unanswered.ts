import type { Catalogue } from './vi.ts'

/** The words about questions without an answer in English; part of the catalogue in en.ts. */
export const enUnanswered: Catalogue['unanswered'] = {
  dislike: '👎',
  wish: 'Tell me when there is an answer',
  thanks: 'Thank you. The office will look at this question; who pressed is not kept.',
  wished: 'I will tell you when there is an answer. I remember this chat until then, for 90 days at most.',
  wishedByMany: 'Too many people wait for this answer already, so I cannot add you.',
  notRemembered: 'I no longer remember this question. Ask it again and press the button under the new answer.',
  onlyInPrivate: 'This button works only in your private chat with the bot.',
  notSaved: 'I could not save it, so nothing has changed. Please try again in a few minutes.',
  notReady: 'I could not open what I remember, so this is not possible now; asking works as usual.',
  answerFound: (question) => `You asked: “${question}”. Now I have found this:`,
  stale: 'This button no longer works. Send /unanswered for a new list.',
  notAdmin: 'Only an admin of the bot can do this, in private.',
  admin: {
    heading: (questions, groups) =>
      `${counted(questions, 'question')} without a good answer, in ${counted(groups, 'group')} (asked most first):`,
    none: 'There are no unanswered questions.',
    page: (page, pages) => `Page ${page} of ${pages}.`,
    question: (text) => `“${text}”`,
    counts: (counts) => `(${counts})`,
    questions: (count) => counted(count, 'similar question'),
    refused: (count) => `not found ${count}×`,
    unsure: (count) => `unsure ${count}×`,
    disliked: (count) => `👎 ${count}×`,
    waiting: (count) => `${counted(count, 'person', 'people')} waiting`,
    groupHeading: 'The questions of this group:',
    moreQuestions: (count) => `… and ${count} more`,
    nearest: 'The nearest passages. Choose the one that is the answer, to add a term to it:',
    noneNear: 'No passage is near. You can search for one by typing a few of its words.',
    found: (words) => `Passages found with “${words}”. Choose one to add a term to it:`,
    noneFound: (words) => `No passage was found with “${words}”.`,
    terms: 'Which term is to be added to this passage? Whoever asks with it will find the passage.',
    typeTerm: (title) => `Reply to this message with the term for the passage “${title}” (at most 80 characters).`,
    typeSearch: 'Reply to this message with a few words of the passage.',
    placeholder: 'Type here',
    code: (code) => `Code: ${code}`,
    adding: 'Checking and writing…',
    added: (term, title) => `The term “${term}” was added to the passage “${title}”, and the knowledge was reloaded.`,
    nowFound: (count) => `${counted(count, 'question')} now find the passage and left the list.`,
    notYetFound: 'The questions of this group do not find the passage yet; another term may help.',
    told: (count) => `${counted(count, 'person', 'people')} who waited for it were told.`,
    known: 'The passage has this term already.',
    notATerm: 'A term needs a letter or digit and at most 80 characters. Nothing has changed.',
    unsorted:
      'This sentence has no entry in conference.yaml yet, so there is no place for a term. Add the entry first.',
    changed: 'The file differs from the running edition, so nothing was written. Send /reload and try again.',
    refusedFile: (problems) => `Nothing was written, because the file would have errors:\n${problems}`,
    worse: (questions) =>
      `Nothing was written, because with this term these gold questions would not find their passages: ${questions}`,
    busy: 'Another check or change of the knowledge is under way. Please try again in a few minutes.',
    notWritten: 'The file could not be written, so nothing has changed; the server’s log says why. Please try again.',
    goneGroup: 'This group of questions was dealt with, or has expired.',
    dismissed: (count) => `${counted(count, 'question')} dismissed.`,
    grown: 'The group has just grown; look at it again and dismiss it if you still want to.',
    button: {
      addTo: (number) => `+ Passage ${number}`,
      term: (term) => `+ ${term}`,
      search: 'Another passage',
      type: 'Type another term',
      dismiss: 'Dismiss this group',
      list: '‹ List',
      back: '‹ Back',
      previous: '‹ Previous page',
      next: 'Next page ›',
    },
  },
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
