import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { retentionJobs } from '#capabilities/retention/server/index.ts'
import { expectFile, markArrived } from '#capabilities/uploads/server/index.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { mp4Of } from '#tests/support/media.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { arrive } from '#tests/support/recordings.ts'
import { contentNeeds } from '../apps/server/assemble.ts'

let house: TestApplication
let organ: Organ
let [handler, head, evidence, bureau, other]: Send[] = []
const NOW = '2026-03-02T10:00:00+08:00'

beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  house.at(NOW)
  handler = await house.as('dept.handler')
  head = await house.as('dept.head')
  evidence = await house.as('bureau.evidence')
  bureau = await house.as('head')
  other = await house.as('culture.head')
})
afterAll(() => house.close())

async function says(send: Send | undefined, path: string, body?: object, version?: number) {
  const method = body === undefined ? 'GET' : 'POST'
  const options = { ...(body ? { body } : {}), ...(version === undefined ? {} : { version }) }
  return (await (send as Send)(method, path, options)).json()
}

interface Old {
  readonly on?: string
  readonly unitId?: string
  readonly content?: Buffer
  readonly marked?: boolean
}

/** Recorded so long ago that the ordinary term has run out, unless another day is said. */
async function old({ on = '2025-08-01', unitId = organ.unitIds.market, content, marked }: Old = {}) {
  const bytes = content ?? randomBytes(200)
  await house.files.put(bytes)
  const shot = { unitId, from: `${on}T10:00`, to: `${on}T10:10`, content: bytes }
  const id = await arrive(house, { ...shot, more: { name: `${randomUUID()}.mp4`, marked: marked ?? false } })
  return { id, digest: digestOfBytes(bytes), bytes }
}

const draw = (unitId = organ.unitIds.market) => says(evidence, '/deletion-lists', { unitId })
const list = (id: string, of = 'going') => says(evidence, `/deletion-lists/${id}?of=${of}&limit=200`)
async function decide(id: string, by: Send | undefined, more: object = {}) {
  const { digest, version } = await list(id)
  return says(
    by,
    `/deletion-lists/${id}/decision`,
    { approved: true, digest, words: '核对无误', ...more },
    version,
  )
}
const idsOf = ({ rows }: { rows: { recordingId: string }[] }) => rows.map(({ recordingId }) => recordingId)
const custodyOf = async (id: string): Promise<string[]> =>
  (await says(evidence, `/recordings/${id}`)).custody.map(({ type }: { type: string }) => type)
const isStored = async (digest: Buffer) => (await house.files.size(digest)) !== undefined
const hold = (id: string, by = handler) =>
  says(by, `/recordings/${id}/holds`, { ground: 'litigation', words: '当事人已起诉' })
const keepingOf = (id: string) => says(handler, `/recordings/${id}/retention`)

/** What a test leaves open would stand on the next list. */
async function approveAll(unitId = organ.unitIds.market) {
  const { id } = await draw(unitId)
  await decide(id, bureau)
  await house.workOff()
  return list(id)
}

