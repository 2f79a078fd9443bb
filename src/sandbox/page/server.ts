import type { PressResult, TravelResult } from '../wire.ts'

/** What the page asks the server to do. Everything rejects with a sentence for the person when it cannot be done. */
export interface Server {
  say(saying: { chat: string; from: number; text: string; replyTo?: number }): Promise<unknown>
  press(press: { chat: string; from: number; message: number; data: string }): Promise<PressResult>
  /** Follows a link to the bot; gives the chat to which it leads. */
  start(start: { from: number; payload: string }): Promise<{ chat: string }>
  /** By days, to a day, or (with neither) to the next digest. */
  travel(journey: { days?: number; day?: string }): Promise<TravelResult>
  sendFile(where: { chat: string; from: number; caption: string }, file: File): Promise<unknown>
}

export const server: Server = {
  say: (saying) => post('act/say', JSON.stringify(saying)),
  press: (press) => post('act/press', JSON.stringify(press)),
  start: (start) => post('act/start', JSON.stringify(start)),
  travel: (journey) => post('act/travel', JSON.stringify(journey)),
  sendFile({ chat, from, caption }, file) {
    const query = new URLSearchParams({ chat, from: String(from), caption, name: file.name, type: file.type })
    return post(`file?${query}`, file)
  },
}

/** The server's answers are its own and as the types say: both sides compile against wire.ts. */
async function post<T>(path: string, body: string | File): Promise<T> {
  const response = await fetch(path, { method: 'POST', body })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.why)
  return answer
}
