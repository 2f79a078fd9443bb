import { wholeList } from '../../../src/answers/board-request.ts'
import { encodeRecord } from '../../../src/bot/admin/records/record-data.ts'
import { encodeAccess } from '../../../src/bot/admission/access-data.ts'
import type { Press } from '../../../src/bot/callback-data.ts'
import { encodePress } from '../../../src/bot/callback-data.ts'
import type { CommandName } from '../../../src/bot/command-list.ts'
import { encodeChoice } from '../../../src/bot/subscription-data.ts'
import { encodeUnanswered } from '../../../src/bot/unanswered/unanswered-data.ts'
import type { Wanted } from '../../../src/bot/wanted.ts'
import type { AccessChoice } from '../../../src/messages/access-choice.ts'
import type { EditionChoice } from '../../../src/messages/edition-choice.ts'
import type { RecordPress } from '../../../src/messages/record-press.ts'
import type { SubscriptionChoice } from '../../../src/messages/subscription-choice.ts'
import type { UnansweredChoice } from '../../../src/messages/unanswered-choice.ts'
import { edition, finance } from '../../messages/fixture.ts'
import { UNANSWERED, WAITING, WHO, type Who } from './cast.ts'
import type { Outcome } from './outcome.ts'

/**
 * `-`: what the people who look after the bot get is theirs to see; anything but a refusal. `own`: the same without a word
 * of the conference; what is kept of a person everybody may learn.
 */
export type Cell = Outcome | '-' | 'own'

/** Something that a person does, and what comes of it for everybody. */
export interface Row<Does> {
  readonly does: Does
  readonly cells: Readonly<Record<Who, Cell>>
}

/**
 * One row of the table: what is done, and its outcomes in the order of `WHO`:
 *
 * stranger, allowed, member, alone, group-admin, anonymous, removed, lost-group, admin, admin-there
 */
function row<Does>(does: Does, outcomes: string): Row<Does> {
  const words = outcomes.trim().split(/\s+/) as Cell[]
  if (words.length !== WHO.length) throw new Error(`"${outcomes}": ${words.length} outcomes for ${WHO.length} people`)
  return { does, cells: Object.fromEntries(WHO.map((who, at) => [who, words[at]])) as Row<Does>['cells'] }
}

/** Every command. In groups with the bot's name. */
export const COMMANDS: Readonly<Record<CommandName, Row<string>>> = {
  //                        stranger allowed member alone gr-admin anonym removed lost admin there
  start: row('/start', '      refused answer silence refused silence silence refused refused answer refused'),
  ask: row('/hoi', '          refused answer answer  refused answer  answer  refused refused answer refused'),
  deadlines: row('/hanchot', 'refused answer answer  refused answer  answer  refused refused answer refused'),
  duties: row('/nhiemvu', '   refused answer answer  refused answer  answer  refused refused answer refused'),
  subscribe: row('/dangky', ' refused words  words   refused words   words   refused refused words  refused'),
  schedule: row('/lich', '    refused words  words   refused words   words   refused refused words  refused'),
  preview: row('/xemtruoc', ' refused answer words   refused words   words   refused refused answer refused'),
  pause: row('/tamdung 2', '  refused words  words   refused words   words   refused refused words  refused'),
  unsubscribe: row('/huydangky', 'refused words words refused words  words   refused refused words  refused'),
  sources: row('/nguon', '    refused answer answer  refused answer  answer  refused refused answer refused'),
  help: row('/trogiup', '     refused answer answer  refused answer  answer  refused refused answer refused'),
  cancel: row('/huy', '       refused words  silence refused silence silence refused refused words  refused'),
  privacy: row('/quyenriengtu', 'own  own    own     own     own     own     own     refused own    refused'),
  forget: row('/xoadulieu', ' own     own    own     own     own     own     own     refused own    refused'),
  reload: row('/naplai', '    refused answer silence refused silence silence refused refused -      refused'),
  rollback: row('/phuchoi', ' refused answer silence refused silence silence refused refused -      refused'),
  download: row('/taive', '   refused answer silence refused silence silence refused refused -      refused'),
  access: row('/quyen', '     refused answer silence refused silence silence refused refused words  refused'),
  unanswered: row('/chuatraloi', 'refused answer silence refused silence silence refused refused -  refused'),
  health: row('/suckhoe', '   refused answer silence refused silence silence refused refused -      refused'),
  audit: row('/nhatky', '     refused answer silence refused silence silence refused refused -      refused'),
}

