import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyOperation } from '#platform/server/http/route.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import {
  opinionOf,
  type ReviewOffice,
  settleReviewOffice,
  submissionOf,
} from '#tests/support/review-office.ts'
import { routesOf } from '../apps/server/assemble.ts'
import { arbitraryOf, type Schema } from './fuzz/arbitrary-of-schema.ts'
import { openSessions, rememberHouse, restoreHouse, watchChanges } from './fuzz/changes.ts'
import type { KnownIds } from './fuzz/known-ids.ts'

const FINE = 3_000_000
const NOW = '2026-03-02T02:00:00Z'
const SEED = Number(process.env.FUZZ_SEED ?? 430407)
/** Messages of each person to each operation that is open to that person. */
const RUNS = Number(process.env.ATTACK_RUNS ?? 2)

const people = [
  ...['dept.handler', 'dept.second', 'dept.head', 'dept.clerk', 'dept.officer', 'dept.publisher'],
  ...['culture.handler', 'culture.head', 'bureau.reviewer', 'bureau.reviewhead', 'bureau.counsel'],
  ...['bureau.oversight', 'head', 'triage', 'supervisor', 'sysadmin', 'secadmin', 'auditadmin'],
]

/** The office's own agreement is the one way that opens a decision: whoever may give it does not go around it. */
const theWayItself = 'giveReviewOpinion'

// Only the descriptions are read; the handlers that are asked belong to the application under test.
const operations = routesOf({} as Parameters<typeof routesOf>[0])
  .map(({ operation }) => operation)
  .filter(({ id, scope }) => id !== theWayItself && scope === undefined)

let house: TestApplication
let organ: Organ
let office: ReviewOffice
let [handler, head, reviewer, reviewHead]: Send[] = []
/** How each case stands with its review, by what it is called here. */
const cases = new Map<string, string>()
let may: ReadonlyMap<string, readonly string[]>

const versionOf = async (table: string, id: string): Promise<number> =>
  asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query(`select version from ${table} where id = $1`, [id])
    return rows[0].version
  })
const caseVersion = (id: string) => versionOf('enforcement.enforcement_case', id)

async function done(answer: ReturnType<Send>) {
  const { statusCode, body, json } = await answer
  if (statusCode >= 300) throw new Error(body)
  return json()
}

/** A penalty that was discussed, so that the law itself wants a review; nothing but the review is missing. */
async function caseAwaitingReview(name: string): Promise<string> {
  const counterparty = { kind: 'organisation', name, noIdentityReason: 'unregistered-business' }
  const opening = {
    ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act: 'act.penalty.ordinary' },
    ...{ title: `${name}无照经营`, division: '430407001', counterparties: [counterparty] },
  }
  const { id } = await done((handler as Send)('POST', '/enforcement-cases', { body: opening }))
  const told = { facts: '事实清楚', legalBasis: '某条例第三条', proposedPenalties: ['fine'] }
  const ended = { ...told, proposedFine: FINE, evidence: '笔录', discretion: '一般', opinion: '罚款' }
  await step(id, 'filed', { causeOfAction: '无照经营', facts: '无照经营', violationEndedOn: '2026-02-01' })
  await step(id, 'investigation-ended', ended)
  const { stepId } = await step(id, 'notice', { ...told, proposedFine: FINE, reason: '违反某条例' })
  const serving = { method: 'direct', on: '2026-03-02', proof: '签收' }
  const path = `/enforcement-cases/${id}/steps/${stepId}/servings`
  await done((handler as Send)('POST', path, { body: serving, version: await caseVersion(id) }))
  await step(id, 'defence-waived', { record: '明确放弃陈述申辩' })
  await step(id, 'discussed', { discussion: '集体讨论同意' })
  return id
}

async function step(id: string, code: string, fields: object) {
  const body = { step: code, on: '2026-03-02', officerIds: organ.officerIds, fields, reason: '当日办理' }
  return done(
    (head as Send)('POST', `/enforcement-cases/${id}/steps`, { body, version: await caseVersion(id) }),
  )
}

async function submitted(caseId: string) {
  const body = { step: 'decision', ...submissionOf(FINE) }
  const { id } = await done(
    (handler as Send)('POST', `/enforcement-cases/${caseId}/review-submissions`, { body }),
  )
  return async (who: Send | undefined, act: string, said: object = {}) => {
    const version = await versionOf('review.submission', id)
    await done((who as Send)('POST', `/review-submissions/${id}/${act}`, { body: said, version }))
  }
}

