import type { User } from 'grammy/types'
import { emptyUnanswered, questionKey, withQuestion } from '../../../src/answers/unanswered.ts'
import { letIn, wish } from '../../../src/bot/admission/access-changes.ts'
import { emptyOffice, type OfficeState } from '../../../src/bot/office-state.ts'
import { civilDate } from '../../../src/calendar/civil-date.ts'
import { emptyDigestState } from '../../../src/digest/digest-state.ts'
import { destinationKey } from '../../../src/digest/subscription.ts'
import type { GroupRoom, Room } from '../../../src/sandbox/telegram/rooms.ts'
import { aSubscription } from '../../digest/a-subscription.ts'
import { memoryBook } from '../../support/memory-book.ts'
import { memoryDesk } from '../memory-desk.ts'
import { type Office, openOffice } from '../office.ts'

/** Everybody who may come to the bot, each in the chat in which they do. The columns of the table, in order. */
export const WHO = [
  /** A person whom nobody has let in, in private. */
  'stranger',
  /** A person who was let in, in private. */
  'allowed',
  /** A member of a group that was let in, in the group. */
  'member',
  /** The same member in private. */
  'alone',
  /** An admin of that group, in the group. */
  'group-admin',
  /** An anonymous admin of that group, in the group. */
  'anonymous',
  /** A person who was let in once, in private. */
  'removed',
  /** A member of a group that was let in once, in the group. */
  'lost-group',
  /** An admin of the bot, in private. */
  'admin',
  /** An admin of the bot in the group that lost its access. */
  'admin-there',
] as const
export type Who = (typeof WHO)[number]

/** A person in a chat. */
export interface Player {
  readonly from: User
  readonly room: Room
}

export const ADMIN = 4_000_000_001
/** Somebody whose wish waits. */
export const WAITING = 4_000_000_700
/** A question that nobody could answer, by its id. */
const QUESTION = 'giá vé xem phim'
export const UNANSWERED = questionKey(QUESTION)
const BY = { by: { id: ADMIN, name: 'Hoa' }, at: 0 }

/** The bot with all of them, each with a message of the bot in their chat. Titles and names are no words of the edition. */
export interface Cast extends Office {
  readonly players: Readonly<Record<Who, Player>>
  /** Puts everything back as it was, an hour later: whoever was refused hears it again. */
  again(): Promise<void>
  /** What the bot keeps. */
  kept(): readonly [office: OfficeState, digest: object]
}

export async function gather(): Promise<Cast> {
  const office = memoryBook(emptyOffice)
  const digest = memoryBook(emptyDigestState)
  const desk = memoryDesk([ADMIN], digest)
  const opened = await openOffice({ access: 'approved', adminIds: [ADMIN], book: office, deps: { desk } })
  const { world, bot, advance, forget } = opened
  const [stranger, allowed, removed, member, groupAdmin, anonymous, lost] = [
    ...['Lan', 'Mai', 'Nga', 'Tuấn', 'Oanh', 'Quang', 'Vân'].map((first_name) => world.person({ first_name })),
  ] as [User, User, User, User, User, User, User]
  const admin = world.person({ first_name: 'Hoa', id: ADMIN })
  const waiting = world.person({ first_name: 'Thu', id: WAITING })
  const group = world.supergroup({ title: 'A', members: [member], administrators: [groupAdmin, anonymous] })
  world.promote({ chat: group, who: anonymous, anonymous: true })
  const lostGroup = world.supergroup({ title: 'B', members: [lost, admin] })
  const own = (from: User): Player => ({ from, room: world.privateChat(from) })
  const inside = (from: User, room: GroupRoom): Player => ({ from, room })
  const players: Record<Who, Player> = {
    stranger: own(stranger),
    allowed: own(allowed),
    member: inside(member, group),
    alone: own(member),
    'group-admin': inside(groupAdmin, group),
    anonymous: inside(anonymous, group),
    removed: own(removed),
    'lost-group': inside(lost, lostGroup),
    admin: own(admin),
    'admin-there': inside(admin, lostGroup),
  }
  const people = [...new Map(Object.values(players).map(({ room }) => [room.id, room])).values(), own(waiting).room]

  const asked = { text: QUESTION, language: 'vi', day: civilDate('2020-10-20') } as const
  const begun = { ...emptyOffice, unanswered: withQuestion(emptyUnanswered, asked, 'refused') }
  const officeThen = [allowed.id, group.id].reduce(
    (state, chatId) => letIn(state, { chatId, kind: chatId < 0 ? 'group' : 'person', name: null }, BY)[0],
    wish(
      begun,
      {
        ...{ chatId: waiting.id, kind: 'person', name: 'Thu', language: 'vi', threadId: null },
        askedBy: { id: waiting.id, name: 'Thu' },
      },
      0,
    )[0],
  )
  // All of them subscribe, so that there is something to change and to send, also for those who have lost their access.
  const subscriptions = new Map(
    people.map(({ id, kind }) => {
      const one = aSubscription({ chatId: id, chatKind: kind === 'private' ? 'private' : 'supergroup', title: null })
      return [destinationKey(one), one] as const
    }),
  )
  const digestThen = { ...emptyDigestState, subscriptions }

  world.takeUpdates()
  for (const { id } of people) await bot.api.sendMessage(id, '.')
  return {
    ...opened,
    players,
    kept: () => [office.current(), digest.current()],
    async again() {
      advance(3_600_000)
      await office.change(() => [officeThen, undefined])
      await digest.change(() => [digestThen, undefined])
      world.takeUpdates()
      forget()
    },
  }
}
