import { expect, test } from 'vitest'
import { foundSampleChats } from '../../../src/sandbox/sample-chats.ts'
import { putBack, readSnapshot, takeSnapshot } from '../../../src/sandbox/telegram/snapshot.ts'
import { createWorld } from '../../../src/sandbox/telegram/world.ts'
import { caller } from './caller.ts'

const START = Date.parse('2020-11-20T08:00:00+07:00')

function sampleWorld() {
  const world = createWorld({ now: () => START })
  return { world, ...foundSampleChats(world, { withStranger: false }) }
}

test('another world goes on where the first one ended', async () => {
  const before = sampleWorld()
  const official = before.people[0]?.user
  if (official === undefined) throw new Error('there is no official')
  before.world.addBot({ chat: before.group, by: before.groupAdmin })
  before.world.sendDocument({ from: official, file: { name: 'a.txt', bytes: Buffer.from('nội dung') } })
  const call = caller(before.world)
  await call('sendMessage', {
    chat_id: official.id,
    text: 'Câu hỏi?',
    disable_notification: true,
    reply_markup: { force_reply: true, input_field_placeholder: 'Viết ở đây' },
  })
  await call('sendMessage', { chat_id: before.group.id, text: '<b>Chào</b>', parse_mode: 'HTML' })

  const snapshot = readSnapshot(takeSnapshot(before.world.state))
  if (snapshot === undefined) throw new Error('the snapshot was not read')
  expect(snapshot.at).toBe(START)
  const after = sampleWorld()
  putBack(after.world.state, snapshot)

  expect([...after.world.state.rooms.values()]).toEqual([...before.world.state.rooms.values()])
  const file = after.world.messages(after.world.room(official.id))[0]?.document?.file_id ?? ''
  expect(Buffer.from(after.world.state.files.byId(file)?.bytes ?? []).toString()).toBe('nội dung')
  const said = after.world.say({ from: official, text: 'tiếp' })
  expect(before.world.room(official.id).messages.has(said.message_id)).toBe(false)
})

test.each(['', '[]', '{"version":1}', '{"version":2,"at":0,"lastSharedMessageId":1,"rooms":[],"files":[]}'])(
  'nothing else is a snapshot: %s',
  (json) => {
    expect(readSnapshot(json)).toBeUndefined()
  },
)
