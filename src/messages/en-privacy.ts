import type { Catalogue } from './vi.ts'

/** What is kept of people, and forgetting them, in English; part of the catalogue in en.ts. Each line is true to the code. */
export const enPrivacy: Catalogue['privacy'] = {
  heading: 'What the bot keeps',
  kept: {
    answered:
      'Questions that I could answer: not kept. Their text is in memory only, and not used after an hour, so that 👎 knows which question is meant; not who asked.',
    unanswered: (days) =>
      `Questions that I could not answer, was unsure of, or that got a 👎: their first 500 characters, the day and the language, for the office to add what is missing; not who asked, nor where. Deleted ${days} days after they were last asked, or when the office has dealt with them.`,
    waiting: (days) =>
      `If you press “Tell me when there is an answer”: also the id of your chat with that question, until you are told, for ${days} days at most.`,
    subscriptions:
      'Digest subscriptions: the chat’s id, the group’s name, the choices, name and Telegram id of whoever set them, until it ends. The chat’s id and the weeks sent stay, so that nothing is sent twice.',
    access:
      'Who may ask: name (or the group’s), Telegram id, when it was asked for, when it was allowed or refused and by whom, until it is revoked or you delete it.',
    office:
      'What admins do (progress, assignments, letting in, reloading …): name and Telegram id of who did it, when, and whom it let in or refused. The audit keeps the last 1000 acts; progress and assignments are kept with the duty.',
    technical:
      'Technical: the numbers of about the last 8000 messages handled (no person, no text); on an error the server’s log has the chat’s id and the kind of error, no question and no name; figures about the running that belong to nobody.',
    copies:
      'The server has one earlier copy of the data file, which the next saving replaces. Copies made by an upgrade or the repair of a damaged file are deleted by the operator.',
    telegram:
      'Messages pass through Telegram’s servers under Telegram’s terms; the bot cannot delete your chat history.',
  },
  howToForget: (forget) => `To delete your data: ${forget}`,
  ask: 'Delete your data?',
  willGo:
    'This deletes: the digest subscription of this private chat; your permission to ask and your request for it (to ask again you have to be let in again); the questions of whose answers you wanted to hear.',
  willStay:
    'Where a record has to stay (digests of groups, progress, assignments, the audit), your name is removed from it.',
  button: { yes: 'Delete', no: 'No, keep it' },
  left: 'Nothing was deleted.',
  done: 'Your data was deleted.',
  nothing: 'I keep nothing about you, so there is nothing to delete.',
  gone: {
    subscription: 'The digest subscription of this private chat has ended.',
    sendingNow:
      'A digest is just being sent to you; the chat’s id and that week stay. Send the command again in a few minutes to delete them too.',
    access: 'Your permission to ask and your request for it were deleted. To ask again you have to be let in again.',
    waiting: (count) =>
      `You are no longer waiting for the answer to ${count === 1 ? '1 question' : `${count} questions`}; nothing ties them to you.`,
    names: (count) =>
      `Your name was removed from ${count === 1 ? '1 record' : `${count} records`} that must stay (who set a group’s digest, who recorded progress, who decided …), because they belong to the group and the office.`,
    number:
      'What you did as an admin keeps your Telegram id without your name, so that the office knows that one person did it.',
    admin:
      'You are still an admin: that list is in the server’s settings (ADMIN_IDS), which the operator changes. The list of the latest editions also still names who applied them.',
  },
  notSaved: 'I could not save it, so the deletion is not complete. Please send the command again in a few minutes.',
  notReady:
    'I could not open what I remember, so nothing can be deleted now. Try again later, or tell the bot’s admin.',
  stale: 'This button no longer works. Send /forgetme again.',
}