describe('a list is computed, approved by a second person, and carried out with proof', () => {
  test('what has outlived its term goes; what is held, asked for, marked or younger stays', async () => {
    const [goes, held, asked, young, marked, theirs] = [
      await old(),
      await old(),
      await old(),
      await old({ on: '2025-09-02' }),
      await old({ marked: true }),
      await old({ unitId: organ.unitIds.culture }),
    ]
    await hold(held.id)
    const request = { requester: 'party', name: '谭某', purpose: '复议', wantsCopy: true }
    await says(handler, '/recording-requests', { ...request, recordingIds: [asked.id] })
    const drawn = await draw()
    expect(drawn).toMatchObject({ number: '音删〔2026〕1号', going: 1, kept: 2 })
    expect(idsOf(await list(drawn.id))).toEqual([goes.id])
    const kept = (await list(drawn.id, 'kept')).rows
    expect(kept.map(({ ground }: { ground: string }) => ground).sort()).toEqual(['asked', 'hold'])
    expect(await draw()).toMatchObject({ code: 'retention.list-open' })

    expect(await decide(drawn.id, evidence)).toMatchObject({ code: 'access.not-allowed' })
    expect(await decide(drawn.id, other)).toMatchObject({ code: 'request.not-found' })
    const another = { digest: 'ab'.repeat(32) }
    expect(await decide(drawn.id, head, another)).toMatchObject({ code: 'retention.another-list' })
    expect(await isStored(goes.digest)).toBe(true)
    expect(await decide(drawn.id, head)).toMatchObject({ state: 'approved' })
    await house.workOff()
    const toldTo = async (send: Send | undefined) => (await says(send, '/notifications')).notifications
    const told = { code: drawn.number, matterKind: 'deletion-list' }
    expect(await toldTo(head)).toMatchObject([{ ...told, event: 'deletion-list-drawn' }])
    expect(await toldTo(evidence)).toMatchObject([{ ...told, event: 'deletion-list-settled' }])
    expect(await toldTo(other)).toEqual([])

    const after = await list(drawn.id)
    expect(after.list).toMatchObject({ state: 'done', removed: 1, left: 0, decidedBy: 'dept.head' })
    expect(after.rows).toMatchObject([{ outcome: 'removed', content: 'erased' }])
    expect(await decide(drawn.id, head)).toMatchObject({ code: 'retention.decided-already' })
    const there = [held, asked, young, marked, theirs]
    expect(await Promise.all([goes, ...there].map(({ digest }) => isStored(digest)))).toEqual([
      ...[false, true, true, true, true, true],
    ])
    const entry = await says(evidence, `/recordings/${goes.id}`)
    expect(entry).toMatchObject({
      ...{ removedBy: drawn.number, sm3: goes.digest.toString('hex'), size: 200, mayRecord: false },
    })
    expect(entry.custody.map(({ type }: { type: string }) => type)).toEqual([
      ...['arrived', 'removed', 'content-erased'],
    ])
    expect(entry.custody[1]).toMatchObject({ actor: 'dept.head', reason: drawn.number })
    expect(await says(handler, `/recordings/${goes.id}/viewings`, {})).toMatchObject({
      code: 'recording.removed',
    })
    expect(await hold(goes.id)).toMatchObject({ code: 'recording.removed' })
    const gone = (await says(evidence, '/recordings?of=removed')).recordings
    expect(gone.map(({ id }: { id: string }) => id)).toEqual([goes.id])
    const here = (await says(evidence, '/recordings?of=all&limit=200')).recordings
    expect(here.map(({ id }: { id: string }) => id)).not.toContain(goes.id)
    expect(await draw()).toMatchObject({ code: 'retention.nothing-due' })
  })

  test('a hold that is placed between approval and removal wins, and the list says so', async () => {
    const [goes, held, asked] = [await old(), await old(), await old()]
    const { id } = await draw()
    await decide(id, bureau)
    await hold(held.id)
    const request = { requester: 'party', name: '谭某', purpose: '复议', wantsCopy: false }
    await says(handler, '/recording-requests', { ...request, recordingIds: [asked.id] })
    await house.workOff()
    const { list: after } = await list(id)
    expect(after).toMatchObject({ state: 'done', removed: 1, left: 2 })
    const left = (await list(id, 'left')).rows
    expect(left.map((row: { outcomeGround: string }) => row.outcomeGround).sort()).toEqual(['asked', 'hold'])
    expect(await isStored(held.digest)).toBe(true)
    expect(await isStored(goes.digest)).toBe(false)
    expect(await custodyOf(held.id)).toEqual(['arrived', 'held', 'left-by-list'])
  })

  test('a hold waits for the removal that has begun, and a removal for the hold', async () => {
    const shots = await Promise.all(Array.from({ length: 12 }, () => old()))
    const { id } = await draw()
    await decide(id, bureau)
    const answers = await Promise.all([
      house.workOff(),
      ...shots.map(({ id: recordingId }) => hold(recordingId)),
    ])
    const placed = shots.filter((_, at) => answers[at + 1]?.id !== undefined)
    expect((await list(id)).list).toMatchObject({ removed: 12 - placed.length, left: placed.length })
    for (const shot of shots) expect(await isStored(shot.digest)).toBe(placed.includes(shot))
  })

  test('lifted by another act with its reason, it goes with the next list', async () => {
    const shot = await old()
    const { id: holdId } = await hold(shot.id)
    expect(await says(other, `/recording-holds/${holdId}/lifting`, { why: '已判决' })).toMatchObject({
      code: 'request.not-found',
    })
    expect(await says(head, `/recording-holds/${holdId}/lifting`, { why: '已判决' })).toEqual({ id: holdId })
    expect(await says(head, `/recording-holds/${holdId}/lifting`, { why: '再来' })).toMatchObject({
      code: 'retention.lifted-already',
    })
    const { holds } = await keepingOf(shot.id)
    expect(holds).toMatchObject([{ liftedBy: 'dept.head', liftedWhy: '已判决' }])
    expect(idsOf(await approveAll())).toContain(shot.id)
    expect(await custodyOf(shot.id)).toEqual([
      ...['arrived', 'held', 'hold-lifted', 'removed', 'content-erased'],
    ])
  })

  test('a refused and a withdrawn list remove nothing', async () => {
    const shot = await old()
    const first = await draw()
    expect(await decide(first.id, head, { approved: false })).toMatchObject({ state: 'refused' })
    const second = await draw()
    const { version } = await list(second.id)
    const path = `/deletion-lists/${second.id}/withdrawal`
    expect(await says(evidence, path, { why: '漏查复议' }, version)).toMatchObject({ state: 'withdrawn' })
    await house.daily('retention.go-on')
    expect(await isStored(shot.digest)).toBe(true)
    await approveAll()
  })

  test('whoever drew it up does not decide it, also as head of the bureau', async () => {
    await old()
    const { district } = house.district.unitIds
    await house.owner(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, 'bureau-head', $3, '2026-01-01')`,
      [randomUUID(), organ.accountIds['bureau.evidence'], district],
    )
    const { id } = await draw()
    expect((await list(id)).may).toMatchObject({ decide: false, withdraw: true })
    expect(await decide(id, evidence)).toMatchObject({ code: 'retention.own-list' })
    await house.owner("delete from access.role_grant where role = 'bureau-head' and account_id = $1", [
      organ.accountIds['bureau.evidence'],
    ])
    await decide(id, bureau)
    await house.workOff()
  })

  test('rows that were changed behind the program cannot be approved', async () => {
    await old()
    const { id } = await draw()
    await house.owner(
      `update retention.deletion_row set said = jsonb_set(said, '{until}', '"2020-01-01"') where list_id = $1`,
      [id],
    )
    expect(await decide(id, bureau)).toMatchObject({ code: 'retention.another-list' })
    const { version } = await list(id)
    await says(evidence, `/deletion-lists/${id}/withdrawal`, { why: '内容不符' }, version)
    await approveAll()
  })

  test('the paper is a PDF or a Word file', async () => {
    const { lists } = await says(evidence, '/deletion-lists')
    const paper = (as: string) => (evidence as Send)('GET', `/deletion-lists/${lists[0].id}/paper?as=${as}`)
    expect((await paper('pdf')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await paper('word')).rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('bytes go only when nobody needs them', () => {
  test('two departments have the same content: it goes with the last of them', async () => {
    const content = randomBytes(300)
    const mine = await old({ content })
    const theirs = await old({ content, unitId: organ.unitIds.culture })
    expect((await approveAll()).rows).toMatchObject([{ outcome: 'removed', content: 'shared' }])
    expect(await isStored(theirs.digest)).toBe(true)
    const { viewingId } = await says(other, `/recordings/${theirs.id}/viewings`, {})
    const shown = await (other as Send)('GET', `/recordings/${theirs.id}/viewings/${viewingId}/content`)
    expect(shown.rawPayload.equals(content)).toBe(true)
    await approveAll(organ.unitIds.culture)
    expect(await isStored(mine.digest)).toBe(false)
  })

  test('attached to a matter too, it stays', async () => {
    const shot = await old()
    await house.owner(
      'insert into files.file (digest, size, media_type, stored_at) values ($1, 200, $2, now())',
      [shot.digest, 'image/jpeg'],
    )
    expect((await approveAll()).rows).toMatchObject([{ outcome: 'removed', content: 'shared' }])
    expect(await isStored(shot.digest)).toBe(true)
  })

  async function arrives(bytes: Buffer) {
    const { uploads, database } = house
    const now = new Date(NOW)
    const times = { startedAt: '2025-08-02T01:00:00Z', endedAt: '2025-08-02T01:10:00Z' }
    const file = {
      ...{
        unitId: organ.unitIds.market,
        accountId: null,
        source: 'folder' as const,
        name: `${randomUUID()}.mp4`,
      },
      ...{ size: bytes.length, claimed: {}, marked: false, ...times },
    }
    const id = await database.transaction((tx) => expectFile(tx, file, now))
    await uploads.incoming.write(id, 0, [bytes] as never)
    await database.transaction((tx) => markArrived(tx, uploads, id, now))
    return { id, name: file.name }
  }
  async function recordingNamed(name: string) {
    const { recordings } = await says(evidence, '/recordings?of=all&limit=200')
    return recordings.find((one: { name: string }) => one.name === name)
  }

  test('the same file comes again after it was removed: a new recording with its content, verified anew', async () => {
    const bytes = mp4Of(9000)
    const first = await arrives(bytes)
    await house.workOff()
    const { id } = await recordingNamed(first.name)
    expect(idsOf(await approveAll())).toEqual([id])
    expect(await isStored(digestOfBytes(bytes))).toBe(false)
    const second = await arrives(bytes)
    await house.workOff()
    const again = await recordingNamed(second.name)
    expect(again.id).not.toBe(id)
    expect((await house.files.get(digestOfBytes(bytes))).equals(bytes)).toBe(true)
    expect(await says(evidence, `/recordings/${id}`)).toHaveProperty('removedAt')
    await hold(again.id)
  })

  test('a file that is being taken in at this moment keeps its content', async () => {
    const bytes = mp4Of(9001)
    const first = await arrives(bytes)
    await house.workOff()
    const { id } = await recordingNamed(first.name)
    const { id: listId } = await draw()
    await decide(listId, bureau)
    const second = await arrives(bytes)
    // Its digest is known and it waits to appear: this is where a process may have died.
    await house.owner('update uploads.upload set digest = $2 where id = $1', [
      second.id,
      digestOfBytes(bytes),
    ])
    const [job] = retentionJobs({ files: house.files, needs: contentNeeds })
    const tools = {
      database: house.database,
      clock: () => new Date(NOW),
      signal: new AbortController().signal,
    }
    await job?.perform(tools, { deletionListId: listId })
    expect((await list(listId)).rows).toMatchObject([{ recordingId: id, content: 'shared' }])
    await house.owner('update uploads.upload set digest = null where id = $1', [second.id])
    await house.workOff()
    expect((await house.files.get(digestOfBytes(bytes))).equals(bytes)).toBe(true)
    await hold((await recordingNamed(second.name)).id)
  })
})

describe('killed anywhere, the next one goes on', () => {
  const dead = new Error('killed')
  const files = () => house.files
  const points: readonly { at: string; store: () => Partial<FileStore> }[] = [
    { at: 'before the bytes are gone', store: () => ({ remove: () => Promise.reject(dead) }) },
    {
      at: 'after they are gone and before it is noted',
      store: () => ({
        remove: (digest) =>
          files()
            .remove(digest)
            .then(() => Promise.reject(dead)),
      }),
    },
  ]
  test.each(points)('$at', async ({ store }) => {
    const shots = [await old(), await old()]
    const { id } = await draw()
    await decide(id, bureau)
    const [job] = retentionJobs({ files: { ...files(), ...store() }, needs: contentNeeds })
    const tools = {
      database: house.database,
      clock: () => new Date(NOW),
      signal: new AbortController().signal,
    }
    await expect(job?.perform(tools, { deletionListId: id })).rejects.toBe(dead)
    expect((await list(id)).list).toMatchObject({ state: 'approved', removed: 1 })
    await house.workOff()
    expect((await list(id)).list).toMatchObject({ state: 'done', removed: 2, left: 0 })
    for (const { id: recordingId, digest } of shots) {
      expect(await isStored(digest)).toBe(false)
      expect(await custodyOf(recordingId)).toEqual(['arrived', 'removed', 'content-erased'])
    }
  })

  test('a process that ends stops between two rows; two that run at once settle each row once', async () => {
    const shots = [await old(), await old(), await old()]
    const { id } = await draw()
    await decide(id, bureau)
    const [job] = retentionJobs({ files: files(), needs: contentNeeds })
    const tools = { database: house.database, clock: () => new Date(NOW) }
    const ended = { ...tools, signal: AbortSignal.abort() }
    await expect(job?.perform(ended, { deletionListId: id })).rejects.toThrow('the process ends')
    const running = { ...tools, signal: new AbortController().signal }
    await Promise.all([1, 2].map(() => job?.perform(running, { deletionListId: id })))
    await house.workOff()
    expect((await list(id)).list).toMatchObject({ state: 'done', removed: 3 })
    for (const { id: recordingId } of shots)
      expect(await custodyOf(recordingId)).toEqual(['arrived', 'removed', 'content-erased'])
  })
})

describe('what a file needs is not deleted', () => {
  async function openedCase() {
    const shop = { kind: 'organisation', name: '某超市', noIdentityReason: 'not-known' }
    const { market } = organ.unitIds
    const opening = { unitId: market, bodyId: organ.bodyId, act: 'act.penalty.ordinary', title: '食品过期' }
    const { id } = await says(handler, '/enforcement-cases', { ...opening, counterparties: [shop] })
    const clue = { step: 'clue-registered', on: '2026-03-02', fields: { source: 'report', clue: '举报' } }
    const { stepId } = await says(handler, `/enforcement-cases/${id}/steps`, clue, 1)
    return { id, stepId }
  }

  test('bound to a case it changes class by itself, and back when it is taken out again', async () => {
    const shot = await old()
    expect(await keepingOf(shot.id)).toMatchObject({
      keeping: { class: 'ordinary', until: '2026-02-01', assumption: true },
      mayGo: true,
    })
    const { id: caseId, stepId } = await openedCase()
    const place = { recordingId: shot.id, stepId, duty: 'none' }
    const { id: bindingId } = await says(handler, `/enforcement-cases/${caseId}/recordings`, place)
    const bound = await keepingOf(shot.id)
    expect(bound).toMatchObject({ keeping: { class: 'file', use: 'bound' }, mayGo: false, keptBy: 'not-due' })
    expect(bound.keeping.until).toBeUndefined()
    expect(await draw()).toMatchObject({ code: 'retention.nothing-due' })
    await says(handler, `/recordings/${shot.id}/bindings/${bindingId}/undo`, { why: '绑错了' })
    expect(await keepingOf(shot.id)).toMatchObject({ keeping: { class: 'ordinary' }, mayGo: true })
    expect(idsOf(await approveAll())).toEqual([shot.id])
    const again = await says(handler, `/enforcement-cases/${caseId}/recordings`, place)
    expect(again).toMatchObject({ code: 'recording.removed' })
  })

  test('bound between approval and removal, it is left', async () => {
    const shot = await old()
    const { id: caseId, stepId } = await openedCase()
    const { id } = await draw()
    await decide(id, bureau)
    await says(handler, `/enforcement-cases/${caseId}/recordings`, {
      recordingId: shot.id,
      stepId,
      duty: 'none',
    })
    await house.workOff()
    expect((await list(id, 'left')).rows).toMatchObject([{ outcomeGround: 'not-due' }])
    expect(await isStored(shot.digest)).toBe(true)
  })

  test('a hold on a case covers what is bound to it, now and later', async () => {
    const shot = await old()
    const { id: caseId, stepId } = await openedCase()
    const body = { ground: 'reconsideration', words: '已受理复议' }
    const { id: holdId } = await says(handler, `/enforcement-cases/${caseId}/recording-holds`, body)
    await says(handler, `/enforcement-cases/${caseId}/recordings`, {
      recordingId: shot.id,
      stepId,
      duty: 'none',
    })
    expect(await keepingOf(shot.id)).toMatchObject({ keptBy: 'case-hold', holds: [{ id: holdId }] })
    expect((await says(evidence, '/recording-holds?limit=200')).holds).toContainEqual(
      expect.objectContaining({ id: holdId, caseTitle: '食品过期' }),
    )
    expect(await says(handler, `/enforcement-cases/${caseId}/recording-holds`)).toMatchObject({
      holds: [{ id: holdId, mayLift: false }],
      mayPlace: true,
    })
  })

  test('a case of the same day that still lacks a recording keeps what may be its own', async () => {
    const shot = await old({ on: '2025-08-11' })
    const { id: caseId, stepId } = await openedCase()
    await house.owner('update enforcement.step set step_on = $2 where id = $1', [stepId, '2025-08-11'])
    await house.owner(
      `insert into recording.case_standing (case_id, unit_id, due, met, excused, counted_at) values ($1, $2, 1, 0, 0, now())
       on conflict (case_id) do update set due = 1, met = 0`,
      [caseId, organ.unitIds.market],
    )
    const kept = await keepingOf(shot.id)
    expect(kept).toMatchObject({ mayGo: false, keptBy: 'case-lacks' })
    expect(kept.keptWords).toMatch(/\d/)
  })
})
