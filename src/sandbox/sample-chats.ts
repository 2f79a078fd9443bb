import type { User } from 'grammy/types'
import type { GroupRoom } from './telegram/rooms.ts'
import type { World } from './telegram/world.ts'
import type { Role } from './wire.ts'

/** The bot admin of the sandbox: for the setting ADMIN_IDS. */
export const BOT_ADMIN_ID = 5_100_000_001
/** The official, and the forum: who is let in from the start where not everybody may ask. */
export const OFFICIAL = { id: 5_100_000_002, name: 'Chị Lan' } as const
export const FORUM = { id: -1_002_100_000_002, name: 'Văn phòng' } as const

/** The people and chats of the sandbox. */
export interface SampleChats {
  readonly people: readonly { readonly user: User; readonly role: Role }[]
  readonly group: GroupRoom
  readonly groupAdmin: User
}

/**
 * Fills an empty world: an official, a bot admin and (if asked for) a stranger in private, a group and a forum with two
 * topics, each with a member and an admin. Their numbers are the same in every run, so that a kept state fits them.
 */
export function foundSampleChats(world: World, { withStranger }: { readonly withStranger: boolean }): SampleChats {
  const person = (id: number, first_name: string): User => world.person({ id, first_name, language_code: 'vi' })
  const official = person(OFFICIAL.id, OFFICIAL.name)
  const botAdmin = person(BOT_ADMIN_ID, 'Anh Minh')
  const groupAdmin = person(5_100_000_003, 'Chị Hoa')
  const member = person(5_100_000_004, 'Anh Tuấn')
  const people = [
    { user: official, role: 'official' as const },
    { user: botAdmin, role: 'bot-admin' as const },
    { user: groupAdmin, role: 'group-admin' as const },
    { user: member, role: 'member' as const },
  ]
  world.privateChat(official)
  const inside = { creator: groupAdmin, members: [member, official] }
  const group = world.supergroup({ id: -1_002_100_000_001, title: 'Tổng hợp', bot: 'absent', ...inside })
  const forum = world.forum({ id: FORUM.id, title: FORUM.name, ...inside })
  world.openTopic(forum, 'Kinh tế', groupAdmin)
  world.openTopic(forum, 'Xây dựng Đảng', groupAdmin)
  world.privateChat(botAdmin)
  if (!withStranger) return { people, group, groupAdmin }
  const stranger = person(5_100_000_005, 'Người lạ')
  world.privateChat(stranger)
  return { people: [...people, { user: stranger, role: 'stranger' }], group, groupAdmin }
}
