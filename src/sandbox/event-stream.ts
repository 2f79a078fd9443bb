import type { ServerResponse } from 'node:http'
import type { Newsroom } from './newsroom.ts'
import type { News } from './wire.ts'

/** A line that says nothing, so often in milliseconds: a lost connection shows on both sides. */
const HEARTBEAT_MS = 10_000
/** The page tries again after so many milliseconds. */
const RETRY_MS = 1000

/** Sends everything, then every change, as server-sent events, until the reader goes away. */
export function streamNews(response: ServerResponse, newsroom: Newsroom): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  const send = (news: News): void => {
    response.write(`data: ${JSON.stringify(news)}\n\n`)
  }
  response.write(`retry: ${RETRY_MS}\n\n`)
  const stop = newsroom.listen(send)
  send(newsroom.all())
  const heartbeat = setInterval(() => response.write('event: beat\ndata: \n\n'), HEARTBEAT_MS)
  response.on('close', () => {
    clearInterval(heartbeat)
    stop()
  })
}
