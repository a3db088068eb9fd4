import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serveWeb } from '#platform/server/http/serve-web.ts'
import { buildWeb } from '../../apps/server/build-web.ts'
import { openTestApplication, type TestApplication } from './application.ts'
import { newPage, openBrowser, settled, type viewports } from './browser.ts'
import { PASSWORD } from './small-district.ts'

/** The application with its screens, listening on this machine, and a browser to look at it. */
export interface HouseWithScreens extends TestApplication {
  readonly origin: string
  readonly browser: Browser
  /** A person's own browser window, signed in at the desk. */
  signIn(username: string): Promise<Page>
  /** Anybody's window. */
  visit(path: string): Promise<Page>
  /**
   * Pictures of a page at both widths and in both languages, in the folder that `JOURNEY_PICTURES` names; nothing
   * where it names none.
   */
  picture(page: Page, name: string): Promise<void>
  /** Pictures of every open window, for who wonders why a journey ended. */
  lastLook(): Promise<void>
  /** What a page wrote to its console as an error. */
  readonly faults: readonly string[]
}

const folder = process.env.JOURNEY_PICTURES

export async function openHouseWithScreens(): Promise<HouseWithScreens> {
  const house = await openTestApplication()
  house.at(new Date().toISOString())
  await serveWeb(house.app, await buildWeb(() => {}), house.plainPages)
  const origin = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  const faults: string[] = []
  const opened = async (viewport: keyof typeof viewports, language: 'zh' | 'en') => {
    const page = await newPage({ browser, viewport, language, origin })
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => faults.push(error.message))
    return page
  }

  async function signIn(username: string): Promise<Page> {
    const page = await opened('desk', 'zh')
    await page.goto(`${origin}/desk/`)
    await page.getByLabel('账号').fill(username)
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('link', { name: '我的工作台' }).first().waitFor()
    return page
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    const cookies = await page.context().cookies()
    for (const viewport of ['desk', 'phone'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const copy = await opened(viewport, language)
        await copy.context().addCookies(cookies)
        await copy.goto(page.url())
        await settled(copy)
        await copy.waitForTimeout(700)
        await copy.screenshot({ path: join(folder, `${name}-${viewport}-${language}.png`), fullPage: true })
        await copy.context().close()
      }
    }
  }

  return {
    ...house,
    origin,
    browser,
    signIn,
    picture,
    faults,
    async lastLook() {
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      const windows = browser.contexts().flatMap((context) => context.pages())
      for (const [at, page] of windows.entries()) {
        await page.screenshot({ path: join(folder, `last-look-${at}.png`) })
      }
    },
    async visit(path) {
      const page = await opened('phone', 'zh')
      await page.goto(`${origin}${path}`)
      await settled(page)
      return page
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}
