import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium, launchChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { type SandboxProcess, type SandboxStart, startSandbox } from './sandbox-process.ts'

/*
 * The built program (`npm run build` comes first) without a token, in a real browser, with the office's own knowledge/.
 * Every test ends with no console error and no request to another host.
 */

const chromium = findChromium()
// Not by console: vitest would make three lines of it.
if (chromium === undefined) process.stderr.write(`${WITHOUT_CHROMIUM}\n`)

const ROOT = join(import.meta.dirname, '..', '..')
const QUESTION = 'benh vien tinh bao gio khoi cong?'
const QUOTE = 'khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020'
const YAML = 'conferences/2020-10-15-hoi-nghi-bch-dang-bo-tinh-khoa-xx/conference.yaml'
const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1440, height: 900 }

describe.skipIf(chromium === undefined)('the page', () => {
  let browser: Browser
  let context: BrowserContext
  let sandbox: SandboxProcess
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await launchChromium(chromium ?? '')
  })
  afterAll(() => browser?.close())
  beforeEach(() => {
    complaints.length = 0
  })
  afterEach(async () => {
    await context?.close()
    await sandbox?.stop()
    expect(complaints).toEqual([])
  })

  async function open(start: SandboxStart = {}, viewport = DESKTOP): Promise<Page> {
    sandbox = await startSandbox(start)
    context = await browser.newContext({ viewport, acceptDownloads: true })
    return tab()
  }

  /** One more tab on the same sandbox, of this browser or another. */
  async function tab(from: BrowserContext = context): Promise<Page> {
    const page = await from.newPage()
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(sandbox.url)) complaints.push(request.url())
    })
    await page.goto(sandbox.url)
    await page.locator('#chat-list button').first().waitFor({ state: 'attached' })
    return page
  }

  async function say(page: Page, words: string): Promise<void> {
    await page.locator('#words').fill(words)
    await page.locator('#words').press('Enter')
  }

  const chat = (page: Page, title: string) => page.locator('#chat-list button', { hasText: title }).click()
  const history = (page: Page) => page.locator('#history')
  const fromBot = (page: Page) => page.locator('.message.bot')

  test('asks and shows the card', async () => {
    const page = await open()
    await say(page, QUESTION)
    await fromBot(page).waitFor()
    expect(await fromBot(page).locator('blockquote').textContent()).toContain(QUOTE)
    expect(await page.locator('.message.own').textContent()).toContain(QUESTION)
  })

  test('presses through a paragraph', async () => {
    const page = await open()
    await say(page, QUESTION)
    await page.getByRole('button', { name: 'Xem cả đoạn' }).click()
    await page.locator('.message.bot', { hasText: /ý \d+/ }).first().waitFor()
    await expect.poll(() => page.locator('#call-list code').allTextContents()).toContain('answerCallbackQuery')
    const before = await page.locator('.message.bot').last().textContent()
    const next = page.locator('.message.bot .key').last()
    await next.click()
    await expect.poll(() => page.locator('.message.bot').last().textContent()).not.toBe(before)
  })

  test('a member of a group asks with the command', async () => {
    const page = await open()
    await chat(page, 'Tổng hợp')
    await history(page).getByText('Xin chào cả nhóm').waitFor()
    await page.locator('#speaker').selectOption({ label: 'Anh Tuấn (thành viên)' })
    await say(page, 'đường ven biển thì sao?')
    await say(page, `/hoi@hoi_nghi_bot ${QUESTION}`)
    await fromBot(page).nth(1).waitFor()
    expect(await fromBot(page).count()).toBe(2)
    expect(await fromBot(page).nth(1).locator('.answered').textContent()).toContain('Anh Tuấn')
  })

  test('a topic of a forum has its own conversation', async () => {
    const page = await open()
    await chat(page, 'Kinh tế')
    await page.locator('#samples button').first().click()
    await fromBot(page).first().waitFor()
    await chat(page, 'Xây dựng Đảng')
    await page.getByText('Mở chủ đề “Xây dựng Đảng”').waitFor()
    expect(await fromBot(page).count()).toBe(0)
  })

  test('a forced reply waits in the field, and what is written answers it', async () => {
    const page = await open()
    await chat(page, 'Tổng hợp')
    await say(page, '/hoi@hoi_nghi_bot')
    await page.getByText('Trả lời Hội nghị').waitFor()
    await say(page, QUESTION)
    await page.locator('blockquote', { hasText: QUOTE }).waitFor()
    await expect.poll(() => page.locator('#replying').isHidden()).toBe(true)
  })

  test('refuses a stranger', async () => {
    const page = await open({ words: ['--access', 'approved'] })
    await chat(page, 'Người lạ')
    await say(page, QUESTION)
    await history(page).getByText('Bạn chưa được phép dùng bot').waitFor()
    expect(await page.locator('blockquote').count()).toBe(0)
  })

  test('follows a link to the bot by a click', async () => {
    const page = await open()
    await chat(page, 'Tổng hợp')
    await say(page, 'Xem https://t.me/hoi_nghi_bot?start=trogiup nhé')
    await page.locator('.message.own .link').click()
    await page.locator('.message.own', { hasText: '/start trogiup' }).waitFor()
    expect(await page.locator('#chat-about').textContent()).toContain('nhắn riêng')
  })

  test('sends a file, and lets it be saved again', async () => {
    const page = await open()
    const bytes = Buffer.from('nội dung')
    await page.locator('#file').setInputFiles({ name: 'biên bản.txt', mimeType: 'text/plain', buffer: bytes })
    const link = page.getByRole('link', { name: 'biên bản.txt' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('biên bản.txt')
    expect(await readFile(await download.path(), 'utf8')).toBe('nội dung')
  })

  test('an admin sends a broken file, which changes nothing, and then a good one', async () => {
    const page = await open()
    const original = await readFile(join(ROOT, 'knowledge', YAML), 'utf8')
    const send = (text: string) =>
      page.locator('#file').setInputFiles({
        name: 'conference.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(text),
      })
    const choose = () => page.getByRole('button', { name: 'Hội nghị BCH Đảng bộ tỉnh lần thứ hai, khóa XX' }).last()
    await chat(page, 'Anh Minh')
    await send(original.replace(QUOTE, QUOTE.replace('11-2020', '12-2020')))
    await choose().click()
    await fromBot(page).getByText('Ấn bản đang chạy giữ nguyên').waitFor()
    await fromBot(page)
      .getByText(/conference\.yaml, dòng \d+, cột \d+:/)
      .first()
      .waitFor()
    await send(original.replace('vi: Khởi công Bệnh viện', 'vi: Động thổ <i>Bệnh viện</i>'))
    await choose().click()
    await fromBot(page).getByText('Đổi: Động thổ <i>Bệnh viện</i>').waitFor()
    await page.getByRole('button', { name: 'Áp dụng' }).last().click()
    await fromBot(page).getByText('Đã áp dụng ấn bản').waitFor()
    await chat(page, 'Chị Lan')
    await say(page, QUESTION)
    await fromBot(page).getByText('Động thổ <i>Bệnh viện</i>').waitFor()
    expect(await readFile(join(ROOT, 'knowledge', YAML), 'utf8')).toBe(original)
  }, 60_000)

  test('works by keyboard alone', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('words')
    await page.keyboard.type('/tro')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await fromBot(page).first().waitFor()
    expect(await page.locator('.message.own').textContent()).toContain('/trogiup')
    await page.keyboard.type('/')
    await page.keyboard.press('Escape')
    expect(await page.locator('#commands').isHidden()).toBe(true)
    await page.keyboard.type('hoi')
    await page.keyboard.press('Enter')
    await page.locator('.message.own', { hasText: '/hoi' }).waitFor()
    expect(await page.locator('#commands').isHidden()).toBe(true)
  })

  test('has its landmarks, and a live region for messages', async () => {
    const page = await open()
    for (const role of ['banner', 'navigation', 'main', 'log'] as const) {
      expect(await page.getByRole(role).count(), role).toBeGreaterThan(0)
    }
    expect(await page.locator('#history').getAttribute('aria-live')).toBe('polite')
  })

  test('speaks English and turns dark, and remembers it', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.reload()
    await page.getByRole('heading', { name: 'Chats' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  test('has nothing wider than a phone', async () => {
    const page = await open({}, PHONE)
    await say(page, QUESTION)
    await fromBot(page).waitFor()
    await say(page, 'x'.repeat(300))
    await fromBot(page).nth(1).waitFor()
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
    const inside = () => page.evaluate('document.querySelector("#send").getBoundingClientRect().right <= innerWidth')
    for (let language = 0; language < 2; language++) {
      expect(await overflow()).toBeLessThanOrEqual(0)
      expect(await inside()).toBe(true)
      await page.locator('#to-calls').click()
      expect(await overflow()).toBeLessThanOrEqual(0)
      await page.locator('#from-calls').click()
      await page.locator('#to-list').click()
      expect(await overflow()).toBeLessThanOrEqual(0)
      await page.locator('#chat-list button').first().click()
      await page.locator('#language').click()
    }
  })

  test('travels in time, and messages carry the day', async () => {
    const page = await open()
    expect(await page.locator('#day').inputValue()).toBe('2020-11-20')
    await page.getByRole('button', { name: '+7 ngày' }).click()
    await expect.poll(() => page.locator('#day').inputValue()).toBe('2020-11-27')
    await page.locator('#day').fill('2026-11-23')
    await page.getByRole('button', { name: 'Đi', exact: true }).click()
    await expect.poll(() => page.locator('#now').textContent()).toContain('2026')
    await say(page, QUESTION)
    await fromBot(page).waitFor()
    expect(await page.locator('.day').textContent()).toContain('23 tháng 11, 2026')
  })

  test('brings a group that subscribed one digest on Monday, and one a week after', async () => {
    const page = await open()
    const digest = (title: string) => fromBot(page).filter({ has: page.locator('.words', { hasText: title }) })
    const nextDigest = () => page.getByRole('button', { name: 'Tới bản tin kế tiếp' }).click()
    await nextDigest()
    await page.getByText('Chưa cuộc trò chuyện nào đăng ký bản tin.').waitFor()
    await chat(page, 'Tổng hợp')
    await page.locator('#speaker').selectOption({ label: 'Anh Tuấn (thành viên)' })
    await say(page, '/dangky')
    await fromBot(page).getByText('Chỉ quản trị viên của nhóm').waitFor()
    await page.locator('#speaker').selectOption({ label: 'Chị Hoa (quản trị nhóm)' })
    await say(page, '/dangky')
    await fromBot(page).getByText('Kỳ tới: thứ Hai 23/11/2020, lúc 07:30').waitFor()
    await nextDigest()
    await expect.poll(() => page.locator('#day').inputValue()).toBe('2020-11-23')
    await digest('Bản tin thời hạn ngày 23/11/2020').waitFor()
    await digest('Bản tin thời hạn ngày 23/11/2020').getByRole('button', { name: '1', exact: true }).click()
    await fromBot(page).locator('blockquote').waitFor()
    // Back on the same Monday there is no second one.
    await page.getByRole('button', { name: '+1 ngày' }).click()
    await expect.poll(() => page.locator('#day').inputValue()).toBe('2020-11-24')
    await page.locator('#day').fill('2020-11-23')
    await page.getByRole('button', { name: 'Đi', exact: true }).click()
    await expect.poll(() => page.locator('#day').inputValue()).toBe('2020-11-23')
    await nextDigest()
    await digest('Bản tin thời hạn ngày 30/11/2020').waitFor()
    expect(await digest('Bản tin thời hạn ngày').count()).toBe(2)
    await chat(page, 'Kinh tế')
    expect(await digest('Bản tin thời hạn').count()).toBe(0)
  })

  test('shows two browsers and two tabs the same, and a reload loses nothing', async () => {
    const page = await open()
    const elsewhere = await browser.newContext()
    const other = await tab(elsewhere)
    await say(page, QUESTION)
    await fromBot(other).waitFor()
    await elsewhere.close()
    const otherTab = await tab()
    await fromBot(otherTab).waitFor()
    await page.locator('#words').fill('viết dở')
    await page.reload()
    await fromBot(page).waitFor()
    expect(await page.locator('#words').inputValue()).toBe('viết dở')
    await otherTab.close()
    await say(page, 'giải ngân đầu tư công')
    await fromBot(page).nth(1).waitFor()
  })

  test('comes back by itself when the connection was lost', async () => {
    const page = await open()
    const { port } = new URL(sandbox.url)
    await sandbox.stop()
    await page.locator('#offline').waitFor()
    sandbox = await startSandbox({ words: ['--port', port] })
    await page.locator('#offline').waitFor({ state: 'hidden' })
    await say(page, QUESTION)
    await fromBot(page).waitFor()
    // What the browser itself says about a server that is away.
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('ERR_')))
  })

  test('says that its port is taken, and takes another', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      const page = await open({ words: [`--port=${port}`] })
      expect(new URL(sandbox.url).port).not.toBe(String(port))
      expect(sandbox.output().split('\n')[1]).toContain('The wanted port is taken')
      await say(page, QUESTION)
      await fromBot(page).waitFor()
    } finally {
      taken.close()
    }
  })

  test('shows markup in a document as text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'markup-'))
    try {
      await cp(join(ROOT, 'knowledge'), folder, { recursive: true })
      for (const path of await readdir(folder, { recursive: true })) {
        if (!/\.(?:yaml|txt)$/.test(path)) continue
        const text = await readFile(join(folder, path), 'utf8')
        const quote = QUOTE.replace('xây dựng', 'xây dựng <script>document.title="x"</script>')
        await writeFile(join(folder, path), text.replaceAll(QUOTE, quote))
      }
      const page = await open({ settings: { KNOWLEDGE_DIR: folder } })
      await say(page, QUESTION)
      await history(page).getByText('<script>document.title="x"</script>').waitFor()
      expect(await page.title()).not.toBe('x')
      expect(await page.locator('#history script').count()).toBe(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
