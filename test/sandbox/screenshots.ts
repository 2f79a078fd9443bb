import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { test } from 'vitest'
import { findChromium, launchChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { startSandbox } from './sandbox-process.ts'

/*
 * Takes the README's pictures of the page into docs/: `npm run screenshots`, on a machine with Chromium. Look at them
 * before they are kept.
 */

const FOLDER = join(import.meta.dirname, '..', '..', 'docs')

const SCREENS = {
  phone: { width: 360, height: 760 },
  desktop: { width: 1440, height: 900 },
} as const

test('the pictures of the page', async () => {
  const path = findChromium()
  if (path === undefined) throw new Error(WITHOUT_CHROMIUM)
  await mkdir(FOLDER, { recursive: true })
  const sandbox = await startSandbox()
  const browser = await launchChromium(path)
  try {
    for (const screen of ['phone', 'desktop'] as const) {
      for (const theme of ['light', 'dark'] as const) await take(browser, sandbox.url, screen, theme)
    }
  } finally {
    await browser.close()
    await sandbox.stop()
  }
})

async function take(
  browser: Browser,
  url: string,
  screen: keyof typeof SCREENS,
  theme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: SCREENS[screen], colorScheme: theme })
  await page.goto(url)
  await page.locator('#chat-list button').first().waitFor({ state: 'attached' })
  if ((await page.locator('.message.bot').count()) === 0) await ask(page)
  if (screen === 'desktop') await page.locator('#to-calls').click()
  // From the question on; without the focus, which moves from screen to screen.
  await page.evaluate('document.activeElement.blur(); document.querySelector(".own").scrollIntoView()')
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(FOLDER, `sandbox-${screen}-${theme}.png`) })
  await page.close()
}

async function ask(page: Page): Promise<void> {
  await page.locator('#words').fill('benh vien tinh bao gio khoi cong?')
  await page.locator('#words').press('Enter')
  await page.locator('.message.bot').waitFor()
}
