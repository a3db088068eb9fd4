import { randomUUID } from 'node:crypto'
import { noteLook } from '#capabilities/recording/server/index.ts'
import { addDays, legalDate } from '#kernel/calendar/index.ts'
import type { Send, TestApplication } from '#tests/support/application.ts'
import type { Departments } from '#tests/support/departments.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { arrive } from '#tests/support/recordings.ts'
import { submissionOf } from '#tests/support/review-office.ts'
import { workbookOf } from '#tests/support/workbook.ts'

/** What the requests are about: ids by the noun that a parameter or a field ends with, and a word that stands in all of it. */
export interface GroundAtHand {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly mark: string
}

let settled = 0

/** One of everything that the market regulator keeps: body, entrustment, officer, certificate, reviewer, list, scheme. */
export async function settleGround(house: TestApplication, departments: Departments): Promise<GroundAtHand> {
  const { unitIds } = departments
  const [clerk, oversight] = [await house.as('dept.clerk'), await house.as('bureau.oversight')]
  const mark = `丙${randomUUID()}`
  const unitId = unitIds.market
  const organ = { unitId, name: mark, kind: 'statutory', basis: '某法', actTypes: ['penalty'], scope: '' }
  const validity = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  const body = await made(oversight, '/enforcement-bodies', { ...organ, ...validity })
  const own = { ...organ, kind: 'entrusted', actTypes: [], ...validity }
  const entrusted = await made(oversight, '/enforcement-bodies', own)
  const letter = { principalId: body, items: [], powers: ['penalty'], letterNumber: mark, ...validity }
  const entrustment = await made(oversight, `/enforcement-bodies/${entrusted}/entrustments`, letter)
  const person = { unitId, name: mark, post: '', service: 'officer', since: '2026-01-05' }
  const officer = await made(clerk, '/enforcement-officers', person)
  const certified = (id: string, number: string) =>
    made(clerk, `/enforcement-officers/${id}/certificates`, {
      number,
      issuerKind: 'province',
      issuer: '某省',
      actTypes: ['penalty', 'inspection'],
      areas: ['430407'],
      ...validity,
    })
  const second = await made(clerk, '/enforcement-officers', person)
  await certified(second, `${mark}2`)
  await certified(officer, `${mark}1`)
  const certificate = await made(clerk, `/enforcement-officers/${officer}/certificates`, {
    number: mark,
    issuerKind: 'ministry',
    issuer: '某部',
    actTypes: ['penalty'],
    areas: ['430407'],
    ...validity,
  })
  const reviewer = await made(oversight, '/reviewers', {
    unitId,
    name: mark,
    kind: 'reviewer',
    isFullTime: false,
    fields: [],
    since: '2026-01-05',
  })
  const scheme = await made(clerk, '/schemes', {
    unitId,
    kind: 'scheme',
    title: mark,
    number: '1号',
    issuedOn: '2026-01-05',
    validFrom: '2026-01-05',
  })
  const paper = { bytes: Buffer.from('%PDF-1.7\n%%EOF'), version: 1 }
  await clerk('POST', `/schemes/${scheme}/file?name=a.pdf`, paper)
  const list = await importedList(clerk, unitId, mark)
  const handler = await house.as('dept.handler')
  const counterparties = [{ kind: 'organisation', name: mark, noIdentityReason: 'not-known' }]
  const opening = { unitId, bodyId: body, act: 'act.penalty.ordinary', title: mark, counterparties }
  const opened = await made(handler, '/enforcement-cases', opening)
  const clue = { step: 'clue-registered', on: '2026-03-02', fields: { source: 'report', clue: mark } }
  const step = (
    await handler('POST', `/enforcement-cases/${opened}/steps`, { body: clue, version: 1 })
  ).json()
  const { explained, ...order } = submissionOf(0)
  const said = [...explained, { item: 'body', words: mark }, { item: 'power', words: mark }]
  const doubts = [...said, { item: 'law', words: mark }, { item: 'officers', words: mark }]
  const sent = { step: 'decision', ...order, explained: doubts }
  const submission = await made(handler, `/enforcement-cases/${opened}/review-submissions`, sent)
  const drawing = { unitId, item: mark, objects: [{ key: mark, name: mark }], count: 1, witness: '某某' }
  await handler('POST', '/inspection-draws', { body: { ...drawing, officerIds: [officer, second] } })
  const content = Buffer.from(mark)
  const picture = await house.files.put(content)
  const shot = { unitId, from: '2026-03-01T10:00', to: '2026-03-01T10:10', content, more: { name: mark } }
  const recording = await arrive(house, shot)
  await house.database.transaction((tx) => noteLook(tx, picture, { duration: 600_000, picture }))
  const place = { stepId: step.stepId, duty: 'none' }
  const binding = await made(handler, `/enforcement-cases/${opened}/recordings`, {
    recordingId: recording,
    ...place,
  })
  const upload = await made(handler, '/uploads', {
    ...{ unitId, name: mark, size: 1000 },
    ...{ startedAt: '2026-03-01T10:00:00+08:00', endedAt: '2026-03-01T10:10:00+08:00' },
  })
  const { viewingId } = (await handler('POST', `/recordings/${recording}/viewings`, { body: {} })).json()
  const { station } = (
    await (
      await house.as('bureau.evidence')
    )('POST', '/stations', {
      body: { unitId, number: `G${settled}`, name: mark },
    })
  ).json()
  const madeFile = await askedFile(handler, opened)
  const excuse = await askedExcuse(house, departments, { caseId: opened, ...place })
  const returns = await askedReturn(oversight, unitId, mark)
  const publication = await takenDecision(clerk, unitId, mark)
  const asked = { requester: 'party', name: mark, purpose: 'ab', wantsCopy: true }
  const recordingRequest = await made(oversight, '/recording-requests', {
    ...asked,
    recordingIds: [recording],
  })
  const hold = await made(handler, `/recordings/${recording}/holds`, { ground: 'other', words: mark })
  const deletionList = await drawnList(house, departments, mark)
  const equipment = await handedDevice(house, { clerk, oversight }, { unitId, mark, officer })
  return {
    mark,
    ids: new Map(
      Object.entries({
        unit: [unitId],
        enforcementBody: [entrusted],
        principal: [body],
        entrustment: [entrustment],
        enforcementOfficer: [officer],
        officer: [officer],
        certificate: [certificate],
        reviewer: [reviewer],
        listVersion: [list],
        scheme: [scheme],
        case: [opened],
        step: [step.stepId],
        submission: [submission],
        recording: [recording],
        binding: [binding],
        upload: [upload],
        station: [station.id],
        excuse: [excuse],
        madeFile: [madeFile],
        viewing: [viewingId],
        after: [recording],
        before: [recording],
        publication: [publication],
        recordingRequest: [recordingRequest],
        hold: [hold],
        deletionList: [deletionList],
        device: [equipment.device],
        handover: [equipment.handover],
        equipmentPlan: [equipment.plan],
        returnRound: [returns.round],
        departmentReturn: [returns.own],
        predecessor: [publication],
      }),
    ),
  }
}

