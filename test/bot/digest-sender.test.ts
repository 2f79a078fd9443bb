import { Api } from 'grammy'
import { describe, expect, test } from 'vitest'
import { digestSender } from '../../src/bot/digest-sender.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import type { Digest } from '../../src/digest/digest.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { html } from '../../src/messages/html.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { createWorld } from '../../src/sandbox/telegram/world.ts'
import { aSubscription } from '../digest/a-subscription.ts'
import { edition } from '../messages/fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'

const DIGEST: Digest = digestFor(edition, civilDate('2020-10-19'), aSubscription(), emptyProgressBook, null)

function sending(text = 'Bản tin') {
  const world = createWorld({ oracle: checkCall })
  const api = new Api(world.token, { fetch: fetchFor(world), timeoutSeconds: 1 })
  const view = (_: Digest, __: unknown, { late }: { readonly late: boolean }) => ({
    blocks: [html`${late ? 'muộn ' : ''}${text}`],
    buttons: [],
  })
  const sender = digestSender({ api, token: world.token, edition: () => edition, view })
  return {
    world,
    send: (chatId: number, threadId: number | null = null, silent = false, late = false) =>
      sender.send({ subscription: aSubscription({ chatId, threadId, silent }), digest: DIGEST, week: 1, late }),
  }
}

describe('a digest is sent', () => {
  test('once, into its topic, with or without a sound, marked when late', async () => {
    const { world, send } = sending()
    const forum = world.forum({ title: 'Sở' })
    const topic = world.openTopic(forum, 'Y tế')
    expect(await send(forum.id, topic.id, true, true)).toEqual({ kind: 'sent' })
    expect(world.replies(forum)).toMatchObject([{ text: 'muộn Bản tin', message_thread_id: topic.id }])
    expect(world.ledger.calls).toMatchObject([{ params: { disable_notification: true } }])
    expect(await send(forum.id)).toEqual({ kind: 'sent' })
    expect(world.ledger.calls[1]?.params).not.toHaveProperty('message_thread_id')
    expect(world.violations).toEqual([])
  })
})

describe('what Telegram says to a digest', () => {
  test('the bot was kicked, or blocked', async () => {
    const { world, send } = sending()
    const group = world.supergroup({ title: 'Nhóm' })
    world.kickBot({ chat: group })
    expect(await send(group.id)).toMatchObject({ kind: 'refused' })
    const lan = world.person({ first_name: 'Lan' })
    world.privateChat(lan)
    world.block(lan)
    expect(await send(lan.id)).toEqual({ kind: 'refused', detail: 'Forbidden: bot was blocked by the user' })
  })

  test('no such chat, no rights, topic closed, topic deleted', async () => {
    const { world, send } = sending()
    expect(await send(-1009999999999)).toEqual({ kind: 'gone', detail: 'Bad Request: chat not found' })
    const group = world.supergroup({ title: 'Nhóm' })
    world.muteBot({ chat: group })
    expect(await send(group.id)).toMatchObject({ kind: 'no-rights' })
    const forum = world.forum({ title: 'Sở' })
    expect(await send(forum.id, 99)).toMatchObject({ kind: 'topic-deleted' })
    expect(await send(forum.id, 99)).not.toMatchObject({ kind: 'sent' })
    world.failNext({ how: { error_code: 400, description: 'Bad Request: TOPIC_CLOSED' } })
    expect(await send(forum.id)).toMatchObject({ kind: 'topic-closed' })
  })

  test('the group has become a supergroup', async () => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    const next = world.migrate(group)
    expect(await send(group.id)).toEqual({ kind: 'migrated', chatId: next.id })
    expect(world.replies(next)).toEqual([])
  })

  test('too fast, with the seconds to wait, and no second try of its own', async () => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    world.failNext({ how: { error_code: 429, parameters: { retry_after: 7 } } })
    expect(await send(group.id)).toEqual({ kind: 'flooded', retryAfterSeconds: 7 })
    expect(world.ledger.calls).toHaveLength(1)
  })

  test('another refusal, a text that does not fit', async () => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    world.failNext({ how: { error_code: 400, description: "Bad Request: can't parse entities" } })
    expect(await send(group.id)).toEqual({ kind: 'rejected', detail: "Bad Request: can't parse entities" })
    expect(await sending('x'.repeat(5000)).send(1)).toMatchObject({ kind: 'rejected' })
  })

  test('a refused token: nothing to do with the chat', async () => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    world.failNext({ how: { error_code: 401 } })
    expect(await send(group.id)).toMatchObject({ kind: 'later' })
  })
})

describe('the network', () => {
  test.each(['drop-before', 'drop-after', 'garbage', 'hang'] as const)('%s: it may have arrived', async (how) => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    world.failNext({ how })
    const outcome = await send(group.id)
    expect(outcome.kind).toBe('unknown')
    expect(JSON.stringify(outcome)).not.toContain(world.token)
  })

  test('a server error: it may have arrived', async () => {
    const { world, send } = sending()
    const group = world.group({ title: 'Nhóm' })
    world.failNext({ how: { error_code: 502 } })
    expect(await send(group.id)).toMatchObject({ kind: 'unknown' })
  })

  test('nobody listens: it surely was not sent', async () => {
    const api = new Api('1:a', { apiRoot: 'http://127.0.0.1:9' })
    const sender = digestSender({
      api,
      token: '1:a',
      edition: () => edition,
      view: () => ({ blocks: [html`x`], buttons: [] }),
    })
    const outcome = await sender.send({ subscription: aSubscription(), digest: DIGEST, week: 1, late: false })
    expect(outcome).toMatchObject({ kind: 'later', detail: 'ECONNREFUSED' })
  })
})
