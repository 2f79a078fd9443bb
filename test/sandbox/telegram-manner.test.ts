import { join } from 'node:path'
import { Bot, InputFile } from 'grammy'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageServer } from '../../src/sandbox/page-server.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { findChromium, launchChromium } from './chromium.ts'

/*
 * What the page shows of Telegram that our bot uses rarely or not yet, with a bot of a few lines behind it. The page is
 * the built one (`npm run build` comes first).
 */

const chromium = findChromium()
const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'sandbox', 'page')

/** Answers `/x` with the example called x. */
function examples(bot: Bot): Bot {
  const button = (text: string, callback_data = text) => ({ inline_keyboard: [[{ text, callback_data }]] })
  bot.command('buttons', (ctx) => ctx.reply('1', { reply_markup: button('tiếp') }))
  bot.command('loud', (ctx) => ctx.reply('có chữ', { reply_markup: button('báo') }))
  bot.command('silent', (ctx) => ctx.reply('khẽ', { disable_notification: true }))
  bot.command('spoiler', (ctx) => ctx.reply('<tg-spoiler>kín</tg-spoiler>', { parse_mode: 'HTML' }))
  bot.command('long', (ctx) =>
    ctx.reply(`<blockquote expandable>${'dòng\n'.repeat(9)}</blockquote>`, { parse_mode: 'HTML' }),
  )
  bot.command('file', (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from('a,b'), 'bảng.csv'), { caption: 'Bảng' }),
  )
  bot.command('start', (ctx) => ctx.reply(`mở ${ctx.match}`))
  bot.command('link', (ctx) =>
    ctx.reply('Thẻ', { reply_markup: { inline_keyboard: [[{ text: 'Mở', url: 't.me/hoi_nghi_bot?start=p-1' }]] } }),
  )
  bot.callbackQuery('tiếp', async (ctx) => {
    await ctx.answerCallbackQuery('Đã sang trang')
    await ctx.editMessageText('2', { reply_markup: button('tiếp', 'hết') })
  })
  bot.callbackQuery('báo', (ctx) => ctx.answerCallbackQuery({ text: 'Chỉ quản trị viên', show_alert: true }))
  return bot
}

describe.skipIf(chromium === undefined)('the page shows', () => {
  let browser: Browser
  let server: PageServer
  let bot: Bot
  let page: Page

  beforeAll(async () => {
    const start = Date.parse('2020-11-20T08:00:00+07:00')
    const sandbox = createSandbox({ start, zone: 'Asia/Ho_Chi_Minh', withStranger: false, now: Date.now })
    bot = examples(new Bot(sandbox.world.token, { client: { fetch: fetchFor(sandbox.world) } }))
    bot.start().catch(() => undefined)
    server = await sandbox.serve({ port: 0, folder: BUILT, samples: () => ({ vi: [], en: [] }) })
    browser = await launchChromium(chromium ?? '')
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(server.url)
    await page.locator('#chat-list button').first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await bot?.stop()
    await server?.close()
  })

  /** Sends a command; gives the bot's answer. */
  async function send(command: string) {
    const answers = page.locator('.message.bot')
    const before = await answers.count()
    await page.locator('#words').fill(command)
    await page.locator('#words').press('Enter')
    await answers.nth(before).waitFor()
    return answers.nth(before)
  }

  test('the answer to a press as a toast, and an edit in its place', async () => {
    const message = await send('/buttons')
    const count = await page.locator('.message').count()
    await message.getByRole('button', { name: 'tiếp' }).click()
    await page.locator('.toast', { hasText: 'Đã sang trang' }).waitFor()
    await expect.poll(() => message.locator('.words').textContent()).toBe('2')
    expect(await message.locator('.marks').textContent()).toContain('đã sửa')
    expect(await page.locator('.message').count()).toBe(count)
  })

  test('an alert that must be closed', async () => {
    const message = await send('/loud')
    await message.getByRole('button', { name: 'báo' }).click()
    await page.getByRole('dialog').getByText('Chỉ quản trị viên').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('that a message came without a sound', async () => {
    expect(await (await send('/silent')).locator('.silent').count()).toBe(1)
    expect(await (await send('/loud')).locator('.silent').count()).toBe(0)
  })

  test('what is covered and what is folded, by a click', async () => {
    const covered = await send('/spoiler')
    await covered.locator('.spoiler').click()
    expect(await covered.locator('.words').textContent()).toBe('kín')
    const folded = await send('/long')
    await folded.getByRole('button', { name: 'Xem hết' }).click()
    await folded.getByRole('button', { name: 'Thu gọn' }).waitFor()
  })

  test('a file of the bot, to be saved', async () => {
    const message = await send('/file')
    const [download] = await Promise.all([page.waitForEvent('download'), message.getByRole('link').click()])
    expect(download.suggestedFilename()).toBe('bảng.csv')
  })

  test('a button that is a link to the bot, and follows it', async () => {
    const message = await send('/link')
    await message.getByRole('button', { name: 'Mở' }).click()
    await page.locator('.message.bot', { hasText: 'mở p-1' }).waitFor()
  })
})
