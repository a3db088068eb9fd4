/**
 * Takes the pictures of the documents from a running demo: `node tools/docs/take-pictures.ts http://127.0.0.1:8080`,
 * all of them or those that are named behind it.
 * Everybody on them is invented by the demo seed.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { newPage, openBrowser, settled } from '../../tests/support/browser.ts'

const origin = process.argv[2] ?? 'http://127.0.0.1:8080'
const wanted = process.argv.slice(3)
const password = process.env.DINGFEN_DEMO_PASSWORD || 'Dingfen-2026-demo'
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
mkdirSync(folder, { recursive: true })

interface Picture {
  readonly name: string
  readonly path: string
  readonly who?: string
  readonly viewport?: 'phone' | 'desk'
  readonly language?: 'zh' | 'en'
  /** Goes from the page at `path` to what is to be shown. */
  readonly lead?: (page: Page) => Promise<void>
}

const openFirst = async (page: Page) => {
  await page.locator('.list-title').first().click()
  await page.locator('.matter-head').waitFor()
}

/** The link of the list that has these words. */
const open = (words: string) => async (page: Page) => {
  await page.getByRole('link', { name: words }).first().click()
  await page.getByRole('heading', { level: 1, name: words }).waitFor()
}

const pictures: readonly Picture[] = [
  { name: 'public', path: '/', viewport: 'phone' },
  { name: 'apply', path: '/apply', viewport: 'phone' },
  { name: 'follow', path: '/follow', viewport: 'phone' },
  { name: 'worklist', path: '/desk/', who: 'hub.triage' },
  { name: 'worklist-en', path: '/desk/', who: 'hub.triage', language: 'en' },
  { name: 'visits', path: '/desk/visits', who: 'hub.reception' },
  { name: 'disputes', path: '/desk/disputes', who: 'hub.supervisor' },
  { name: 'dispute', path: '/desk/disputes?routing=accepted', who: 'bureau.head', lead: openFirst },
  { name: 'units', path: '/desk/units', who: 'sysadmin' },
  { name: 'accounts', path: '/desk/accounts', who: 'secadmin' },
  { name: 'enforcement-case', path: '/desk/enforcement-cases', who: 'dept.handler', lead: open('腾达车行') },
  { name: 'review', path: '/desk/reviews', who: 'bureau.reviewer', lead: open('腾达车行') },
  { name: 'portal', path: '/decisions', viewport: 'phone' },
  { name: 'field', path: '/field/report', who: 'grid.worker', viewport: 'phone' },
]

const browser = await openBrowser()
for (const { name, path, who, viewport = 'desk', language = 'zh', lead } of pictures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const page = await newPage({ browser, viewport, language, origin })
  if (who !== undefined) {
    await page.request.post(`${origin}/api/v1/session`, { data: { username: who, password } })
  }
  await page.goto(origin + path)
  await settled(page)
  await page.waitForTimeout(1000)
  await lead?.(page)
  await page.waitForTimeout(1000)
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' })
  await page.context().close()
  console.log(name)
}
await browser.close()
