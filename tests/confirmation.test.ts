import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openArchive } from '#platform/server/spreadsheets/zip.ts'
import { type AgreedDispute, agreedDispute } from '#tests/support/agreed-dispute.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { STROKE } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
})
afterAll(() => house.close())

const COURT = '衡阳市石鼓区人民法院'
const at = (matter: AgreedDispute, what: string) => `/agreements/${matter.agreementId}/${what}`
const answer = (partyId: string, more: object = {}) => ({
  partyId,
  answer: 'applies',
  channel: 'counter',
  onDay: '2026-03-05',
  ...more,
})
const apply = { court: COURT, by: 'committee', onDay: '2026-03-05' }
const step = (matter: AgreedDispute) => `/mediation/agreements/${matter.agreementId}/confirmation`
const confirmable = async (matter: AgreedDispute) => (await matter.read('/confirmations')).agreements[0]

async function reminded(matter: AgreedDispute) {
  const { items } = (await labour('GET', '/worklist?act=confirm&limit=200')).json()
  return items.filter(({ disputeId }: { disputeId: string }) => disputeId === matter.id)
}

async function asked(told: Parameters<typeof agreedDispute>[1] = {}) {
  const matter = await agreedDispute(house, told)
  house.at('2026-03-05T02:00:00Z')
  return matter
}

async function joined(told: Parameters<typeof agreedDispute>[1] = {}) {
  const matter = await asked(told)
  await matter.does(at(matter, 'confirmation-answers'), answer(matter.applicant))
  await matter.does(at(matter, 'confirmation-answers'), answer(matter.respondent, { channel: 'phone' }))
  return matter
}

