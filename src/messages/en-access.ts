import type { viAccess } from './vi-access.ts'

/** The words about who may ask, in English; part of the catalogue in en.ts. */
export const enAccess = {
  asked: 'I have passed your request on to the admins of the bot. You will hear the outcome right here.',
  keptOnly:
    'Your request is kept, but I could not reach any admin of the bot yet. They will see it when they open the list.',
  waiting: 'The request to use the bot is kept and waits for an admin of the bot.',
  refused: (hours: number) =>
    `An admin of the bot did not agree to this request. You can ask again in about ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
  already: 'The bot may be used here already. Please ask your question.',
  full: 'Too many requests are waiting, so I cannot take another one now. Please try again another day.',
  notReady: 'I cannot open the place where this is kept, so I cannot do it now. Please try again later.',
  notSaved: 'I could not save this, so nothing has changed. Please try again in a few minutes.',
  stale: 'This button no longer works. An admin can type /access to see the list.',
  notAdmin: 'Only an admin of the bot can do this, in a private chat with the bot.',
  outcome: {
    person: {
      allowed: 'An admin has allowed you to use the bot.',
      refused: 'An admin did not agree to your using the bot. You may ask again after a day.',
    },
    group: {
      allowed: 'An admin has allowed this group to use the bot. Every member can ask, here in the group.',
      refused: 'An admin did not agree to this group using the bot. You may ask again after a day.',
    },
  },
  news: {
    person: 'Somebody asks for access to the bot.',
    group: 'A group asks for access to the bot.',
    allowed: 'Allowed.',
    refused: 'Refused.',
    revoked: 'Access revoked.',
    notTold: (news: string) => `${news} I could not tell them.`,
  },
  noName: '(no name)',
  group: (name: string) => `Group ${name}`,
  id: 'Id:',
  askedBy: 'Asked by:',
  askedOn: (day: string) => `Asked on ${day}, waiting for a decision.`,
  allowedBy: (name: string, day: string) => `Allowed by ${name} on ${day}.`,
  refusedBy: (name: string, day: string) => `Refused by ${name} on ${day}.`,
  notAllowed: 'Not allowed to use the bot.',
  groupMeans: 'To allow a group is to allow all its members to ask in that group.',
  askRevoke: 'Revoke access to the bot? Nobody can ask there any more, and the weekly digest stops too.',
  approved: 'Who may ask: the admins of the bot, and the people and groups that were allowed.',
  open: 'Everybody may ask at present (ACCESS=open). This list counts only with ACCESS=approved.',
  sections: {
    waiting: (count: number) => `Waiting for a decision (${count}):`,
    allowed: (count: number) => `Allowed (${count}):`,
    refused: (count: number) => `Refused (${count}):`,
  },
  nobody: 'Nobody has asked, and nobody has been allowed yet.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}.`,
  hint: 'Press a number to look and decide. If you know an id, type /access and the id.',
  noNumber: 'An id is a number, such as /access 123456789. Type /access to see the list.',
  notKnown: 'I have not met a person or group with this id. They must write to me, or add me to the group, first.',
  channel: 'This id belongs to a channel. The bot does not answer in channels.',
  always: 'This id belongs to an admin of the bot, who may always ask.',
  button: {
    ask: 'Ask for access',
    allow: 'Allow',
    refuse: 'Refuse',
    revoke: 'Revoke access',
    keep: 'Leave it',
    list: '‹ List',
    previous: '‹',
    more: '›',
  },
} satisfies typeof viAccess