/** Everything else that a message can want. */
export const MESSAGES: Readonly<
  Record<
    Exclude<Wanted['kind'], CommandName | 'digest' | 'admin' | 'personal'> | 'deep-link' | 'no-command',
    Row<string>
  >
> = {
  //                                 stranger allowed member alone gr-admin anonym removed lost admin there
  question: row(
    '/hoi bệnh viện tỉnh bao giờ khởi công?',
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  'deep-link': row('/start p-p9', '  refused answer silence refused silence silence refused refused answer refused'),
  'no-command': row('/batky', '      refused answer answer  refused answer  answer  refused refused answer refused'),
  'not-text': row('sticker', '       refused answer silence refused silence silence refused silence answer silence'),
  // In private everything is for the bot.
  nothing: row('bệnh viện tỉnh?', '  refused answer silence refused silence silence refused silence answer silence'),
}

const press = (action: Parameters<typeof encodePress>[0]): string => encodePress(action, edition, 'vi', 'open') ?? ''
const request = wholeList('all')

/** Every button under an answer, a list or a digest. */
export const PASSAGE_BUTTONS: Readonly<Record<Press['target']['kind'], Row<string>>> = {
  //                                                       stranger allowed member alone gr-admin anonym removed lost admin there
  show: row(
    press({ kind: 'show', passageId: 'p9' }),
    '     refused answer answer refused answer answer refused refused answer refused',
  ),
  paragraph: row(
    press({ kind: 'paragraph', passageId: 'p9' }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  related: row(
    press({ kind: 'related', passageId: 'p9' }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  more: row(
    press({ kind: 'more', passageIds: ['p8', 'p9'] }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  ask: row(
    press({ kind: 'ask', question: edition.gold[0]?.question ?? '' }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  board: row(
    press({ kind: 'board', request, page: 0, inPlace: true }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
  limit: row(
    press({ kind: 'limit', by: 'body', request, page: 0 }),
    'refused answer answer refused answer answer refused refused answer refused',
  ),
}

const choice = (made: SubscriptionChoice): string => encodeChoice(made, 'vi')
const issue = { chatId: WAITING, threadId: null, week: 2 }

/** Every button about the digest: in groups for admins of the group, resend and dismiss for those of the bot. */
export const DIGEST_BUTTONS: Readonly<Record<SubscriptionChoice['kind'], Row<string>>> = {
  //                                                      stranger allowed member alone gr-admin anonym removed lost admin there
  panel: row(
    choice({ kind: 'panel' }),
    '                  refused words note refused words words refused refused words refused',
  ),
  menu: row(
    choice({ kind: 'menu', menu: 'bodies', page: 0 }),
    'refused answer note refused answer answer refused refused answer refused',
  ),
  everything: row(
    choice({ kind: 'everything' }),
    '        refused words note refused words words refused refused words refused',
  ),
  weekday: row(
    choice({ kind: 'weekday', weekday: 3 }),
    '  refused words note refused words words refused refused words refused',
  ),
  hour: row(
    choice({ kind: 'hour', hour: '09:00' }),
    '     refused words note refused words words refused refused words refused',
  ),
  language: row(
    choice({ kind: 'language', language: 'en' }),
    'refused words note refused words words refused refused words refused',
  ),
  silent: row(
    choice({ kind: 'silent', silent: true }),
    '  refused words note refused words words refused refused words refused',
  ),
  pause: row(
    choice({ kind: 'pause', weeks: 2 }),
    '        refused words note refused words words refused refused words refused',
  ),
  resume: row(
    choice({ kind: 'resume' }),
    '                refused words note refused words words refused refused words refused',
  ),
  wake: row(
    choice({ kind: 'wake' }),
    '                    refused words note refused words words refused refused words refused',
  ),
  limit: row(
    choice({ kind: 'limit', by: 'bodies', id: finance.id, on: true, page: 0 }),
    'refused answer note refused answer answer refused refused answer refused',
  ),
  end: row(
    choice({ kind: 'end' }),
    '                      refused words note refused words words refused refused words refused',
  ),
  resend: row(
    choice({ kind: 'resend', ...issue }),
    '      refused note note refused note note refused refused note refused',
  ),
  dismiss: row(
    choice({ kind: 'dismiss', ...issue }),
    '    refused note note refused note note refused refused note refused',
  ),
}

const decision = (kind: Exclude<AccessChoice['kind'], 'ask' | 'list'>): string =>
  encodeAccess({ kind, chatId: WAITING, page: 0 }, 'vi')

/** Every button about who may ask. Only asking is for others than the admins of the bot. */
export const ACCESS_BUTTONS: Readonly<Record<AccessChoice['kind'], Row<string>>> = {
  //                                                     stranger allowed member alone gr-admin anonym removed lost admin there
  ask: row(encodeAccess({ kind: 'ask' }, 'vi'), '         words note note words note note words words note words'),
  list: row(
    encodeAccess({ kind: 'list', page: 0 }, 'vi'),
    'refused note note refused note note refused refused words refused',
  ),
  card: row(
    decision('card'),
    '                           refused note note refused note note refused refused words refused',
  ),
  // Whoever is allowed is told how to ask.
  allow: row(
    decision('allow'),
    '                         refused note note refused note note refused refused answer refused',
  ),
  refuse: row(
    decision('refuse'),
    '                       refused note note refused note note refused refused words refused',
  ),
  'let-in': row(
    decision('let-in'),
    '                     refused note note refused note note refused refused answer refused',
  ),
  'ask-revoke': row(
    decision('ask-revoke'),
    '             refused note note refused note note refused refused words refused',
  ),
  revoke: row(
    decision('revoke'),
    '                       refused note note refused note note refused refused words refused',
  ),
}

const record = (press: RecordPress): string => encodeRecord(press, 'vi')

/** Every button about what is recorded of duties: only for admins of the bot, in private. */
export const RECORD_BUTTONS: Readonly<Record<RecordPress['kind'], Row<string>>> = {
  //                                                     stranger allowed member alone gr-admin anonym removed lost admin there
  begin: row(
    record({ kind: 'begin', what: 'progress', passageId: 'p9' }),
    'refused note note refused note note refused refused answer refused',
  ),
  undo: row(
    record({ kind: 'undo', recordId: 'k1' }),
    'refused note note refused note note refused refused note refused',
  ),
  answer: row(
    record({ kind: 'answer', draftId: 'k1', step: 'confirm', choice: { kind: 'save' } }),
    'refused note note refused note note refused refused words refused',
  ),
  cancel: row(
    record({ kind: 'cancel', draftId: 'k1' }),
    'refused note note refused note note refused refused words refused',
  ),
}

/** Every button about editions, for the admins of the bot in private. That it is old, they are told in its place. */
export const EDITION_BUTTONS: Readonly<Record<EditionChoice['kind'], Row<string>>> = {
  //                                      stranger allowed member alone gr-admin anonym removed lost admin there
  apply: row('rv:a:3f2a91bc:0f11aa22', '  refused note note refused note note refused refused words refused'),
  leave: row('rv:l:3f2a91bc:0f11aa22', '  refused note note refused note note refused refused words refused'),
  conference: row('rv:c:7:0123456789', '  refused note note refused note note refused refused note refused'),
}

const id = UNANSWERED
const about = (made: UnansweredChoice): string => encodeUnanswered(made, 'vi')
const ADMINS_IN_PRIVATE = 'refused note note refused note note refused refused - refused'

/** Every button about questions without an answer. Only the first two are for others than the admins of the bot. */
export const UNANSWERED_BUTTONS: Readonly<Record<UnansweredChoice['kind'], Row<string>>> = {
  //                                       stranger allowed member alone gr-admin anonym removed lost admin there
  dislike: row(about({ kind: 'dislike', id }), 'refused note note refused note note refused refused note refused'),
  wish: row(about({ kind: 'wish', id }), '   refused note note refused note note refused refused note refused'),
  list: row(about({ kind: 'list', page: 0 }), ADMINS_IN_PRIVATE),
  group: row(about({ kind: 'group', id }), ADMINS_IN_PRIVATE),
  search: row(about({ kind: 'search', id }), ADMINS_IN_PRIVATE),
  terms: row(about({ kind: 'terms', id, passageId: 'p9' }), ADMINS_IN_PRIVATE),
  type: row(about({ kind: 'type', id, passageId: 'p9' }), ADMINS_IN_PRIVATE),
  add: row(about({ kind: 'add', id, passageId: 'p9', termHash: id }), ADMINS_IN_PRIVATE),
  dismiss: row(about({ kind: 'dismiss', id, count: 1 }), ADMINS_IN_PRIVATE),
}

/** The pages of the audit. */
export const AUDIT_BUTTONS: Readonly<Record<'page', Row<string>>> = { page: row('jv:0', ADMINS_IN_PRIVATE) }

/** Deleting one's data, in private: whoever may ask or not. */
export const PERSONAL_BUTTONS: Readonly<Record<'yes' | 'no', Row<string>>> = {
  //                stranger allowed member alone gr-admin anonym removed lost admin there
  yes: row('fv:y', 'own own note own note note own note own note'),
  no: row('fv:n', ' own own note own note note own note own note'),
}

/** Callback data that only admins of the bot may use: for others who may ask it brings a short text and changes nothing. */
export const FOR_ADMINS: readonly RegExp[] = [/^x(?![ve]:a$)/, /^s[ve]:[RD]/, /^[pr][ve]:/, /^u(?![ve]:[dw])/, /^j/]

const EVERY_BUTTON = [
  ...[PASSAGE_BUTTONS, DIGEST_BUTTONS, ACCESS_BUTTONS, RECORD_BUTTONS, EDITION_BUTTONS],
  ...[UNANSWERED_BUTTONS, AUDIT_BUTTONS, PERSONAL_BUTTONS],
]

/**
 * Every source file that makes or hears buttons, and the rows that cover it. A new one fails the test until its buttons
 * have rows above.
 */
export const BUTTON_FILES: Readonly<Record<string, readonly Readonly<Record<string, Row<string>>>[]>> = {
  'keyboard.ts': [PASSAGE_BUTTONS, RECORD_BUTTONS],
  'buttons-composer.ts': [PASSAGE_BUTTONS],
  'subscription-data.ts': [DIGEST_BUTTONS],
  'subscription-buttons.ts': [DIGEST_BUTTONS],
  'admin/edition-composer.ts': [EDITION_BUTTONS],
  'admin/edition-data.ts': [EDITION_BUTTONS],
  'admission/access-data.ts': [ACCESS_BUTTONS],
  'admission/asking.ts': [ACCESS_BUTTONS],
  'admission/deciding.ts': [ACCESS_BUTTONS],
  'admin/records/records-composer.ts': [RECORD_BUTTONS],
  'admin/records/record-conversation.ts': [RECORD_BUTTONS],
  'admin/records/dialogue.ts': [RECORD_BUTTONS],
  'admin/records/for-conversation.ts': [RECORD_BUTTONS],
  'unanswered/unanswered-data.ts': [UNANSWERED_BUTTONS],
  'unanswered/feedback-composer.ts': [UNANSWERED_BUTTONS],
  'unanswered/unanswered-composer.ts': [UNANSWERED_BUTTONS],
  'health/health-composer.ts': [AUDIT_BUTTONS],
  'personal/forget-data.ts': [PERSONAL_BUTTONS],
  'personal/personal-composer.ts': [PERSONAL_BUTTONS],
  // Hear every press, whatever it is for.
  'gate.ts': EVERY_BUTTON,
  'press.ts': EVERY_BUTTON,
  'error-boundary.ts': EVERY_BUTTON,
}
