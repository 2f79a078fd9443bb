import type { viEdition } from './vi-edition.ts'

/** The words about changing the knowledge from the chat in English. */
export const enEdition: typeof viEdition = {
  heading: (id, passages) => `New edition ${id}: ${counted(passages, 'passage')}`,
  running: (id) => `Running: edition ${id}. Nothing has changed yet; press Apply to use the new one.`,
  earlier: (day) => `This is the edition before, in use since ${day}.`,
  insteadOf: (name) => `It takes the place of a proposal by ${name} that was not applied.`,
  files: 'Files to be written:',
  file: (path) => `${path} (replaces the old one)`,
  newFile: (path) => `${path} (new)`,
  standsApart: 'The knowledge folder differs from the running edition; that is part of the list below.',
  sameKnowledge: 'No passage, deadline, name or word changes (only comments, order or blanks).',
  conference: {
    new: (name) => `${name}: new conference`,
    gone: (name) => `${name}: this conference goes`,
    kept: (name) => name,
    head: 'the conference’s own data change',
    source: 'the source text changes',
  },
  counts: (added, changed, gone) => `${added} new, ${changed} changed, ${gone} gone`,
  added: (title) => `New: ${title}`,
  changed: (title, parts) => `Changed: ${title} (${parts})`,
  gone: (title) => `Gone: ${title}`,
  parts: {
    words: 'words',
    kind: 'kind',
    title: 'title',
    responsible: 'responsible',
    deadline: 'deadline',
    figures: 'figures',
    section: 'part of the conference',
    search: 'terms, topics, names',
    list: 'list',
  },
  more: (count) => `and ${count} more`,
  deadlines: (count) => `Deadlines that change (${count}):`,
  deadline: (title, before, after) => `${title}: was ${before}; now ${after}`,
  noDuty: 'not a duty',
  tables: 'Tables:',
  table: {
    bodies: 'bodies',
    people: 'people',
    topics: 'topics',
    events: 'events',
    glossary: 'glossary',
    gold: 'gold questions',
  },
  tableCounts: (table, added, changed, gone) => `${table}: ${added} new, ${changed} changed, ${gone} gone`,
  gold: (questions, before, after) =>
    `Gold questions: right before ${before} of ${questions}, now ${after} of ${questions}.`,
  goldAfter: (questions, after) => `Gold questions: right now ${after} of ${questions}.`,
  goldNone: 'There are no gold questions yet (questions.yaml).',
  goldLost: 'Right before, wrong now:',
  goldWon: 'Wrong before, right now:',
  goldWrong: 'Still wrong:',
  warnings: (count) => `Warnings (${count}); they do not stand in the way:`,
  errors: (errors, warnings) =>
    `It cannot be used: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}. The running edition stays; no file was written.`,
  place: (file, line, column) => `${file}, line ${line}, column ${column}:`,
  wholeFolder: 'the knowledge folder',
  remedy: 'What to do:',
  allInFile: 'The whole list is in the attached file.',
  problemsFile: 'knowledge-problems.txt',
  together: 'To replace several files at once, send a .zip of the whole conference folder.',
  same: (id) => `Nothing to load: the knowledge is the running edition (${id}).`,
  noEarlier: 'There is no earlier edition to go back to.',
  busy: (name) => `${name} is checking or applying knowledge. Please try again when that is done.`,
  somebody: 'Another admin',
  failed: 'It could not be done because of trouble on the server; the running edition stays. The bot’s log says more.',
  which: (file) => `Which conference is “${file}” for?`,
  whichNew:
    'A new conference: send the file again with the folder’s name as caption, such as 2020-11-20-hoi-nghi-lan-ba.',
  refused: {
    unknownNames: (names) => `No knowledge file is called so: ${names}.`,
    accepted:
      'I take conference.yaml and source.txt of a conference, the .yaml files of the knowledge folder, or a .zip of them. /download sends the folder as it is.',
    twice: (path) => `The archive has two files for one place: ${path}.`,
    nothing: 'The archive has no knowledge file.',
    tooLarge: 'The file is larger than 20 MB, so I cannot fetch it.',
    notFetched: 'I could not fetch the file from Telegram. Please send it again.',
    zip: {
      'not-a-zip': 'This is not a .zip file.',
      damaged: 'The archive is damaged.',
      encrypted: 'The archive has a password.',
      link: 'The archive has a link (symlink) or something else that is no plain file.',
      'bad-name': 'The archive has a path that is not allowed.',
      'too-many': 'The archive has too many files (at most 2,000).',
      'file-too-large': 'The archive has a file of more than 2 MB.',
      'too-large': 'Unpacked it has more than 64 MB.',
      'too-dense': 'The archive unpacks to an unusual size, so I do not open it.',
    },
    inFile: (file) => `File: ${file}.`,
  },
  applied: (id) => `Edition ${id} is applied. From now on I answer from it.`,
  rolledBack: (id) => `Back to edition ${id}. The knowledge folder is as it was; /reload uses what it holds again.`,
  written: (files) => `Written: ${files}. The old files are kept in the folder “replaced”.`,
  unwritten: 'Some files could not be put into the knowledge folder yet; I finish that at the next start.',
  stale: 'This proposal no longer counts (decided, or the bot was restarted). Use /reload or send the file again.',
  staleFor: (name) => `A newer proposal by ${name} has taken the place of this one.`,
  changedMeanwhile:
    'The knowledge was changed after the check, so I did not apply it. Use /reload or send the file again.',
  notSaved:
    'The disk did not take it, so nothing was changed; the running edition stays. Please look at the space on the disk.',
  noState: 'The bot’s state is not open, so I apply no changes.',
  left: 'The proposal is dropped. The running edition stays.',
  notAdmin: 'Only an admin of the bot can do this.',
  working: 'Working on it, one moment.',
  download: (id) => `The knowledge folder, edition ${id}. Send me back the .yaml, source.txt or .zip that you changed.`,
  unread: (files) => `Not in the archive because they cannot be read: ${files}.`,
  start: {
    broken: (errors, id) =>
      `The knowledge folder has ${counted(errors, 'error')}, so I started with edition ${id}, which was applied before. /reload shows the errors.`,
    rolledBack: (id, setAside) =>
      `I go on with edition ${id}: the knowledge folder still holds edition ${setAside}, from which you went back.`,
    notFinished: (files) =>
      `The bot ended while files were being written; these were changed since and are left alone: ${files}.`,
  },
  button: {
    apply: 'Apply',
    leave: 'Leave, keep the running one',
  },
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