async function askedFile(handler: Send, caseId: string): Promise<string> {
  const asked = await handler('POST', `/enforcement-cases/${caseId}/case-files`, { body: { reason: 'ab' } })
  return asked.json().id
}

/** Put there by hand: only acts that are recorded throughout may be excused, and the case at hand has none. */
async function askedExcuse(
  house: TestApplication,
  { accountIds }: Departments,
  { caseId, stepId, duty }: { readonly caseId: string; readonly stepId: string; readonly duty: string },
): Promise<string> {
  const id = randomUUID()
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `insert into recording.excuse (id, case_id, step_id, duty, reason, asked_at, asked_by)
       values ($1, $2, $3, $4, 'ab', now(), $5)`,
      [id, caseId, stepId, duty, accountIds['dept.handler']],
    ),
  )
  return id
}

/** Put there by hand: nothing here is old enough to go. A department has one list at a time. */
async function drawnList(
  house: TestApplication,
  { unitIds, accountIds }: Departments,
  mark: string,
): Promise<string> {
  const id = randomUUID()
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query("update retention.deletion_list set state = 'withdrawn' where state = 'drawn'")
    await owner.query(
      `insert into retention.deletion_list (id, number, unit_id, state, rule_id, digest, further, drawn_at, drawn_by)
       select $1, $2, $3, 'drawn', r.id, decode(repeat('00', 32), 'hex'), 0, now(), $4 from rules.rule r
        where r.key = 'retention.terms'`,
      [id, mark, unitIds.market, accountIds['bureau.evidence']],
    )
  })
  return id
}

