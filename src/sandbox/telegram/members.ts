import type { Chat, ChatMember, ChatMemberAdministrator, User } from 'grammy/types'

/** Rights of an administrator that the fake looks at; the others are false. */
export interface AdminRights {
  readonly can_delete_messages: boolean
  readonly can_pin_messages: boolean
  readonly can_post_messages: boolean
  readonly can_manage_topics: boolean
}

/** What somebody is in a chat. */
export type Member =
  | { readonly status: 'creator'; readonly anonymous: boolean }
  | { readonly status: 'administrator'; readonly anonymous: boolean; readonly rights: AdminRights }
  | { readonly status: 'member' }
  | { readonly status: 'restricted'; readonly maySend: boolean }
  | { readonly status: 'left' }
  | { readonly status: 'kicked' }

/** The rights that a group gives an administrator by default. */
export const USUAL_RIGHTS: AdminRights = {
  can_delete_messages: true,
  can_pin_messages: true,
  can_post_messages: true,
  can_manage_topics: true,
}

/** True for everybody who is in the chat. */
export function isInside(member: Member | undefined): boolean {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked'
}

/** True for the creator and administrators. */
export function isAdmin(member: Member | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator'
}

/** True for an administrator who shows only the group's name. */
export function isAnonymous(member: Member | undefined): boolean {
  return (member?.status === 'creator' || member?.status === 'administrator') && member.anonymous
}

/** True when an administrator has the right; the creator has all of them. */
export function hasRight(member: Member | undefined, right: keyof AdminRights): boolean {
  return member?.status === 'creator' || (member?.status === 'administrator' && member.rights[right])
}

function administrator(
  user: User,
  member: Member & { status: 'administrator' },
  kind: Chat['type'],
): ChatMemberAdministrator {
  const { can_delete_messages, can_pin_messages, can_post_messages, can_manage_topics } = member.rights
  return {
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: member.anonymous,
    can_manage_chat: true,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: false,
    can_change_info: false,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
    can_delete_messages,
    ...(kind === 'channel' ? { can_post_messages } : { can_pin_messages }),
    ...(kind === 'supergroup' ? { can_manage_topics } : {}),
  }
}

/** The member as the Bot API shows it, type ChatMember; some rights exist in some kinds of chats only. */
export function toChatMember(user: User, member: Member, kind: Chat['type']): ChatMember {
  switch (member.status) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: member.anonymous }
    case 'administrator':
      return administrator(user, member, kind)
    case 'member':
      return { status: 'member', user }
    case 'left':
      return { status: 'left', user }
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 }
    case 'restricted':
      return {
        status: 'restricted',
        user,
        is_member: true,
        can_send_messages: member.maySend,
        can_send_audios: member.maySend,
        can_send_documents: member.maySend,
        can_send_photos: member.maySend,
        can_send_videos: member.maySend,
        can_send_video_notes: member.maySend,
        can_send_voice_notes: member.maySend,
        can_send_polls: member.maySend,
        can_send_other_messages: member.maySend,
        can_add_web_page_previews: member.maySend,
        can_react_to_messages: true,
        can_change_info: false,
        can_invite_users: false,
        can_edit_tag: false,
        can_pin_messages: false,
        can_manage_topics: false,
        until_date: 0,
      }
  }
}
