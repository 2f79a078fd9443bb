/** What the bot and its commands are called, for texts that explain them. Chosen where they are registered. */
export interface Commands {
  /** The bot's user name, without the @. */
  readonly username: string
  /** Commands without slash and bot name: `hoi`. */
  readonly ask: string
  readonly deadlines: string
  readonly duties: string
  readonly subscribe: string
  readonly schedule: string
  readonly sources: string
}

/** A command as it is typed in a private chat: `/nguon`. */
export function inPrivate(command: string): string {
  return `/${command}`
}

/** A command as it reaches this bot in any group: `/hoi@bot`. */
export function inGroup(command: string, { username }: Commands): string {
  return `/${command}@${username}`
}
