import type { ChatMember } from 'grammy/types'

/** Whether a member of a chat is in it. */
export function isInside(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked'
}
