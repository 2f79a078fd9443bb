import type { News } from '../wire.ts'

/** The server says something at least every ten seconds; after so many milliseconds of silence the line is dead. */
const SILENCE_MS = 25_000
const AGAIN_MS = 1000

/**
 * Listens to the server for ever. A lost connection comes back by itself, with everything that there is then. A tab that
 * nobody sees lets its connection go: a browser has only six for one address.
 */
export function listenToServer(take: (news: News) => void, isConnected: (connected: boolean) => void): void {
  let source: EventSource | undefined
  let again: number | undefined
  let silence: number | undefined

  function stop(): void {
    clearTimeout(again)
    clearTimeout(silence)
    source?.close()
    source = undefined
  }

  function lost(): void {
    stop()
    isConnected(false)
    again = setTimeout(connect, AGAIN_MS)
  }

  function heard(): void {
    clearTimeout(silence)
    silence = setTimeout(lost, SILENCE_MS)
  }

  function connect(): void {
    stop()
    if (document.hidden) return
    source = new EventSource('news')
    source.onmessage = ({ data }: MessageEvent<string>) => {
      heard()
      isConnected(true)
      take(JSON.parse(data))
    }
    source.addEventListener('beat', heard)
    source.onerror = lost
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop()
    else connect()
  })
  connect()
}