async function importedList(clerk: Send, unitId: string, mark: string): Promise<string> {
  settled += 1
  const validFrom = addDays(legalDate('2025-01-01'), settled)
  const about = `unitId=${unitId}&kind=service-guide&validFrom=${validFrom}`
  const bytes = workbookOf([['事项名称'], [mark]])
  const { digest } = (await clerk('POST', `/authority-lists/trial?${about}`, { bytes })).json()
  const adopted = `&number=${encodeURIComponent(mark)}&adoptedBy=ab&basis=ab&digest=${digest}`
  return (await clerk('POST', `/authority-lists?${about}${adopted}`, { bytes })).json().id
}

/** A round of its own day each time: there is one of a form and a day. */
async function askedReturn(oversight: Send, unitId: string, mark: string) {
  const asOf = addDays(legalDate('2024-01-01'), settled)
  const order = { form: 'returns.form.three-systems', title: mark, asOf, dueOn: '2026-03-20' }
  const round = await made(oversight, '/return-rounds', order)
  const { returns } = (await oversight('GET', `/return-rounds/${round}`)).json()
  const own: string = returns.find((one: { unitId: string }) => one.unitId === unitId).id
  return { round, own }
}

/** A device that waits for its taker, and a plan under which one more may come. */
async function handedDevice(
  house: TestApplication,
  { clerk, oversight }: { readonly clerk: Send; readonly oversight: Send },
  { unitId, mark, officer }: { readonly unitId: string; readonly mark: string; readonly officer: string },
) {
  const label = { assetNumber: mark, serial: mark, model: mark }
  const device = await made(clerk, '/equipment-devices', { unitId, kind: 'camera', ...label })
  const handover = randomUUID()
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `insert into equipment.handover (id, device_id, position, to_id, state, offered_at, offered_by)
       select $1, $2, 1, $3, 'pending', now(), registered_by from equipment.device where id = $2`,
      [handover, device, officer],
    ),
  )
  const order = { kind: 'camera', batch: mark, fund: 'ab', quantity: 9, unitPrice: 1 }
  const plan = await made(oversight, '/equipment-plans', order)
  const share = { unitId, quantity: 9, reason: 'ab' }
  await oversight('POST', `/equipment-plans/${plan}/allocations`, { body: share, version: 1 })
  await (await house.as('head'))('POST', `/equipment-plans/${plan}/adoption`, { body: {}, version: 2 })
  return { device, handover, plan }
}

async function takenDecision(clerk: Send, unitId: string, mark: string): Promise<string> {
  const about = `unitId=${unitId}&kind=penalty`
  const headings = ['CF_XDR_MC', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG', 'CF_NR']
  const bytes = workbookOf([headings, [mark, mark, '2026-02-27', '某局', '罚款']])
  const { digest } = (await clerk('POST', `/publications/rows/trial?${about}`, { bytes })).json()
  return (await clerk('POST', `/publications/rows?${about}&digest=${digest}`, { bytes })).json().ids[0]
}

async function made(send: Send, path: string, body: object): Promise<string> {
  const answer = await send('POST', path, { body })
  if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`)
  return answer.json().id
}
