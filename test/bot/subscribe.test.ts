import { describe, expect, test } from 'vitest'
import type { DigestBook } from '../../src/digest/digest-book.ts'
import { emptyDigestState } from '../../src/digest/digest-state.ts'
import { subscriptionsOf } from '../../src/digest/sleeping.ts'
import { memoryBook } from '../support/memory-book.ts'
import { memoryDesk } from './memory-desk.ts'
import { openOffice } from './office.ts'

async function office() {
  const book: DigestBook = memoryBook(emptyDigestState)
  const opened = await openOffice({ deps: { desk: memoryDesk([], book) } })
  const { world } = opened
  const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
  const nam = world.person({ first_name: 'Nam', language_code: 'vi' })
  const group = world.supergroup({ title: 'Văn phòng', administrators: [lan], members: [nam] })
  const forum = world.forum({ title: 'Sở', administrators: [lan], members: [nam] })
  return {
    ...opened,
    book,
    lan,
    nam,
    group,
    forum,
    of: (chatId: number) => subscriptionsOf(book.current(), chatId),
    all: () => [...book.current().subscriptions.values()],
  }
}

describe('/dangky', () => {
  test('by an admin of a group: every Monday at 07:30, and everything about it is said', async () => {
    const { world, pump, lan, group, of } = await office()
    world.say({ from: lan, chat: group, text: '/dangky@hoinghibot' })
    await pump()
    expect(world.lastReply(group).text).toBe(
      [
        'Đã đăng ký bản tin thời hạn hằng tuần.',
        'Bản tin thời hạn hằng tuần',
        'Gửi: thứ Hai hằng tuần, lúc 07:30\nKỳ tới: thứ Hai 26/10/2020, lúc 07:30\nNgôn ngữ: tiếng Việt\nÂm báo: có\n' +
          'Nội dung: tất cả\nNgười đặt: Lan',
      ].join('\n\n'),
    )
    expect(of(group.id)).toMatchObject([{ weekday: 1, hour: '07:30', title: 'Văn phòng', chatKind: 'supergroup' }])
    expect(world.violations).toEqual([])
  })

  test('twice is one subscription, and says so', async () => {
    const { world, pump, lan, group, all } = await office()
    for (const _ of [1, 2]) world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    expect(all()).toHaveLength(1)
    expect(world.lastReply(group).text).toContain('đã đăng ký rồi')
  })

  test('in private by the person; /subscribe in English', async () => {
    const { world, pump, of } = await office()
    const ann = world.person({ first_name: 'Ann', language_code: 'en' })
    world.say({ from: ann, text: '/subscribe' })
    await pump()
    expect(of(ann.id)).toMatchObject([{ language: 'en', chatKind: 'private', title: null }])
    expect(world.lastReply(world.privateChat(ann)).text).toContain('Next issue: Monday')
  })

  test('for the topic in which it is given, and the General topic is none', async () => {
    const { world, pump, lan, forum, of } = await office()
    const topic = world.openTopic(forum, 'Y tế')
    world.say({ from: lan, chat: forum, topic: topic.id, text: '/dangky' })
    world.say({ from: lan, chat: forum, text: '/dangky' })
    await pump()
    expect(of(forum.id).map(({ threadId }) => threadId)).toEqual([topic.id, null])
  })

  test('not by a member: said to that person once an hour', async () => {
    const { world, pump, advance, nam, group, all } = await office()
    for (const _ of [1, 2, 3]) world.say({ from: nam, chat: group, text: '/dangky' })
    await pump()
    expect(world.replies(group).map(({ text }) => text)).toEqual(['Chỉ quản trị viên của nhóm mới đặt được bản tin.'])
    advance(3_600_001)
    world.say({ from: nam, chat: group, text: '/huydangky' })
    await pump()
    expect(world.replies(group)).toHaveLength(2)
    expect(all()).toEqual([])
  })

  test('by an anonymous admin of the group, and not in the name of a channel', async () => {
    const { world, pump, lan, nam, group, of } = await office()
    world.say({ from: nam, chat: group, as: world.channel({ title: 'Kênh', creator: nam }), text: '/dangky' })
    await pump()
    expect(of(group.id)).toEqual([])
    world.promote({ chat: group, who: lan, anonymous: true })
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    expect(of(group.id)).toHaveLength(1)
    expect(world.lastReply(group).text).toContain('một quản trị viên ẩn danh')
  })

  test('says so when the state cannot be used, and questions go on', async () => {
    const { world, pump } = await openOffice({ deps: { desk: memoryDesk([], null) } })
    const lan = world.person({ first_name: 'Lan' })
    const chat = world.privateChat(lan)
    world.say({ from: lan, text: '/dangky' })
    world.say({ from: lan, text: 'Bệnh viện tỉnh bao giờ khởi công?' })
    await pump()
    const [notice, answer] = world.replies(chat)
    expect(notice?.text).toContain('chưa mở được nơi lưu đăng ký')
    expect(answer?.text).not.toContain('chưa mở được')
  })

  test('says so when it cannot be saved', async () => {
    const full: DigestBook = { ...memoryBook(emptyDigestState), change: () => Promise.reject(new Error('ENOSPC')) }
    const { world, pump, log } = await openOffice({ deps: { desk: memoryDesk([], full) } })
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: '/dangky' })
    await pump()
    expect(world.lastReply(world.privateChat(lan)).text).toContain('chưa lưu được')
    expect(log.at(-1)).toMatchObject({ level: 'error' })
  })
})

