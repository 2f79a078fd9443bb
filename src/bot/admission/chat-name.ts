import type { User } from 'grammy/types'
import { echoed } from '../../messages/quoted.ts'

/** As much of a name as an admin needs to know who it is, in UTF-16 units. */
const NAME = 64

/**
 * A person's name and user name, on one line, without signs that cannot be seen or that turn the direction of writing.
 * Null if nothing is left.
 */
export function personName(person: Pick<User, 'first_name' | 'last_name' | 'username'>): string | null {
  const name = visible([person.first_name, person.last_name ?? ''].join(' '))
  const username = person.username === undefined ? null : `@${person.username}`
  if (name === null || username === null) return name ?? username
  return `${name} (${username})`
}

/** A group's title, cleaned in the same way. */
export function groupName(title: string): string | null {
  return visible(title)
}

function visible(text: string): string | null {
  const name = echoed(text, NAME)
  return name === '' ? null : name
}
