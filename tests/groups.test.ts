import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let reception: Send
let triage: Send
beforeAll(async () => {
  house = await openTestApplication()
  ;[reception, triage] = [await house.as('reception'), await house.as('triage')]
})
afterAll(() => house.close())

const registered = async (overrides: object = {}): Promise<string> =>
  (await reception('POST', '/disputes', { body: disputeOrder(overrides) })).json().id
const page = async (id: string) => (await triage('GET', `/disputes/${id}`)).json()
const group = async (id: string) => (await triage('GET', `/disputes/${id}/group`)).json()
const numbered = (at: number) => {
  const day = String((at % 28) + 1).padStart(2, '0')
  const first = `9900001990${String((Math.floor(at / 28) % 12) + 1).padStart(2, '0')}${day}${String(100 + at)}`
  return first + checkDigitOf(first)
}
const rows = (...people: readonly (readonly string[])[]) => workbookOf([['姓名', '身份证号'], ...people])
const twelve = Array.from({ length: 12 }, (_, at) => [`测工${at}`, numbered(at)])

const tried = async (id: string, bytes: Buffer) =>
  (await reception('POST', `/disputes/${id}/persons/trial`, { bytes })).json()
const imported = (id: string, bytes: Buffer, digest: string, version: number) =>
  reception('POST', `/disputes/${id}/persons?digest=${digest}`, { bytes, version })

test('a list is tried, comes in as it was shown, and a second time changes nothing', async () => {
  const id = await registered()
  const bytes = rows(
    ...twelve,
    ['测丙', '990000199001010018'],
    ['', numbered(50)],
    ['测甲', '990000199001010017'],
  )
  const trial = await tried(id, bytes)
  expect(trial).toMatchObject({ sound: 12, faulty: 3 })
  expect(trial.rows.slice(12).map(({ faults }: { faults: string[] }) => faults)).toEqual([
    ['number-invalid'],
    ['name-missing'],
    ['already-party'],
  ])
  expect((await page(id)).version).toBe(1)
  expect((await imported(id, bytes, '0'.repeat(64), 1)).json().code).toBe('groups.list-changed')
  const first = (await imported(id, bytes, trial.digest, 1)).json()
  expect(first).toMatchObject({ added: 12, leftOut: 3, wasImported: false })
  expect((await imported(id, bytes, trial.digest, 1)).json()).toMatchObject({ ...first, wasImported: true })
  const after = await page(id)
  expect([after.parties.length, after.headCount]).toEqual([14, 14])
  expect(await group(id)).toMatchObject({ persons: 14, signs: expect.arrayContaining(['many-persons']) })
  const warned = (await triage('GET', '/group-warnings')).json()
  expect(warned.crowded.map((one: { id: string }) => one.id)).toContain(id)
})

test('whom somebody stood for is not counted again when the list names them, nor when one of them joins', async () => {
  const leader = {
    role: 'applicant',
    kind: 'natural',
    name: '测头',
    citizenNumber: numbered(60),
    headCount: 15,
  }
  const boss = { role: 'respondent', kind: 'natural', name: '测老板', noIdentityReason: 'not-known' }
  const id = await registered({ parties: [leader, boss] })
  const before = await page(id)
  const idOf = (name: string) => before.parties.find((party: { name: string }) => party.name === name).id
  const bytes = rows(...twelve)
  const tryWith = (countedWith: string) =>
    reception('POST', `/disputes/${id}/persons/trial?countedWith=${countedWith}`, { bytes })
  expect((await tryWith(idOf('测老板'))).json().code).toBe('groups.stands-for-nobody')
  const trial = (await tryWith(idOf('测头'))).json()
  expect([before.headCount, trial.persons]).toEqual([16, 16])
  expect((await tried(id, bytes)).persons, 'counted in addition').toBe(28)
  const path = `/disputes/${id}/persons?countedWith=${idOf('测头')}&digest=${trial.digest}`
  expect((await reception('POST', path, { bytes, version: 1 })).statusCode).toBe(201)
  const joined = await reception('POST', `/disputes/${id}/parties`, {
    version: 2,
    body: {
      ...{ role: 'applicant', kind: 'natural', name: '测迟', headCount: 5, noIdentityReason: 'not-known' },
      countedWith: idOf('测头'),
    },
  })
  expect(joined.statusCode, joined.body).toBe(201)
  const after = await page(id)
  const headOf = (name: string) =>
    after.parties.find((party: { name: string }) => party.name === name).headCount
  expect([headOf('测头'), headOf('测迟')], 'two were left, the other three are new').toEqual([1, 5])
  expect(after.headCount).toBe(19)
  expect(await group(id)).toMatchObject({ persons: 19 })
})

