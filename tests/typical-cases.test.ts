import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { typicalCaseOrder } from '#tests/support/typical-case-order.ts'

let house: TestApplication
let author: Send
let reviewer: Send
let second: Send
let stranger: Send
beforeAll(async () => {
  house = await openTestApplication()
  author = await house.as('east.mediator')
  reviewer = await house.as('triage')
  second = await house.as('supervisor')
  stranger = await house.as('west.mediator')
})
afterAll(() => house.close())

/** A dispute of the eastern township, closed by hand: how it was closed is another test's. */
async function closed(changes: object = {}): Promise<string> {
  const reception = await house.as('reception')
  const made = await reception('POST', '/disputes', { body: disputeOrder(changes) })
  const { id } = made.json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await reviewer('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(`update disputes.dispute set filing = 'closed', closed_on = '2026-03-02' where id = $1`, [
      id,
    ]),
  )
  return id
}

const write = async (body: object = typicalCaseOrder, by = author) =>
  (await by('POST', '/typical-cases', { body })).json()
const page = async (id: string, by = author) => (await by('GET', `/typical-cases/${id}`)).json()
const step = async (by: Send, id: string, path: string, body?: object) => {
  const { version = 1 } = await page(id, by)
  return by('POST', `/typical-cases/${id}/${path}`, { version, ...(body ? { body } : {}) })
}
const publish = (by: Send, id: string) => step(by, id, 'review', { verdict: 'publish' })
const titles = async (by: Send, query = '') =>
  (await by('GET', `/typical-cases${query}`)).json().cases.map(({ title }: { title: string }) => title)
const named = (title: string, more: object = {}) => ({
  ...typicalCaseOrder,
  ...more,
  texts: { ...typicalCaseOrder.texts, title },
})

describe('a typical case', () => {
  test('drafted from a closed dispute comes masked, and unmasked text is not taken', async () => {
    const id = await closed({ narrative: '申请人测甲住在东街道解放路12号，电话19900001234，要求付款。' })
    const draft = (await author('GET', `/disputes/${id}/typical-case-draft`)).json()
    expect(draft.texts.facts).toContain('要求付款')
    expect(JSON.stringify(draft.texts)).not.toMatch(/测甲|解放路|1990000/)
    const kinds = draft.findings.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['name', 'address', 'phone']))
    const texts = { ...typicalCaseOrder.texts, facts: '测甲要求付款。' }
    const refused = await author('POST', '/typical-cases', {
      body: { ...typicalCaseOrder, texts, disputeId: id },
    })
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'guidance.not-masked'])
    const open = (await (await house.as('reception'))('POST', '/disputes', { body: disputeOrder() })).json()
      .id
    expect((await reviewer('GET', `/disputes/${open}/typical-case-draft`)).json().code).toBe(
      'guidance.not-closed',
    )
  })

  test('is published by another person, found by kind and words, and withdrawn with a reason', async () => {
    const { id } = await write(named('窗台花盆坠落'))
    expect((await stranger('GET', `/typical-cases/${id}`)).statusCode).toBe(404)
    expect((await publish(reviewer, id)).statusCode).toBe(404)
    await step(author, id, 'submission')
    expect(await titles(stranger)).not.toContain('窗台花盆坠落')
    expect(await titles(stranger, '?state=in-review')).toEqual([])
    expect((await publish(reviewer, id)).json()).toMatchObject({ state: 'published' })
    expect(await titles(stranger, '?category=neighbour&text=花盆')).toEqual(['窗台花盆坠落'])
    expect(await titles(stranger, '?category=medical&text=花盆')).toEqual([])
    expect(await titles(stranger, '?sector=labour&text=花盆')).toEqual([])
    expect((await page(id, stranger)).kept).toBeUndefined()
    expect((await step(stranger, id, 'withdrawal', { reason: '不合适' })).json().code).toBe(
      'guidance.not-yours',
    )
    expect((await step(author, id, 'withdrawal', { reason: '当事人要求' })).statusCode).toBe(200)
    expect(await titles(stranger, '?text=花盆')).toEqual([])
    expect(await page(id)).toMatchObject({ state: 'withdrawn', words: '当事人要求' })
  })

  test('is never published by its author', async () => {
    const { id } = await write(named('自己审自己'), reviewer)
    await step(reviewer, id, 'submission')
    expect((await publish(reviewer, id)).json().code).toBe('guidance.own-case')
    expect((await publish(second, id)).statusCode).toBe(200)
  })

  test('goes back with a reason, is changed, and an approval does not outlive that', async () => {
    const { id } = await write(named('退回再改', { hasMinor: true }))
    await step(author, id, 'submission')
    await publish(reviewer, id)
    await step(second, id, 'review', { verdict: 'return', reason: '请写明法律依据' })
    expect(await page(id)).toMatchObject({ state: 'draft', words: '请写明法律依据' })
    const { version } = await page(id)
    const edited = await author('PUT', `/typical-cases/${id}`, {
      version,
      body: named('改过了', { hasMinor: true }),
    })
    expect(edited.statusCode, edited.body).toBe(200)
    await step(author, id, 'submission')
    expect((await publish(second, id)).json().state).toBe('approved')
  })

  test('with a minor waits for the word of a second reviewer', async () => {
    const { id } = await write(named('校园里的事', { hasMinor: true }))
    await step(author, id, 'submission')
    expect((await publish(reviewer, id)).json().state).toBe('approved')
    expect((await publish(reviewer, id)).json().code).toBe('guidance.same-reviewer')
    expect((await publish(second, id)).json().state).toBe('published')
  })

  test('in which something was kept needs the consent of every party', async () => {
    const disputeId = await closed()
    const texts = { ...typicalCaseOrder.texts, facts: '邻居高兴了。' }
    const { id } = await write({ ...typicalCaseOrder, texts, kept: ['高兴了'], disputeId })
    const own = await page(id)
    expect(own.kept).toEqual(['高兴了'])
    await step(author, id, 'submission')
    expect((await page(id, reviewer)).obstacle).toContain('2')
    expect((await publish(reviewer, id)).json().code).toBe('guidance.consent-missing')
    const paper = '同意书，卷宗第12页'
    const consent = { consentedOn: '2026-03-01', way: 'written', paper }
    const first = own.parties[0].id
    const spared = await step(author, id, 'consents', {
      partyId: first,
      consentedOn: '2026-03-01',
      way: 'written',
    })
    expect(spared.json().code).toBe('guidance.paper-missing')
    for (const { id: partyId } of own.parties) {
      const late = await step(author, id, 'consents', { ...consent, partyId, consentedOn: '2026-03-03' })
      expect(late.json().code).toBe('guidance.consent-in-future')
      expect((await step(author, id, 'consents', { ...consent, partyId })).statusCode).toBe(201)
    }
    expect((await page(id)).parties[0]).toMatchObject({ id: first, paper, way: 'written' })
    expect((await publish(reviewer, id)).json().state).toBe('published')
    expect((await page(id, stranger)).parties).toBeUndefined()
  })

  test('of a medical dispute is not published without consent, though it tells nobody', async () => {
    const { id } = await write(named('医患沟通', { category: 'medical' }))
    await step(author, id, 'submission')
    expect((await publish(reviewer, id)).json().code).toBe('guidance.consent-missing')
  })
})
