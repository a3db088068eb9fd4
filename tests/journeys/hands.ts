import type { Locator, Page } from 'playwright-core'

/** Presses a button by its word; the drawer in front comes before the page behind it. */
export async function press(page: Page, name: string): Promise<void> {
  const drawer = page.getByRole('dialog')
  const place = (await drawer.count()) > 0 ? drawer : page
  await place.getByRole('button', { name, exact: true }).first().click()
}

/** Writes into a field by its label. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(labelled(label)).fill(text)
}

/** Picks from a list that drops down; like anybody, again when the list still moved under the mouse. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: labelled(label) })
  const chosen = page.locator('.ant-select').filter({ has: box }).getByText(option).first()
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last()
  await untilChosen(chosen, async (timeout) => {
    await box.click()
    await page.getByRole('listbox', { name: label }).waitFor({ state: 'attached', timeout }) // to a voice, too
    await open.locator('.ant-select-item-option').filter({ hasText: option }).first().click({ timeout })
  })
}

/** Three times at most: the list may have moved away under the mouse, or closed itself. @param attempt gets its patience in ms */
async function untilChosen(chosen: Locator, attempt: (timeout: number) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const timeout = tries < 3 ? 4_000 : 30_000
    try {
      await attempt(timeout)
      return await chosen.waitFor({ timeout })
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}

/** One of a few in sight. */
export async function pick(page: Page, option: string): Promise<void> {
  await page.getByRole('dialog').locator('label').getByText(option, { exact: true }).click()
}

/** A day, or a moment, typed into its field; like anybody, again when the calendar opened only after the typing. */
export async function date(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(labelled(label))
  for (let tries = 1; ; tries++) {
    // Enter takes over the day while the calendar is open, and would send the form while it is not.
    await field.click()
    await field.fill(text)
    await page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)').last().waitFor()
    await field.press('Enter')
    // What was not taken over is gone when the field is left.
    await field.blur()
    if (tries === 3 || (await field.inputValue()) === text) return
  }
}

/** A stroke with the mouse across the box. */
export async function draw(page: Page): Promise<void> {
  await page.locator('canvas').hover() // waits until the drawer stands still
  const box = await page.locator('canvas').boundingBox()
  if (box === null) throw new Error('there is nothing to sign on')
  const { x, y, width, height } = box
  await page.mouse.move(x + width * 0.2, y + height * 0.6)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x + width * (0.2 + step * 0.05), y + height * (0.6 + 0.25 * Math.sin(step)))
  }
  await page.mouse.up()
}

/** Waits until the form is gone, which it is only when the server took it; a refusal would keep it open. */
export async function done(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Picks from a tree by typing what is looked for; like anybody, again when the tree still moved under the mouse. */
export async function chooseInTree(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: labelled(label) })
  const chosen = page.locator('.ant-select').filter({ has: box }).getByText(name).first()
  const found = page.locator('.ant-select-tree-title, .ant-select-tree-node-content-wrapper').getByText(name)
  await untilChosen(chosen, async (timeout) => {
    await box.click()
    await box.fill(name)
    await page.getByRole('tree', { name: label }).waitFor({ state: 'attached', timeout })
    await found.first().click({ timeout })
  })
}

/** A label as it stands, also where "optional" follows it. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(选填)?$`)
}
