import type { User } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { fileFetcher } from '../../../src/bot/fetch-file.ts'
import { civilDate } from '../../../src/calendar/civil-date.ts'
import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import { houseFolders, LAN, NAM, openHouse } from '../../support/edition-house.ts'
import { CONFERENCE, SOUND, spoiled } from '../../support/knowledge-folder.ts'
import { openOffice } from '../office.ts'

const YAML = `${CONFERENCE}/conference.yaml`
const RENAMED = spoiled(YAML, 'Khởi công bệnh viện', 'Động thổ bệnh viện')
const ANN = 13
const QUESTION = 'bao giờ khởi công bệnh viện'

/** The bot over folders of its own, with two admins and somebody else. */
async function office() {
  const folders = await houseFolders()
  const house = await openHouse(folders)
  const opened = await openOffice({
    adminIds: [LAN.id, NAM.id, ANN],
    deps: {
      edition: () => house.keeper.current().edition,
      ask: (question, day) => house.keeper.current().ask(question, day),
      related: (id) => house.keeper.current().related(id),
      editions: house.desk,
      fetchFile: (fileId) => fetchFile(fileId),
    },
  })
  const { world, bot } = opened
  const fetchFile = fileFetcher({
    api: bot.api,
    token: world.token,
    apiRoot: 'https://api.telegram.org',
    fetch: (address) => fetchFor(world)(address),
  })
  const person = ({ id, name }: { id: number; name: string }): User =>
    world.person({ id, first_name: name, language_code: 'vi' })
  const [lan, nam] = [person(LAN), person(NAM)]
  const stranger = world.person({ first_name: 'Hà', language_code: 'vi' })
  const text = (of: User): string => world.lastReply(world.privateChat(of)).text ?? ''
  return {
    ...opened,
    ...{ folders, house, lan, nam, stranger, text },
    async say(from: User, words: string) {
      world.say({ from, text: words })
      await opened.pump()
      return text(from)
    },
    async press(from: User, button: string, message = world.lastReply(world.privateChat(from))) {
      const pressed = world.press({ from, message, button })
      await opened.pump()
      return { answer: pressed.answer, text: text(from) }
    },
    async send(from: User, name: string, content: string | Uint8Array, caption = '') {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      world.sendDocument({ from, file: { name, bytes }, caption })
      await opened.pump()
      return text(from)
    },
  }
}

describe('/naplai', () => {
  test('shows what changes; Áp dụng changes the answers, and old buttons say so', async () => {
    const { say, press, lan, folders, world } = await office()
    expect(await say(lan, '/naplai')).toContain('Không có gì để nạp')
    await folders.write(YAML, RENAMED)
    const shown = await say(lan, '/naplai')
    const message = world.lastReply(world.privateChat(lan))
    expect(shown).toContain('Đổi: Động thổ bệnh viện (tên)')
    expect(await say(lan, QUESTION)).toContain('Khởi công bệnh viện')
    expect((await press(lan, 'Áp dụng', message)).answer).toMatchObject({ text: 'Đang làm, chờ một lát nhé.' })
    expect(await say(lan, QUESTION)).toContain('Động thổ bệnh viện')
    expect(world.violations).toEqual([])
  })

  test('after Áp dụng, what was recorded of passages that are gone is listed', async () => {
    const { say, press, lan, folders, deps, text } = await office()
    const gone = { passageId: 'xua', conferenceId: 'hoi-nghi-xua', quote: 'khởi công Cầu Đuống trong tháng 12-2020' }
    const said = { status: 'done', on: civilDate('2020-11-25'), note: null, paper: '9-BC' } as const
    const by = { id: LAN.id, name: LAN.name }
    const record = { id: 'k1', ...gone, ...said, recordedBy: by, recordedAt: 5, undone: null }
    await deps.office.book?.change((state) => {
      const records = { ...state.records, progress: new Map([[record.id, record]]) }
      return [{ ...state, records }, undefined]
    })
    await folders.write(YAML, RENAMED)
    await say(lan, '/naplai')
    await press(lan, 'Áp dụng')
    expect(text(lan)).toContain('khởi công Cầu Đuống')
    expect(text(lan)).toContain('9-BC')
  })

  test('in English for /reload', async () => {
    const { world, say, folders } = await office()
    const ann = world.person({ id: ANN, first_name: 'Ann', language_code: 'en' })
    await folders.write(YAML, RENAMED)
    expect(await say(ann, '/reload')).toContain('Changed: Start building the hospital (title)')
  })

  test('many problems come as a file too', async () => {
    const { say, lan, folders, world } = await office()
    await folders.write(YAML, (SOUND[YAML] ?? '').replaceAll('kind: ', 'kin: '))
    const text = await say(lan, '/naplai')
    const document = world.replies(world.privateChat(lan)).find((reply) => reply.document !== undefined)?.document
    expect(document).toMatchObject({ file_name: 'loi-du-lieu.txt' })
    expect(
      world.replies(world.privateChat(lan)).some((reply) => reply.text?.includes('Toàn bộ danh sách ở tệp kèm theo')),
    ).toBe(true)
    expect(text).toBe('')
  })

  test('of two admins at once is serialised, and the older proposal is gone', async () => {
    const { world, say, press, lan, nam, folders } = await office()
    await folders.write(YAML, RENAMED)
    await say(lan, '/naplai')
    const older = world.lastReply(world.privateChat(lan))
    await folders.write(YAML, spoiled(YAML, 'Khởi công bệnh viện', 'Xây bệnh viện'))
    expect(await say(nam, '/naplai')).toContain('Đề xuất này thay cho đề xuất chưa áp dụng của Lan.')
    expect((await press(lan, 'Áp dụng', older)).text).toContain('đã được thay bằng đề xuất mới hơn của Nam')
    expect((await press(nam, 'Bỏ, giữ bản đang chạy')).text).toContain('Đã bỏ đề xuất')
  })

  test('is nobody else’s: no command, no file, no button', async () => {
    const { world, say, send, pump, calls, forget, lan, stranger, folders, house } = await office()
    await folders.write(YAML, RENAMED)
    await say(lan, '/naplai')
    const proposal = world.lastReply(world.privateChat(lan))
    const data = world.buttons(proposal).flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))
    const before = house.keeper.current()
    for (const command of ['/naplai', '/phuchoi', '/taive', '/reload', '/rollback', '/download']) {
      expect(await say(stranger, command)).not.toMatch(/ấn bản/i)
    }
    expect(await send(stranger, 'bodies.yaml', 'x')).toContain('Tôi chỉ đọc được chữ')
    for (const forged of data) {
      forget()
      world.pressData({ from: stranger, message: world.lastReply(world.privateChat(stranger)), data: forged })
      await pump()
      expect(calls('answerCallbackQuery')).toMatchObject([{ text: 'Chỉ quản trị viên của bot mới làm được việc này.' }])
      expect(calls('editMessageText')).toEqual([])
    }
    expect(house.keeper.current()).toBe(before)
    const group = world.group({ title: 'Văn phòng', members: [lan] })
    world.say({ from: lan, chat: group, text: '/naplai@hoinghibot' })
    await pump()
    expect(world.lastReply(group).text).toBe('Lệnh này chỉ dùng được trong chat riêng với bot.')
  })
})

