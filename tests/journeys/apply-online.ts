import type { Page } from 'playwright-core'

export interface Application {
  readonly name: string
  readonly phone: string
  readonly other: string
  readonly story: string
  readonly wish: string
}

/** Applies as a resident does, on a phone, and comes back with what the receipt says. */
export async function applyOnline(page: Page, told: Application) {
  const next = () => page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名或者名称').fill(told.name)
  await page.getByLabel('手机号码').fill(told.phone)
  await next()
  await page.getByText('第 2 步').waitFor()
  await page.getByLabel('姓名或者名称').fill(told.other)
  // The phone was put away and taken out again: what was typed is still there.
  await page.reload()
  await page.getByLabel('手机号码').waitFor()
  await next()
  await next()
  await page.getByLabel('经过').fill(told.story)
  await page.getByLabel('镇、街道').or(page.locator('select')).first().selectOption({ index: 1 })
  await next()
  await page.getByLabel('希望对方做什么').fill(told.wish)
  await next()
  await page.getByLabel('我已了解以上内容').check()
  await page.getByRole('button', { name: '提交申请' }).click()
  const codes = page.locator('.receipt dd')
  await codes.first().waitFor()
  const [code = '', accessCode = ''] = await codes.allTextContents()
  return { code, accessCode }
}

/** Asks where the matter stands and reads what the page says. */
export async function followOnline(
  page: Page,
  origin: string,
  code: string,
  accessCode: string,
): Promise<string> {
  await page.goto(`${origin}/follow`)
  await page.getByLabel('编号').fill(code)
  await page.getByLabel('查询码').fill(accessCode)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.locator('.stage').waitFor()
  return (await page.locator('main').textContent()) ?? ''
}
