import type { viRecords } from './vi-records.ts'

/** The words about what the office records of duties, in English; part of the catalogue in en.ts. */
export const enRecords = {
  heading: (day: string, paper: string | null) =>
    `Update by the office, ${day}${paper === null ? '' : `, according to ${paper}`}`,
  status: {
    'not-started': 'not started',
    'under-way': 'under way',
    done: 'done',
    'cannot-be-done': 'cannot be done',
  },
  standing: {
    'done-on-time': (status: string) => `${status}, on time`,
    'done-late': (status: string) => `${status}, late`,
    'in-time': (status: string) => `${status}, still in time`,
    overdue: (status: string) => `${status}, overdue`,
  },
  assigned: (bodies: string) => `Assigned: ${bodies}`,
  assignedBy: (paper: string | null, bodies: string) =>
    `Assigned by the office${paper === null ? '' : `, according to ${paper}`}: ${bodies}`,
  leading: (names: string) => `lead ${names}`,
  coordinating: (names: string) => `coordinating ${names}`,
  note: (note: string) => `Note: ${note}`,
  someOverdue: (count: number) =>
    `${count === 1 ? '1 is' : `${count} are`} recorded as overdue; of the others only the date has gone by.`,

  title: { progress: 'Record progress', assignment: 'Assign' },
  ask: {
    status: 'How far is this duty?',
    day: {
      'not-started': 'On which day was it not started yet?',
      'under-way': 'On which day was it under way?',
      done: 'On which day was it done?',
      'cannot-be-done': 'On which day was it found that it cannot be done?',
    },
    dayHint: 'Press a button, or type a day such as 25/11/2020, 25-11.',
    paper: 'According to which paper? Type its number, such as 123-BC/VPTU, or press Skip.',
    assignmentPaper: 'Which paper says so? Type its number, such as 45/QĐ-UBND.',
    note: (most: number) => `A note? Type at most ${most} characters, or press Skip.`,
    lead: 'Which body leads? Press it, or type its name or abbreviation; then press Next.',
    coordinating: 'Which bodies coordinate? Press them or type a name; then, or if there are none, press Next.',
    confirm: 'Please check. Save it?',
  },
  current: 'Recorded now:',
  proposed: 'Will be recorded:',
  button: {
    record: 'Record progress',
    assign: 'Assign',
    undo: { progress: 'Undo the recorded progress', assignment: 'Undo the assignment' },
    today: 'Today',
    yesterday: 'Yesterday',
    skip: 'Skip',
    next: 'Next ›',
    allBodies: 'All bodies',
    save: 'Save',
    cancel: 'Cancel',
    card: 'Open the card',
  },
  problem: {
    'not-text': 'I read only text. Please type your answer, or press a button.',
    'use-buttons': 'Please press one of the buttons below.',
    'no-day': 'I could not read this day. Type it like 25/11/2020, 25-11 or “yesterday”.',
    empty: 'I see no words. Please type again.',
    'several-bodies': 'This name fits several bodies. Please choose:',
    'lead-needed': 'At least one leading body is needed.',
    noMonth: (month: number) => `There is no month ${month}; months go from 1 to 12.`,
    impossibleDay: (month: string, lastDay: string) => `There is no such day: the last day of ${month} is ${lastDay}.`,
    beforeConference: (day: string, conference: string) =>
      `${day} lies before the conference (${conference}). Please type a day from the conference on.`,
    future: (day: string, today: string) =>
      `${day} is still to come; today is ${today}. Please type a day up to today.`,
    tooLong: (length: number, most: number) =>
      `You typed ${length} characters; at most ${most} fit. Nothing was taken; please shorten it and send it again.`,
    noBody: (name: string) =>
      `I do not find a body called “${name}”. Try another name; a new body is added to bodies.yaml first.`,
    leadsAlready: (name: string) => `${name} was chosen as the leading body already.`,
    overtaken:
      'While you were writing, something else was recorded about this duty: see “Recorded now”. If yours still holds, press Save again.',
    notSaved: 'I could not save it, so nothing has changed. Please press Save again in a few minutes.',
  },
  saved: 'Saved.',
  savedBefore: 'This was saved already.',
  undoHint: 'It can be undone within 24 hours.',
  undone: 'Undone. The record is kept in the log and no longer counts.',
  tooLate: 'More than 24 hours have passed, so it cannot be undone. Please record a new update.',
  undoneBefore: 'This was undone already.',
  notUndone: 'I could not save it, so it is not undone. Please try again in a few minutes.',
  cancelled: 'Cancelled. Nothing was saved.',
  nothingToCancel: 'There is nothing to cancel.',
  dropped: 'I stopped what you were recording; nothing was saved.',
  lapsed:
    'What you were recording has stopped after 15 minutes without an answer; nothing was saved. Open the card again.',
  lost: 'This recording has stopped. Open the card of the duty and begin again.',
  passed: 'This step is over.',
  gone: 'This passage is no longer in the data, so I stopped recording; nothing was saved.',
  stale: 'This button can no longer be used.',
  notReady: 'I could not open my records, so nothing can be recorded; questions work as usual.',

  orphans: {
    heading: (count: number) =>
      `${count === 1 ? '1 passage has' : `${count} passages have`} records but ${count === 1 ? 'is' : 'are'} no longer in the data (the records are kept):`,
    more: (count: number) => `... and ${count} more.`,
    remedy:
      'If only the wording was changed, please record it again at the new passage; with the old words back, the records are back too.',
  },
} satisfies typeof viRecords
