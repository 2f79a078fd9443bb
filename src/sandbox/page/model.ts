import type { CallView, ChatHead, MessageView, News, Speaker } from '../wire.ts'

/** What the page knows, and what is chosen on it. */
export interface Model {
  /** Takes news in, and tells the listeners. */
  take(news: News): void
  /** The last news, without what it said of messages and calls; undefined before the first. */
  latest(): News | undefined
  /** The chosen chat; undefined before the first news. */
  chat(): ChatHead | undefined
  /** In whose name one writes in the chosen chat. */
  speaker(): Speaker | undefined
  /** Oldest first. */
  messages(key: string): readonly MessageView[]
  unread(chat: ChatHead): number
  /** Oldest first. */
  calls(): readonly CallView[]
  /** Milliseconds since 1970, of the sandbox's clock. */
  now(): number
  choose(key: string): void
  speakAs(id: number): void
  /** Called after anything changed. */
  onChange(listener: () => void): void
}

/** Nothing known yet. The chosen chat stands in the address, so that a reload comes back to it. */
export function createModel(): Model {
  let latest: News | undefined
  let heardAt = 0
  const histories = new Map<string, Map<number, MessageView>>()
  const calls = new Map<number, CallView>()
  const listeners = new Set<() => void>()
  const historyOf = (key: string): Map<number, MessageView> => {
    const history = histories.get(key) ?? new Map<number, MessageView>()
    histories.set(key, history)
    return history
  }
  const changed = (): void => {
    const chosen = chat()
    if (chosen !== undefined) remember('seen', chosen.key, messages(chosen.key).at(-1)?.id ?? 0)
    for (const listener of listeners) listener()
  }

  function take(news: News): void {
    if (news.isAll) {
      histories.clear()
      calls.clear()
    }
    for (const { chat, message } of news.messages) historyOf(chat).set(message.id, message)
    for (const { chat, id } of news.deleted) historyOf(chat).delete(id)
    for (const call of news.calls) calls.set(call.number, call)
    latest = news
    heardAt = performance.now()
    changed()
  }

  const chat = (): ChatHead | undefined => {
    const key = decodeURIComponent(location.hash.slice(1))
    return latest?.chats.find((one) => one.key === key) ?? latest?.chats[0]
  }
  const messages = (key: string): readonly MessageView[] =>
    [...(histories.get(key)?.values() ?? [])].sort((a, b) => a.id - b.id)

  addEventListener('hashchange', changed)
  return {
    take,
    chat,
    messages,
    latest: () => latest,
    calls: () => [...calls.values()].sort((a, b) => a.number - b.number),
    now: () => (latest?.now ?? 0) + performance.now() - heardAt,
    unread(of) {
      const last = messages(of.key).at(-1)?.id ?? 0
      // A sandbox that was started anew counts its messages from the beginning.
      const seen = Math.min(recalled('seen', of.key), last)
      return messages(of.key).filter(({ id, by, service }) => id > seen && by.isBot && service === null).length
    },
    speaker() {
      const chosen = chat()
      const id = chosen && recalled('speaker', chosen.key)
      return chosen?.speakers.find((one) => one.id === id) ?? chosen?.speakers[0]
    },
    choose(key) {
      history.replaceState(null, '', `#${encodeURIComponent(key)}`)
      changed()
    },
    speakAs(id) {
      const chosen = chat()
      if (chosen !== undefined) remember('speaker', chosen.key, id)
      changed()
    },
    onChange: (listener) => listeners.add(listener),
  }
}

/** What this tab remembers over a reload. */
function remember(what: string, key: string, value: number): void {
  sessionStorage.setItem(`${what} ${key}`, String(value))
}

function recalled(what: string, key: string): number {
  return Number(sessionStorage.getItem(`${what} ${key}`) ?? 0)
}
