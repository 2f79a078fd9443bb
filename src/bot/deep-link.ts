/** `https://t.me/<bot>?start=p-<passage id>`: opens the passage's card in the private chat with the bot. */
export function passageLink(username: string, passageId: string): string {
  return `https://t.me/${username}?start=p-${passageId}`
}

/** The passage that the payload of /start names; null for any other payload. */
export function linkedPassage(payload: string): string | null {
  return /^p-([a-z0-9]{1,12})$/.exec(payload)?.[1] ?? null
}