test('twelve are represented by two, not by one, and not by six', async () => {
  const id = await registered()
  const bytes = rows(...twelve)
  await imported(id, bytes, (await tried(id, bytes)).digest, 1)
  const side = (await page(id)).parties.filter(({ role }: { role: string }) => role === 'applicant')
  const ids: string[] = side.map((party: { id: string }) => party.id)
  const consent = { partyId: ids[11], consentedOn: '2026-03-02', way: 'written' }
  const choose = (count: number, changes: object = {}) =>
    reception('POST', `/disputes/${id}/representatives`, {
      version: 2,
      body: {
        proceeding: 'civil',
        role: 'applicant',
        representatives: ids
          .slice(0, count)
          .map((partyId) => ({ partyId, represents: [{ ...consent, ...changes }] })),
      },
    })
  expect((await choose(1)).json().code).toBe('groups.too-few-representatives')
  expect((await choose(6)).json().detail ?? (await choose(6)).body).toContain('5')
  expect((await choose(2, { consentedOn: '2026-03-03' })).json().code).toBe('groups.consent-in-future')
  expect((await choose(2)).statusCode).toBe(201)
  const [kept] = (await group(id)).representations
  expect(kept).toMatchObject({ proceeding: 'civil', role: 'applicant' })
  expect(kept.representatives[0].represents[0]).toMatchObject(consent)
})

/** All that is known of two disputes, but for what only grows. */
function snapshot(ids: readonly string[]) {
  return asOwner(house.ownerUrl, async (owner) => {
    const matters = await owner.query('select * from disputes.dispute where id = any($1) order by id', [ids])
    const parties = await owner.query(
      'select id, matter_id, position, name from parties.party where matter_id = any($1) order by id',
      [ids],
    )
    const clocks = await owner.query('select * from deadlines.clock where matter_id = any($1) order by id', [
      ids,
    ])
    return [matters.rows.map(({ version: _, ...row }) => row), parties.rows, clocks.rows]
  })
}

const merge = async (one: string, other: string, by: Send = triage) =>
  by('POST', `/disputes/${one}/merges`, {
    version: (await page(one)).version,
    body: { otherId: other, reason: '同一件事' },
  })
const unmerge = async (one: string, other: string) =>
  triage('POST', `/disputes/${one}/merges/undoing`, {
    version: (await page(one)).version,
    body: { otherId: other, reason: '查明并非同一件事' },
  })

test('merged and taken apart again, two disputes are as they were', async () => {
  const person = fc
    .nat(5)
    .map((at) => ({ role: 'applicant', kind: 'natural', name: `测工${at}`, citizenNumber: numbered(at) }))
  const people = fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
  await fc.assert(
    fc.asyncProperty(people, people, people, async (...lists) => {
      const ids: string[] = []
      for (const parties of lists) ids.push(await registered({ parties }))
      // registered in one instant: the order of their ids decides
      const [one, other, third] = ids.sort() as [string, string, string]
      const before = await snapshot(ids)
      const merged = await merge(other, one)
      expect(merged.statusCode, merged.body).toBe(201)
      const { leadingId, joinedId } = merged.json()
      expect([leadingId, joinedId]).toEqual([one, other])
      await merge(third, one)
      const names = (await page(one)).parties.map(({ name }: { name: string }) => name)
      expect(new Set(names)).toEqual(new Set(lists.flat().map(({ name }) => name)))
      expect(names.length).toBe(new Set(names).size)
      expect((await unmerge(one, other)).statusCode).toBe(201)
      expect((await unmerge(one, third)).statusCode).toBe(201)
      expect(await snapshot(ids)).toEqual(before)
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('a merged dispute points to the leading one, is in no list, and cannot be worked on', async () => {
  const [one, other] = [await registered(), await registered()].sort() as [string, string]
  await merge(one, other)
  expect(await group(other)).toMatchObject({ isMerged: true, leading: { id: one } })
  expect(await group(one)).toMatchObject({ joined: [{ id: other }], mayUnmerge: true })
  const like = (await triage('GET', `/matters/${one}/likenesses`)).json().candidates
  expect(like.map(({ id }: { id: string }) => id)).not.toContain(other)
  const open = (await triage('GET', '/disputes?limit=100')).json().disputes
  expect(open.map(({ id }: { id: string }) => id)).not.toContain(other)
  const to = { toUnitId: house.district.unitIds.east, reason: '属地' }
  const sent = await triage('POST', `/disputes/${other}/dispatches`, {
    version: (await page(other)).version,
    body: to,
  })
  expect(sent.json().code).toBe('disputes.merged')
  expect((await merge(other, one)).json().code).toBe('disputes.merged')
})

test('of two officers who merge at once, one wins', async () => {
  const [one, other] = [await registered(), await registered()]
  const answers = await Promise.all([merge(one, other), merge(other, one)])
  expect(answers.map(({ statusCode }) => statusCode === 201).sort()).toEqual([false, true])
})

test('three matters of a kind in one street within a week are a sign', async () => {
  const ids: string[] = []
  for (let at = 0; at < 3; at += 1)
    ids.push(await registered({ category: 'neighbour', divisionCode: '430407902001' }))
  expect((await group(ids[0] as string)).signs).toContain('similar-matters')
  const { clusters } = (await triage('GET', '/group-warnings')).json()
  const [cluster] = clusters.filter(
    ({ divisionCode }: { divisionCode: string }) => divisionCode === '430407902',
  )
  expect(cluster.matters.length).toBe(3)
})

test('somebody joins as a party, once', async () => {
  const id = await registered()
  const body = { role: 'applicant', kind: 'natural', name: '测丁', citizenNumber: numbered(70) }
  const joined = await reception('POST', `/disputes/${id}/parties`, { version: 1, body })
  expect(joined.statusCode, joined.body).toBe(201)
  const again = await reception('POST', `/disputes/${id}/parties`, { version: 2, body })
  expect(again.json().code).toBe('groups.already-party')
})
