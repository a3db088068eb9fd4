import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

const read = (url: string) => house.app.inject({ url })

test('says that it is alive and ready', async () => {
  expect((await read('/healthz')).json()).toEqual({ status: 'alive' })
  expect((await read('/readyz')).json()).toEqual({ status: 'ready', jobs: 'elsewhere' })
})

test('the reference page names every operation of the OpenAPI document and loads nothing from anywhere', async () => {
  const page = await read('/api/docs')
  const { paths } = (await read('/api/v1/openapi.json')).json()
  const ids = Object.values<object>(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(ids.length).toBeGreaterThan(40)
  expect(ids.filter((id) => !page.body.includes(`<article id="${id}">`))).toEqual([])
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'nonce-/)
  expect(page.body).not.toMatch(/<script|<link|<img|src=|https?:|url\(|style="/)
})
