import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { unpack, verified } from '#tests/support/package.ts'
import { arrive } from '#tests/support/recordings.ts'

let house: TestApplication
let organ: Organ
let clerk: Send
let head: Send
let folder: string
beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-06T02:00:00Z')
  organ = await settleOrgan(house)
  clerk = await house.as('dept.clerk')
  head = await house.as('dept.head')
  folder = await mkdtemp(join(tmpdir(), 'dingfen-package-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await house.close()
})

/** Something was seized, recorded and bound; returns the case. */
async function seized(content: Buffer): Promise<string> {
  const opening = {
    unitId: organ.unitIds.market,
    bodyId: organ.bodyId,
    act: 'act.coercion.measure',
    title: '扣押涉案物品',
    division: '430407001',
    counterparties: [{ kind: 'organisation', name: '甲某百货店', noIdentityReason: 'not-known' }],
  }
  const { id } = (await head('POST', '/enforcement-cases', { body: opening })).json()
  await takes(id, 'approved', { measure: 'seize', reason: '防止转移', legalBasis: '某法第三条' })
  const imposed = await takes(id, 'imposed', {
    ...{
      measure: 'seize',
      items: '电子秤一台',
      place: '人民路12号',
      legalBasis: '某法第三条',
      reason: '防止转移',
    },
    ...{ until: '2026-03-30', remedies: '可以复议、诉讼', partyPresent: true },
  })
  const body = { method: 'direct', on: '2026-03-02', proof: '店主签收' }
  const path = `/enforcement-cases/${id}/steps/${imposed.stepId}/servings`
  expect((await head('POST', path, { body, version: imposed.version })).statusCode).toBe(201)
  const at = { unitId: organ.unitIds.market, from: '2026-03-02T12:00', to: '2026-03-02T12:10' }
  const recordingId = await arrive(house, { ...at, content, more: { name: '扣押:全程.mp4' } })
  const bind = { recordingId, stepId: imposed.stepId, duty: 'law.seizure' }
  expect((await head('POST', `/enforcement-cases/${id}/recordings`, { body: bind })).statusCode).toBe(201)
  return id
}

async function takes(caseId: string, step: string, fields: object) {
  const { version } = (await head('GET', `/enforcement-cases/${caseId}`)).json()
  const body = { step, on: '2026-03-02', officerIds: organ.officerIds, fields }
  const answer = await head('POST', `/enforcement-cases/${caseId}/steps`, { body, version })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

async function made(caseId: string) {
  const asked = await clerk('POST', `/enforcement-cases/${caseId}/case-files`, {
    body: { reason: '案卷评查' },
  })
  expect(asked.statusCode, asked.body).toBe(202)
  const path = `/enforcement-cases/${caseId}/case-files`
  const early = await clerk('GET', `${path}/${asked.json().id}/package`)
  expect(early.json().code).toBe('casefile.not-ready')
  await house.workOff()
  const { files } = (await clerk('GET', path)).json()
  return { path: `${path}/${asked.json().id}`, file: files[0] }
}

const unpacked = (zip: Buffer, name: string) => unpack(zip, join(folder, name))

test('a case file is one bound PDF and a package that checks itself; whatever is changed in it is named', async () => {
  const content = Buffer.from('一段录像'.repeat(1000))
  await house.files.put(content)
  const caseId = await seized(content)
  const { path, file } = await made(caseId)
  expect(file).toMatchObject({ state: 'ready', papers: 3, recordings: 1, reason: '案卷评查' })

  const volume = await clerk('GET', `${path}/volume`)
  expect(volume.headers['content-type']).toBe('application/pdf')
  const pages = (await PDFDocument.load(volume.rawPayload)).getPageCount()
  expect(pages).toBe(file.pages + 4) // cover, catalogue, list of recordings, closing sheet

  const zip = (await clerk('GET', `${path}/package`)).rawPayload
  const root = await unpacked(zip, 'sound')
  expect(await readFile(join(root, '音像记录/001 扣押_全程.mp4'))).toEqual(content)
  expect((await readdir(join(root, '文书'))).length).toBe(3)
  expect(await verified(root)).toMatchObject({ code: 0, said: expect.stringContaining('✓') })

  const flipped = Buffer.from(content)
  flipped[100] = (flipped[100] ?? 0) ^ 1
  await writeFile(join(root, '音像记录/001 扣押_全程.mp4'), flipped)
  expect(await verified(root)).toMatchObject({
    code: 1,
    said: expect.stringContaining('altered (SHA-256): 音像记录'),
  })
  await writeFile(join(root, '音像记录/001 扣押_全程.mp4'), content)
  await writeFile(join(root, '多余.txt'), 'x')
  expect(await verified(root)).toMatchObject({
    code: 1,
    said: expect.stringContaining('not of this package: 多余.txt'),
  })
  await rm(join(root, '多余.txt'))
  await rm(join(root, '案卷.pdf'))
  expect(await verified(root)).toMatchObject({ code: 1, said: expect.stringContaining('missing: 案卷.pdf') })

  const other = await unpacked(zip, 'custody')
  const manifest = await readFile(join(other, 'manifest.json'), 'utf8')
  await writeFile(join(other, 'manifest.json'), manifest.replace('"type": "bound"', '"type": "viewed"'))
  expect(await verified(other)).toMatchObject({ code: 1, said: expect.stringContaining('broken custody') })
})

test('the recording notes that it left with the file; another department has none of it', async () => {
  const content = Buffer.from('另一段录像')
  await house.files.put(content)
  const caseId = await seized(content)
  const { path } = await made(caseId)
  const elsewhere = await house.as('culture.head')
  expect((await elsewhere('GET', `${path}/package`)).statusCode).toBe(404)
  expect((await elsewhere('GET', `/enforcement-cases/${caseId}/case-files`)).statusCode).toBe(404)
  const officer = await house.as('dept.officer')
  expect((await officer('GET', `${path}/volume`)).statusCode).toBe(403)
  const { duties } = (await head('GET', `/enforcement-cases/${caseId}/recordings`)).json()
  const [bound] = duties.flatMap(({ bound }: { bound: { recordingId: string }[] }) => bound)
  const { custody } = (await head('GET', `/recordings/${bound.recordingId}`)).json()
  expect(custody.at(-1)).toMatchObject({ type: 'exported', reason: '案卷评查' })
})

test('a recording that the store has lost makes no file that looks whole', async () => {
  const caseId = await seized(Buffer.from('从未存入'))
  const { path, file } = await made(caseId)
  expect(file).toMatchObject({ state: 'failed' })
  expect((await clerk('GET', `${path}/package`)).json().code).toBe('casefile.not-ready')
  expect(await readdir(house.workDirectory)).toEqual([])
})

test('run again after it was killed half way, it makes one file, and the same one', async () => {
  const content = Buffer.from('第三段录像')
  await house.files.put(content)
  const caseId = await seized(content)
  const body = { reason: '移送法院' }
  const { id } = (await clerk('POST', `/enforcement-cases/${caseId}/case-files`, { body })).json()
  await mkdir(house.workDirectory, { recursive: true })
  await writeFile(join(house.workDirectory, `${id}.zip`), 'half of a package')
  await house.workOff()
  const path = `/enforcement-cases/${caseId}/case-files`
  const { files } = (await clerk('GET', path)).json()
  expect(files).toHaveLength(1)
  const root = await unpacked((await clerk('GET', `${path}/${id}/package`)).rawPayload, 'again')
  expect((await verified(root)).code).toBe(0)
})
