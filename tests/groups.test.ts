import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { acceptedDispute, beginAgain } from '#tests/support/agreed-dispute.ts'
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
  const matter = fc.record({
    parties: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    flags: fc.subarray(['group', 'minor-involved', 'collective-petition']),
    sensitivity: fc.constantFrom('ordinary', 'restricted'),
  })
  await fc.assert(
    fc.asyncProperty(matter, matter, matter, async (...orders) => {
      const ids: string[] = []
      for (const order of orders) ids.push(await registered(order))
      // registered in one instant: the order of their ids decides
      const [one, other, third] = ids.sort() as [string, string, string]
      const before = await snapshot(ids)
      const merged = await merge(other, one)
      expect(merged.statusCode, merged.body).toBe(201)
      const { leadingId, joinedId } = merged.json()
      expect([leadingId, joinedId]).toEqual([one, other])
      await merge(third, one)
      const whole = await page(one)
      const names = whole.parties.map(({ name }: { name: string }) => name)
      expect(new Set(names)).toEqual(
        new Set(orders.flatMap(({ parties }) => parties.map(({ name }) => name))),
      )
      expect(new Set(whole.flags), 'dangers come along').toEqual(
        new Set(orders.flatMap(({ flags }) => flags)),
      )
      const isRestricted = orders.some(({ sensitivity }) => sensitivity === 'restricted')
      expect(whole.sensitivity === 'restricted', 'and so does who may read it').toBe(isRestricted)
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

test('what was merged goes where the one goes into which it went, and back with it', async () => {
  // Registered in one moment, the one with the smaller id leads.
  const [oldest = '', middle = '', newest = ''] = [
    await registered(),
    await registered(),
    await registered(),
  ].sort()
  const goesOnAs = async (id: string) => (await group(id)).leading?.id
  expect((await merge(middle, newest)).statusCode).toBe(201)
  expect((await merge(oldest, middle)).statusCode).toBe(201)
  expect([await goesOnAs(newest), await goesOnAs(middle)]).toEqual([oldest, oldest])
  expect((await unmerge(oldest, newest)).json().code, 'it is undone where it was done').toBe(
    'groups.not-merged',
  )
  expect((await unmerge(middle, newest)).json().code).toBe('disputes.merged')
  expect((await unmerge(oldest, middle)).statusCode).toBe(201)
  expect([await goesOnAs(newest), await goesOnAs(middle)]).toEqual([middle, undefined])
  expect((await unmerge(middle, newest)).statusCode).toBe(201)
  expect(await goesOnAs(newest)).toBeUndefined()
})

test('nobody comes to an agreement that others are signing, nor leaves it', async () => {
  const signing = await acceptedDispute(house)
  await beginAgain(house, signing)
  const session = { plannedAt: '2026-03-02T01:00:00Z', manner: 'room', place: '调解室一' }
  const { id: sessionId = '' } = await signing.does('/mediation/sessions', session)
  house.at('2026-03-02T03:00:00Z')
  await signing.does(`/mediation/sessions/${sessionId}/minutes`, {
    startedAt: '2026-03-02T01:00:00Z',
    endedAt: '2026-03-02T02:00:00Z',
    presentPartyIds: [signing.applicant, signing.respondent],
    rightsTold: true,
    statements: '双方各自陈述了经过。',
    risksTold: true,
    result: '达成一致。',
  })
  const another = { role: 'applicant', kind: 'natural', name: '测丁', citizenNumber: numbered(80) }
  const joined = await registered({ parties: [another] })
  expect((await merge(signing.id, joined)).statusCode).toBe(201)
  expect((await page(signing.id)).parties).toHaveLength(3)
  const { id: agreementId } = await laterAgreement(signing.id)
  const third = await registered()
  const { code } = await page(signing.id)
  const bytes = rows(['测戊', numbered(81)])
  const { digest } = (await signing.labour('POST', `/disputes/${signing.id}/persons/trial`, { bytes })).json()
  const version = (await page(signing.id)).version
  const alone = { ...another, name: '测己', citizenNumber: numbered(82), headCount: 1 }
  for (const late of [
    await merge(signing.id, third),
    await unmerge(signing.id, joined),
    await signing.labour('POST', `/disputes/${signing.id}/parties`, { version, body: alone }),
    await signing.labour('POST', `/disputes/${signing.id}/persons?digest=${digest}`, { version, bytes }),
  ]) {
    expect(late.json().code).toBe('groups.being-signed')
    expect(late.json().detail).toContain(code)
  }
  const back = { version: (await page(signing.id)).version, body: { reason: '还有人要加入' } }
  const reopened = await signing.labour(
    'POST',
    `/disputes/${signing.id}/mediation/agreements/${agreementId}/reopening`,
    back,
  )
  expect(reopened.statusCode, reopened.body).toBeLessThan(300)
  expect((await merge(signing.id, third)).statusCode).toBe(201)
})

/** Written, and to be signed by everybody who is a party now. */
async function laterAgreement(id: string): Promise<{ readonly id: string }> {
  const labour = await house.as('labour')
  const { version, parties } = await page(id)
  const [debtor, creditor] = parties.toReversed()
  const obligation = { way: 'transfer', act: '付清', amountFen: 100, dueOn: '2026-03-20' }
  const body = {
    form: 'written',
    reachedOn: '2026-03-02',
    mainFacts: '工资没有结清。',
    obligations: [{ ...obligation, debtorId: debtor.id, creditorId: creditor.id }],
  }
  const written = await labour('POST', `/disputes/${id}/mediation/agreements`, { version, body })
  expect(written.statusCode, written.body).toBeLessThan(300)
  return written.json()
}

test('the colour of danger of a joined dispute is that of the leading one, and stays when the merge is undone', async () => {
  const [one, other] = [await registered(), await registered()].sort() as [string, string]
  const leaderId = house.district.accountIds.head
  const body = { from: 'none', to: 'red', leaderId, reason: '扬言堵门' }
  const coloured = await triage('POST', `/disputes/${other}/risk`, { body })
  expect(coloured.statusCode, coloured.body).toBe(200)
  expect((await merge(one, other)).json()).toMatchObject({ leadingId: one })
  const risk = async (id: string) => (await triage('GET', `/matters/${id}/safety`)).json().risk
  expect(await risk(one)).toMatchObject({
    colour: 'red',
    changes: [{ leaderName: 'head', reason: '扬言堵门' }],
  })
  const listed = async () =>
    (await triage('GET', '/risks')).json().risks.map(({ disputeId }: { disputeId: string }) => disputeId)
  expect(await listed()).toContain(one)
  await unmerge(one, other)
  expect(await listed(), 'down only after a visit').toEqual(expect.arrayContaining([one, other]))
})

test('whoever answers for one of two disputes is told of their merge and of its end', async () => {
  const [one, other] = [await acceptedDispute(house), await acceptedDispute(house)]
  const told = async () => {
    await house.workOff()
    const all = (await one.labour('GET', '/notifications?limit=100')).json().notifications
    return all
      .filter(({ event }: { event: string }) => event.startsWith('matters-'))
      .map(({ event, matterId }: { event: string; matterId: string }) => [event, matterId])
      .filter(([, id]: [string, string]) => id === one.id || id === other.id)
      .toSorted()
  }
  const { leadingId, joinedId } = (await merge(one.id, other.id)).json()
  const both = [leadingId, joinedId].toSorted()
  expect(await told()).toEqual(both.map((id) => ['matters-merged', id]))
  await unmerge(leadingId, joinedId)
  expect(await told()).toEqual(
    ['matters-merged', 'matters-unmerged'].flatMap((event) => both.map((id) => [event, id])),
  )
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