const histories: Readonly<Record<string, (caseId: string) => Promise<void>>> = {
  'never submitted, while another case has its pass': async () => {},
  'under review': async (caseId) => {
    const act = await submitted(caseId)
    await act(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
  },
  'problems were found': async (caseId) => {
    const act = await submitted(caseId)
    await act(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await act(reviewer, 'opinion', opinionOf('correct', { law: '应当适用第四条。' }))
  },
  'a head ruled on the disagreement': async (caseId) => {
    const act = await submitted(caseId)
    await act(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await act(reviewer, 'opinion', opinionOf('correct', { law: '应当适用第四条。' }))
    await act(handler, 'handling', { handling: 'disputed', words: '第三条没有错。' })
    const meeting = { heldOn: '2026-03-02', participants: '三名专家', outcome: '有分歧。' }
    await act(handler, 'expert-meetings', meeting)
    await act(head, 'ruling', { ruling: 'review-anew', reason: '请重新审核。' })
  },
  'passed, submitted again since': async (caseId) => {
    const act = await submitted(caseId)
    await act(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await act(reviewer, 'opinion', opinionOf('agree'))
    await act(handler, 'rounds', submissionOf(FINE + 100))
  },
  withdrawn: async (caseId) => (await submitted(caseId))(handler, 'withdrawal', { reason: '不再处罚。' }),
  'passed, for another sum': async (caseId) => {
    const act = await submitted(caseId)
    await act(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await act(reviewer, 'opinion', opinionOf('agree'))
  },
}

beforeAll(async () => {
  house = await openTestApplication()
  house.at(NOW)
  organ = await settleOrgan(house)
  office = await settleReviewOffice(house, organ)
  handler = await house.as('dept.handler')
  head = await house.as('dept.head')
  reviewer = await house.as('bureau.reviewer')
  reviewHead = await house.as('bureau.reviewhead')
  for (const [history, happens] of Object.entries(histories)) {
    const id = await caseAwaitingReview(`甲某商行${cases.size}`)
    await happens(id)
    cases.set(history, id)
  }
  await watchChanges(house.ownerUrl)
  await rememberHouse(house.ownerUrl)
  await openSessions(house.ownerUrl, people, new Date(NOW))
  may = new Map(await Promise.all(people.map(mayOf)))
}, 120_000)
afterAll(() => house.close())

async function mayOf(username: string): Promise<readonly [string, readonly string[]]> {
  const headers = { cookie: `dingfen_session=${username}` }
  return [username, (await house.app.inject({ url: '/api/v1/session', headers })).json().may]
}

/** Everything that belongs to one case, by the noun that a parameter or a field ends with. */
async function belongings(caseId: string): Promise<KnownIds> {
  return asOwner(house.ownerUrl, async (owner) => {
    const idsOf = async (sql: string) => (await owner.query(sql, [caseId])).rows.map(({ id }) => id)
    const versions = new Map<string, number>()
    const submissions = await owner.query('select id, version from review.submission where case_id = $1', [
      caseId,
    ])
    for (const { id, version } of submissions.rows) versions.set(id, version)
    const own = 'select version from enforcement.enforcement_case where id = $1'
    versions.set(caseId, (await owner.query(own, [caseId])).rows[0].version)
    const byNoun = new Map([
      ['case', [caseId]],
      ['step', await idsOf('select id from enforcement.step where case_id = $1')],
      ['submission', submissions.rows.map(({ id }) => id)],
      ['party', await idsOf('select id from parties.party where matter_id = $1')],
      ['unit', [organ.unitIds.market, organ.unitIds.bureau]],
      ['body', [organ.bodyId]],
      ['officer', [...organ.officerIds]],
      ['reviewer', [office.reviewerId, office.headId, office.counselId]],
    ])
    return { byNoun, versions, noStrangers: true }
  })
}

/** What whoever wants the decision would send: the right words, the sum as it was and as it was not reviewed. */
function decisions(history: string): fc.Arbitrary<unknown> {
  const said = {
    ...{ facts: '事实', evidence: '笔录', legalBasis: '某条例第三条', penalties: ['fine'] },
    ...{ performance: '十五日内缴纳', remedies: '六十日内申请复议' },
  }
  const sums = history === 'passed, for another sum' ? [FINE + 100, FINE - 1, 1] : [FINE, FINE + 100, 1, 0]
  const shared = { on: fc.constant('2026-03-02'), officerIds: fc.constant(organ.officerIds) }
  const reason = fc.constantFrom(undefined, '局长决定先行作出', '情况紧急')
  const decision = fc.record({
    ...{ ...shared, reason, step: fc.constant('decision') },
    fields: fc.constantFrom(...sums).map((fine) => ({ ...said, fine })),
  })
  const none = {
    facts: '事实',
    evidence: '笔录',
    legalBasis: '某条例第三条',
    reason: '轻微',
    remedies: '复议',
  }
  const spared = fc.record({
    ...{ ...shared, reason, step: fc.constant('no-penalty') },
    fields: fc.constant(none),
  })
  return fc.oneof({ weight: 3, arbitrary: decision }, { weight: 1, arbitrary: spared })
}

function bodyOf({ id, body }: AnyOperation, history: string, known: KnownIds): fc.Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined)
  const made = arbitraryOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema, known)
  return id === 'recordStep' ? fc.oneof({ weight: 4, arbitrary: decisions(history) }, made) : made
}

async function attack(operation: AnyOperation, username: string, seed: number): Promise<void> {
  const everyCase = [...cases]
  const [history, caseId] = everyCase[seed % everyCase.length] as (typeof everyCase)[number]
  const known = await belongings(caseId)
  const [body] = fc.sample(bodyOf(operation, history, known), { numRuns: 1, seed: SEED + seed })
  const first = /\{(\w+)\}/.exec(operation.path)?.[1]
  const named = (parameter: string) => known.byNoun.get(parameter.replace(/Id$/, ''))?.[0] ?? caseId
  const version = first === undefined ? 1 : (known.versions.get(named(first)) ?? 1)
  const payload = operation.sendsBinary ? Buffer.from('%PDF-1.7\n%%EOF') : body && JSON.stringify(body)
  const type = operation.sendsBinary ? 'application/octet-stream' : 'application/json'
  await house.app.inject({
    method: operation.method,
    url: `/api/v1${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => named(name))}`,
    headers: {
      cookie: `dingfen_session=${username}`,
      ...(operation.editsVersion ? { 'if-match': `"${version}"` } : {}),
      ...(payload === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload: payload as string }),
  })
}

/** On the rows themselves: a decision, a number of one, or anything of it on its way to the public. */
async function broken(): Promise<readonly string[]> {
  return asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `select c.id, s.code from enforcement.enforcement_case c join enforcement.step s on s.case_id = c.id
         join rules.rule r on r.id = c.rule_id
        where c.id = any ($1)
          and r.value->'steps' @> jsonb_build_array(jsonb_build_object('code', s.code, 'decides', true))
       union all
       select c.id, 'published' from enforcement.enforcement_case c
         join publicity.publication p on p.source_key like 'case:' || c.id || ':%' where c.id = any ($1)`,
      [[...cases.values()]],
    )
    const historyOf = (id: string) => [...cases].find(([, caseId]) => caseId === id)?.[0] ?? id
    return rows.map(({ id, code }) => `${historyOf(id)}: ${code}`)
  })
}

test('every decision of these cases is one that needs a review', async () => {
  for (const [history, id] of cases) {
    const headers = { cookie: 'dingfen_session=dept.handler' }
    const url = `/api/v1/enforcement-cases/${id}/review`
    const { decisions: found } = (await house.app.inject({ url, headers })).json()
    const decision = found.find(({ step: code }: { step: string }) => code === 'decision')
    expect(decision, history).toMatchObject({ due: true })
  }
})

test('no message of anybody to any operation numbers, seals or publishes a decision without its pass', async () => {
  let sent = 0
  for (const [place, operation] of operations.entries()) {
    await restoreHouse(house.ownerUrl)
    await openSessions(house.ownerUrl, people, new Date(NOW))
    const runs = operation.id === 'recordStep' ? cases.size * 6 : operation.method === 'GET' ? 1 : RUNS
    for (const username of people.filter((one) => may.get(one)?.includes(operation.id))) {
      for (let run = 0; run < runs; run++) {
        await attack(operation, username, place * 1000 + run)
        sent += 1
      }
    }
    const found = await broken()
    expect(found, operation.id).toEqual([])
  }
  expect(sent, 'an attack that nobody made proves nothing').toBeGreaterThan(500)
}, 240_000)