describe('buttons', () => {
  test('change weekday, hour, language, sound, topics; each may be pressed again', async () => {
    const { world, pump, lan, group, of } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    const press = async (button: string) => {
      const pressed = world.press({ from: lan, message: world.lastReply(group), button })
      await pump()
      return pressed.answer
    }
    await press('Đổi thứ')
    expect((await press('thứ Sáu'))?.text).toBe('Đã lưu.')
    await press('Đổi giờ')
    await press('16:30')
    await press('Tắt âm báo')
    await press('Chọn lĩnh vực')
    const [topic = ''] = world.buttons(world.lastReply(group)).map(({ text }) => text)
    await press(topic)
    await press(`✓ ${topic}`)
    await press(topic)
    await press('‹ Xong')
    await press('English')
    expect(of(group.id)).toMatchObject([{ weekday: 5, hour: '16:30', language: 'en', silent: true }])
    expect(of(group.id)[0]?.filter.topicIds).toHaveLength(1)
    expect(world.lastReply(group).text).toContain('Sent: every Friday at 16:30')
    expect(world.replies(group)).toHaveLength(1)
    expect(world.violations).toEqual([])
  })

  test('are for admins at the moment of the press', async () => {
    const { world, pump, lan, group, of } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    world.demote({ chat: group, who: lan })
    const pressed = world.press({ from: lan, message: world.lastReply(group), button: 'Tắt âm báo' })
    await pump()
    expect(pressed.answer?.text).toBe('Chỉ quản trị viên của nhóm mới đặt được bản tin.')
    expect(of(group.id)).toMatchObject([{ silent: false }])
  })

  test('end a subscription only after asking; afterwards they are stale', async () => {
    const { world, pump, lan, group, all } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    const panel = world.lastReply(group)
    const [data] = world.buttons(panel).flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))
    for (const _ of [1, 2]) {
      world.press({ from: lan, message: world.lastReply(group), button: 'Hủy đăng ký' })
      await pump()
    }
    expect(all()).toEqual([])
    expect(world.lastReply(group).text).toContain('Đã hủy đăng ký')
    const pressed = world.pressData({ from: lan, message: panel, data: data ?? '' })
    await pump()
    expect(pressed.answer?.text).toContain('không còn dùng được')
  })

  test('with forged data are answered and change nothing', async () => {
    const { world, pump, lan, group, of } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    for (const data of ['sv:d:9', 'sv:h:25:00', 'sv:z:999', 'sv:f:t:+:0000000000:0', 'sv:nope', 'sv:R:1:0:2']) {
      const pressed = world.pressData({ from: lan, message: world.lastReply(group), data })
      await pump()
      expect(pressed.answer?.text, data).toBeDefined()
    }
    expect(of(group.id)).toMatchObject([{ weekday: 1, hour: '07:30' }])
  })
})