describe('files', () => {
  test('of a conference are asked about, and then checked for the chosen one', async () => {
    const { send, press, lan, folders } = await office()
    expect(await send(lan, 'conference.yaml', RENAMED)).toContain('“conference.yaml” là của hội nghị nào?')
    const { text } = await press(lan, 'Hội nghị lần 2')
    expect(text).toContain(`${YAML} (thay tệp cũ)`)
    expect((await press(lan, 'Áp dụng')).text).toContain('Đã ghi')
    expect(await folders.read(YAML)).toBe(RENAMED)
  })

  test('with the conference in the caption are not asked about', async () => {
    const { send, lan } = await office()
    expect(
      await send(lan, 'conference.yaml', RENAMED, `${CONFERENCE.slice('conferences/'.length)}, đổi tên`),
    ).toContain('Ấn bản mới')
  })

  test('and the button of an older file, or after a restart, says that it is old', async () => {
    const { world, send, press, lan } = await office()
    await send(lan, 'conference.yaml', RENAMED)
    const older = world.lastReply(world.privateChat(lan))
    await send(lan, 'source.txt', 'x')
    expect((await press(lan, 'Hội nghị lần 2', older)).answer).toMatchObject({
      text: expect.stringContaining('không còn hiệu lực'),
    })
  })

  test('that are none of ours, too large, or do not arrive', async () => {
    const { world, send, lan, log } = await office()
    expect(await send(lan, 'Nghị quyết <b>.docx', 'x')).toContain('“Nghị quyết <b>.docx”')
    expect(await send(lan, 'ghi-chu.txt', 'x')).toContain('Không có tệp dữ liệu nào tên như vậy')
    expect(await send(lan, 'bodies.yaml', new Uint8Array(20 * 1024 * 1024 + 1))).toContain('quá 20 MB')
    expect(await send(lan, 'bodies.yaml', new Uint8Array(3 * 1024 * 1024))).toContain('Ấn bản đang chạy giữ nguyên')
    expect(await send(lan, 'bodies.yaml', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toContain('không theo bảng mã UTF-8')
    world.failNext({ method: 'getFile', how: 'garbage' })
    expect(await send(lan, 'bodies.yaml', 'x')).toContain('Bạn gửi lại giúp tôi')
    expect(JSON.stringify(log)).not.toContain(world.token.split(':')[1])
  })

  test('a YAML bomb is refused with its line', async () => {
    const { send, lan } = await office()
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`)
      .join('\n')}\n`
    expect(await send(lan, 'bodies.yaml', bomb)).toContain('bodies.yaml, dòng')
  })
})

test('/taive sends the folder, and /phuchoi goes back', async () => {
  const { world, say, press, lan, folders, house } = await office()
  const first = house.keeper.current().edition.id
  await say(lan, '/taive')
  const { document, caption } = world.lastReply(world.privateChat(lan))
  expect(document?.file_name).toBe(`knowledge-${first}.zip`)
  expect(caption).toContain(first)
  expect(await say(lan, '/phuchoi')).toBe('Không còn ấn bản nào trước đó để trở về.')
  await folders.write(YAML, RENAMED)
  await say(lan, '/naplai')
  await press(lan, 'Áp dụng')
  expect(await say(lan, '/phuchoi')).toContain('Đây là ấn bản trước, đã dùng từ ngày 20/11/2020.')
  expect((await press(lan, 'Áp dụng')).text).toContain(`Đã trở về ấn bản ${first}`)
  expect(await say(lan, QUESTION)).toContain('Khởi công bệnh viện')
})