describe('an agreement on its way to the court', () => {
  test('is applied for by all together and goes as a letter, whose receipt is chased; the ruling ends both', async () => {
    const agent = { as: 'agent', name: '测丙', phone: '13900000004' }
    const [applicant, respondent] = disputeOrder().parties
    const matter = await asked({ dispute: { parties: [applicant, { ...respondent, acting: [agent] }] } })
    expect(await confirmable(matter)).toMatchObject({
      offer: 'offered',
      objections: [],
      until: '2026-04-02',
      daysLeft: 28,
      warning: 'none',
      joint: 'waiting',
      courts: [{ name: COURT, ties: ['committee', 'subject'], isProposed: true }],
      courtsAssumption: true,
      consequences: [],
    })
    const answers = at(matter, 'confirmation-answers')
    await matter.does(answers, answer(matter.applicant))
    const application = at(matter, 'confirmation-application')
    // One alone cannot: silence is not a yes, and a no is none either.
    expect(await matter.refused(application, apply)).toBe('confirmation.not-jointly')
    await matter.does(answers, answer(matter.respondent, { answer: 'declines' }))
    expect((await confirmable(matter)).joint).toBe('declined')
    expect(await matter.refused(application, apply)).toBe('confirmation.not-jointly')
    // Nobody says it for a party but who is on record as acting for it, or has its power to settle.
    expect(await matter.refused(answers, answer(matter.respondent, { signerName: '测丁' }))).toBe(
      'confirmation.no-power',
    )
    expect(
      (await confirmable(matter)).parties.map(({ speakers }: { speakers: string[] }) => speakers),
    ).toEqual([[], ['测丙']])
    await matter.does(answers, answer(matter.respondent, { signerName: '测丙' }))
    expect((await confirmable(matter)).parties[1]).toMatchObject({ answer: 'applies', signerName: '测丙' })

    const elsewhere = { ...apply, court: '衡阳市珠晖区人民法院' }
    expect(await matter.refused(application, elsewhere)).toBe('confirmation.other-court')
    const sent = await matter.does(application, apply)
    const known = await confirmable(matter)
    expect(known).toMatchObject({
      state: 'applied',
      offer: 'not-offered',
      warning: 'none',
      sent: { court: COURT, onDay: '2026-03-05', referralNumber: sent.referralNumber },
      consequences: ['appear-together'],
    })
    const { referrals } = await matter.read('/referrals')
    expect(referrals).toMatchObject([
      { direction: 'out', body: 'court', kind: 'transferred', bodyName: COURT, state: 'sent' },
    ])
    expect(referrals[0].clock).toMatchObject({
      kind: 'referral-answer',
      state: 'running',
      dueOn: '2026-03-10',
    })
    // What the parties bring themselves is not said to have been sent.
    expect(referrals[0].materials.map(({ name }: { name: string }) => name)).toEqual([
      '司法确认申请书',
      '人民调解协议书',
      '当事人身份及代理权限清单',
      '调解组织主持调解的证明',
      '提交材料清单',
    ])
    const { timeline } = await matter.read('')
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining([
        'confirmation-wanted',
        'confirmation-declined',
        'confirmation-applied',
        'referral-sent',
      ]),
    )

    expect(await matter.refused(step(matter), { move: 'court-accepts', onDay: '2026-03-04' })).toBe(
      'confirmation.before-application',
    )
    house.at('2026-03-25T02:00:00Z')
    await matter.does(step(matter), {
      move: 'court-accepts',
      onDay: '2026-03-09',
      courtNumber: '调确字第1号',
    })
    await matter.does(step(matter), { move: 'confirm', onDay: '2026-03-24' })
    expect(await confirmable(matter)).toMatchObject({ state: 'confirmed', consequences: ['enforce'] })
    expect((await matter.read('/referrals')).referrals).toMatchObject([
      { state: 'resulted', outcome: 'handled' },
    ])
    // Confirmation is an axis of its own: the outcome stays what it was.
    expect((await matter.read('/mediation')).proceedings[0].outcome).toBe('agreement-written')
  })

  test('the court that delegated what was merged into it is the only one', async () => {
    const matter = await asked()
    const delegating = '衡阳市珠晖区人民法院'
    const reception = await house.as('reception')
    const letter = arrivalOrder({ bodyName: delegating })
    const { disputeId } = (await reception('POST', '/referrals', { body: letter })).json()
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update disputes.dispute set filing = 'merged', merged_into = $2 where id = $1`, [
        disputeId,
        matter.id,
      ]),
    )
    expect((await confirmable(matter)).courts).toEqual([
      { name: delegating, ties: ['invited'], isProposed: true },
    ])
  })

  test('taken to the court by the parties themselves, no letter is written', async () => {
    const matter = await joined()
    const done = await matter.does(at(matter, 'confirmation-application'), { ...apply, by: 'parties' })
    expect(done.referralId).toBeUndefined()
    expect((await matter.read('/referrals')).referrals).toEqual([])
    await matter.does(step(matter), { move: 'court-does-not-accept', onDay: '2026-03-05' })
    expect((await confirmable(matter)).consequences).toEqual(['perform', 'mediate-again', 'sue'])
  })

  test('withdrawn, it is asked for anew: what was said before does not count twice', async () => {
    const matter = await joined()
    await matter.does(at(matter, 'confirmation-application'), apply)
    await matter.does(step(matter), { move: 'withdraw', onDay: '2026-03-05' })
    expect(await confirmable(matter)).toMatchObject({
      state: 'withdrawn',
      offer: 'offered',
      joint: 'waiting',
      consequences: ['perform', 'apply-again'],
    })
    expect((await matter.read('/referrals')).referrals).toMatchObject([{ state: 'withdrawn' }])
    expect(await matter.refused(at(matter, 'confirmation-application'), apply)).toBe(
      'confirmation.not-jointly',
    )
  })

  test('the window: watched until its last day, red after it, and then nobody applies', async () => {
    const matter = await joined()
    // A party wants it: the act stands in the worklist long before the ten days of the rule.
    expect(await reminded(matter)).toMatchObject([{ dueOn: '2026-04-02', warning: 'none' }])
    house.at('2026-03-31T02:00:00Z')
    expect(await reminded(matter)).toMatchObject([{ daysLeft: 2, warning: 'amber' }])
    expect(await confirmable(matter)).toMatchObject({ warning: 'amber', daysLeft: 2 })
    house.at('2026-04-03T02:00:00Z')
    expect(await reminded(matter)).toEqual([])
    expect(await confirmable(matter)).toMatchObject({ warning: 'red', offer: 'not-offered', may: ['print'] })
    expect(
      await matter.refused(at(matter, 'confirmation-application'), { ...apply, onDay: '2026-04-02' }),
    ).toBe('confirmation.not-offered')
  })
})

test('nobody asked yet: the worklist reminds ten days before the end, and no more once a party declined', async () => {
  const matter = await asked()
  expect(await reminded(matter)).toEqual([])
  house.at('2026-03-23T02:00:00Z')
  expect(await reminded(matter)).toMatchObject([{ daysLeft: 10 }])
  const no = answer(matter.applicant, { answer: 'declines' })
  await matter.does(at(matter, 'confirmation-answers'), no)
  expect(await reminded(matter)).toEqual([])
})

describe('what a court would not confirm', () => {
  test('is read and answered in words before the application goes out', async () => {
    const agreement = () => ({ furtherTerms: ['确认院内杂物间归测甲所有'] })
    const matter = await joined({ agreement })
    expect(await confirmable(matter)).toMatchObject({
      offer: 'doubtful',
      objections: [{ code: 'real-right', isBar: false }],
    })
    const application = at(matter, 'confirmation-application')
    expect(await matter.refused(application, apply)).toBe('confirmation.doubts-unread')
    await matter.does(application, { ...apply, doubtsRead: '该条只约定使用，不涉及确权' })
    expect((await confirmable(matter)).steps[0].note).toBe('该条只约定使用，不涉及确权')
  })
})

describe('the package for the court', () => {
  const secrets = {
    privateNote: '密一：最低可以接受两千元',
    statements: '密二：我承认当时先动了手',
    result: '密三：申请人让步一半',
  }

  test('holds nothing that was said in confidence or conceded: on every row that the matter has', async () => {
    const matter = await joined(secrets)
    for (const [document, name] of [
      ['minutes', '密四记录.png'],
      ['evidence', '密五证据.png'],
      ['identity-proof', '身份证.png'],
    ])
      await labour(
        'POST',
        `/disputes/${matter.id}/attachments?document=${document}&name=${encodeURIComponent(name ?? '')}`,
        { bytes: STROKE },
      )
    await matter.does(at(matter, 'confirmation-application'), { ...apply })
    const printed = await labour('POST', `/disputes/${matter.id}${at(matter, 'confirmation-package')}`, {
      body: {},
    })
    expect(printed.headers['content-type']).toContain('application/zip')
    const zip = openArchive(printed.rawPayload)
    expect([...zip.keys()]).toEqual([
      '01 司法确认申请书.pdf',
      '02 人民调解协议书.pdf',
      '03 当事人身份及代理权限清单.pdf',
      '04 调解组织主持调解的证明.pdf',
      '05 身份证.png',
      '06 提交材料清单.pdf',
    ])
    expect(zip.get('05 身份证.png')?.().equals(STROKE)).toBe(true)
    const texts = new Map<string, string>()
    for (const [name, unpacked] of zip)
      if (name.endsWith('.pdf')) texts.set(name, (await pagesOf(unpacked())).join('').replace(/\s/g, ''))
    expect([...texts.values()].join('')).not.toMatch(/密[一二三四五]|两千元|动了手|让步/)
    // The words of the dispute itself stay inside as well: the court gets what was agreed.
    expect([...texts.values()].join('')).not.toContain('在某餐馆打工三个月')
    expect(texts.get('01 司法确认申请书.pdf')).toContain(COURT)
    expect(texts.get('01 司法确认申请书.pdf')).toContain('双方因共用墙体漏水发生纠纷')
    expect(texts.get('01 司法确认申请书.pdf')).toContain('990000199001010017')
    expect(texts.get('04 调解组织主持调解的证明.pdf')).toContain('主持调解1次')
    const { timeline } = await matter.read('')
    expect(timeline.map(({ type }: { type: string }) => type)).toContain('confirmation-package-printed')
  })

  test('of an agreement in part holds the facts that everybody signed', async () => {
    const matter = await joined({ agreement: () => ({ isPartial: true }) })
    const path = `/disputes/${matter.id}/undisputed-facts`
    const recorded = await labour('POST', path, { body: { facts: ['双方系邻居', '围墙建于2020年'] } })
    const place = `/disputes/${matter.id}/attachments?document=signature&name=a.png`
    const attachmentId = (await labour('POST', place, { bytes: STROKE })).json().id
    const papers = async () =>
      (await confirmable(matter)).items.map(({ paper }: { paper?: string }) => paper ?? '')
    for (const [partyId, signerName] of [
      [matter.applicant, '测甲'],
      [matter.respondent, '测乙'],
    ]) {
      expect(await papers()).not.toContain('undisputed-facts')
      const signature = { attachmentId, manner: 'stroke', signerName }
      const body = { recordId: recorded.json().id, partyId, agreedTo: [1], onDay: '2026-03-05', signature }
      expect((await labour('POST', `${path}/answers`, { body })).statusCode).toBe(201)
    }
    expect(await papers()).toContain('undisputed-facts')
    const printed = await labour('POST', `/disputes/${matter.id}${at(matter, 'confirmation-package')}`, {
      body: {},
    })
    const zip = openArchive(printed.rawPayload)
    const facts = await pagesOf(zip.get('05 无争议事实记载.pdf')?.() ?? Buffer.of())
    expect(facts.join('')).toContain('双方系邻居')
  })

  test('on the screen numbers are masked', async () => {
    const matter = await asked()
    const paper = await labour('GET', `/disputes/${matter.id}${at(matter, 'confirmation-papers/identities')}`)
    expect(paper.statusCode).toBe(200)
    expect(paper.body).not.toContain('990000199001010017')
    expect(paper.body).not.toContain('19900001234')
  })
})