describe('/tamdung, /lich, /huydangky', () => {
  test('a pause is told with the next issue; /lich is for everybody', async () => {
    const { world, pump, lan, nam, group } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    world.say({ from: lan, chat: group, text: '/tamdung 2' })
    world.say({ from: nam, chat: group, text: '/lich' })
    await pump()
    expect(world.lastReply(group).text).toContain('Kỳ tới: thứ Hai 09/11/2020')
    expect(world.lastReply(group).text).toContain('Đang tạm dừng đến ngày 09/11/2020.')
    expect(world.buttons(world.lastReply(group))).toEqual([])
    world.say({ from: lan, chat: group, text: '/tamdung 99' })
    await pump()
    expect(world.lastReply(group).text).toBe('Số tuần từ 1 đến 52.')
  })

  test('without a subscription they say how to get one', async () => {
    const { world, pump, lan, group } = await office()
    for (const text of ['/lich', '/huydangky', '/tamdung 2']) world.say({ from: lan, chat: group, text })
    await pump()
    const line = 'Nơi này chưa đăng ký bản tin. Muốn nhận, gõ /dangky@hoinghibot.'
    expect(world.replies(group).map(({ text }) => text)).toEqual([line, line, line])
  })
})

describe('/xemtruoc', () => {
  test('comes to the caller only', async () => {
    const { world, pump, nam, group } = await office()
    const own = world.privateChat(nam)
    world.say({ from: nam, chat: group, text: '/xemtruoc' })
    await pump()
    expect(world.lastReply(own).text).toContain('Xem trước bản tin ngày 20/10/2020, chỉ gửi cho bạn:')
    expect(world.replies(group).map(({ text }) => text)).toEqual([
      'Tôi đã gửi bản xem trước vào tin nhắn riêng của bạn.',
    ])
  })

  test('to somebody who never wrote to the bot: how to begin', async () => {
    const { world, pump, nam, group } = await office()
    world.say({ from: nam, chat: group, text: '/xemtruoc' })
    await pump()
    expect(world.buttons(world.lastReply(group))).toMatchObject([{ url: 'https://t.me/hoinghibot?start' }])
  })
})

describe('what happens to a chat', () => {
  test('thrown out it sleeps; back again waking is offered once, and an admin wakes it', async () => {
    const { world, pump, lan, group, of } = await office()
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    world.kickBot({ chat: group, by: lan })
    await pump()
    expect(of(group.id)[0]?.asleep).toMatchObject({ reason: 'refused' })
    world.addBot({ chat: group, by: lan })
    await pump()
    const offer = world.lastReply(group)
    expect(offer.text).toContain('có muốn nhận lại không?')
    world.press({ from: lan, message: offer, button: 'Nhận lại bản tin' })
    await pump()
    expect(of(group.id)[0]?.asleep).toBeNull()
  })

  test('a group that becomes a supergroup takes its subscription along', async () => {
    const { world, pump, lan, of } = await office()
    const group = world.group({ title: 'Nhóm', administrators: [lan] })
    world.say({ from: lan, chat: group, text: '/dangky' })
    await pump()
    const next = world.migrate(group)
    await pump()
    expect(of(group.id)).toEqual([])
    expect(of(next.id)).toMatchObject([{ chatKind: 'supergroup' }])
  })
})
