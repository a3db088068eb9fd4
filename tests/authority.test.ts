import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askBody,
  askOfficers,
  bodiesOf,
  listInForce,
  listRows,
  officerOfAccount,
  officersNamed,
  officersOf,
  reviewCatalogueRows,
  reviewersOn,
} from '#capabilities/authority/server/index.ts'
import { legalDate } from '#kernel/calendar/index.ts'
import { creditCheckDigitOf } from '#kernel/identity/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Departments, settleDepartments } from '#tests/support/departments.ts'
import { eventsOf, toldOf } from '#tests/support/inbox.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let departments: Departments
let [clerk, handler, culture, oversight, reviewHead]: Send[] = []
const say = (send: Send | undefined) => send as Send
beforeAll(async () => {
  house = await openTestApplication()
  departments = await settleDepartments(house)
  clerk = await house.as('dept.clerk')
  handler = await house.as('dept.handler')
  culture = await house.as('culture.head')
  oversight = await house.as('bureau.oversight')
  reviewHead = await house.as('bureau.reviewhead')
})
afterAll(() => house.close())

const today = legalDate('2026-03-02')
const made = async (send: Send | undefined, path: string, body: object): Promise<string> => {
  const answer = await say(send)('POST', path, { body })
  if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`)
  return answer.json().id
}
const refusal = async (send: Send | undefined, path: string, body: object, version?: number) =>
  (await say(send)('POST', path, { body, ...(version === undefined ? {} : { version }) })).json().code

describe('bodies', () => {
  const organ = (changes: object = {}) => ({
    unitId: departments.unitIds.market,
    name: '石鼓区市场监督管理局',
    kind: 'statutory',
    basis: '行政处罚法第十七条',
    actTypes: ['penalty', 'coercion', 'inspection', 'licence'],
    scope: '本区市场监督管理',
    validFrom: '2026-01-01',
    ...changes,
  })
  const letter = (principalId: string, changes: object = {}) => ({
    principalId,
    items: ['无照经营'],
    powers: ['penalty'],
    letterNumber: '石市监委〔2026〕1号',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    ...changes,
  })

  test('an entrusted organisation acts in the name of its principal, within its letter, and loses that with it', async () => {
    const principal = await made(oversight, '/enforcement-bodies', organ())
    const entrusted = organ({ name: '某街道综合执法队', kind: 'entrusted', actTypes: [] })
    const station = await made(oversight, '/enforcement-bodies', entrusted)
    const path = `/enforcement-bodies/${station}/entrustments`
    const asked = { actType: 'penalty', item: '无照经营', day: today } as const
    expect((await askBody(house.database, station, asked))?.faults).toEqual(['no-entrustment'])
    expect(await refusal(oversight, path, letter(principal, { powers: ['coercion'] }))).toBe(
      'authority.not-delegable',
    )
    expect(await refusal(oversight, path, letter(principal, { powers: ['levy'] }))).toBe(
      'authority.principal-lacks-power',
    )
    expect(await refusal(oversight, path, letter(station))).toBe('authority.no-such-principal')
    const entrustment = await made(oversight, path, letter(principal))
    expect(await askBody(house.database, station, asked)).toEqual({
      ok: true,
      faults: [],
      inTheNameOf: { id: principal, name: '石鼓区市场监督管理局' },
    })
    expect((await bodiesOf(house.database, departments.unitIds.market)).length).toBe(2)
    const ended = await say(oversight)('POST', `/entrustments/${entrustment}/end`, {
      version: 1,
      body: { lastDay: '2026-03-01', reason: '街道不再承接' },
    })
    expect(ended.statusCode).toBe(200)
    expect((await askBody(house.database, station, asked))?.ok).toBe(false)
    const { bodies } = (await say(handler)('GET', '/enforcement-bodies')).json()
    const seen = bodies.find(({ id }: { id: string }) => id === station)
    expect(seen).toMatchObject({ lacks: ['no-entrustment'], mayKeep: false })
    expect((await say(culture)('GET', '/enforcement-bodies')).json().bodies).toEqual([])
  })

  test('its kind and its powers have to fit', async () => {
    expect(await refusal(oversight, '/enforcement-bodies', organ({ kind: 'entrusted' }))).toBe(
      'authority.powers-missing',
    )
    expect(await refusal(oversight, '/enforcement-bodies', organ({ validTo: '2025-12-31' }))).toBe(
      'authority.wrong-days',
    )
  })

  test('its credit code is read against its check digit, whoever types it and whenever', async () => {
    const sound = `11990000MB0DF0001${creditCheckDigitOf('11990000MB0DF0001')}`
    const slip = `11990000MB0DF0010${sound.slice(-1)}`
    expect(await refusal(oversight, '/enforcement-bodies', organ({ creditCode: slip }))).toBe(
      'authority.credit-code-wrong',
    )
    const id = await made(
      oversight,
      '/enforcement-bodies',
      organ({ name: '没有代码的机关', validTo: '2026-02-01' }),
    )
    const code = (creditCode: string, version: number) =>
      say(oversight)('POST', `/enforcement-bodies/${id}/credit-code`, { version, body: { creditCode } })
    expect((await code(slip, 1)).json()).toMatchObject({ code: 'authority.credit-code-wrong', status: 422 })
    expect((await code(`${sound.slice(0, 8)} ${sound.slice(8).toLowerCase()}`, 1)).json().version).toBe(2)
    expect((await code(sound, 1)).json().code).toBe('request.stale')
    const { bodies } = (await say(handler)('GET', '/enforcement-bodies')).json()
    expect(bodies.find((one: { id: string }) => one.id === id).creditCode).toBe(sound)
  })

  test('what ended once does not end again, and two who end it see the clash', async () => {
    const id = await made(oversight, '/enforcement-bodies', organ({ name: '将撤销的机构' }))
    const end = (version: number) =>
      say(oversight)('POST', `/enforcement-bodies/${id}/end`, {
        version,
        body: { lastDay: '2026-03-01', reason: '机构改革' },
      })
    expect((await end(7)).json().code).toBe('request.stale')
    expect((await end(1)).json().version).toBe(2)
    expect((await end(2)).json().code).toBe('authority.ended')
  })
})

describe('officers and their certificates', () => {
  const person = (name: string, changes: object = {}) => ({
    unitId: departments.unitIds.market,
    name,
    post: '科员',
    service: 'officer',
    since: '2026-01-05',
    ...changes,
  })
  const certificate = (number: string, changes: object = {}) => ({
    number,
    issuerKind: 'province',
    issuer: '湖南省人民政府',
    actTypes: ['penalty', 'inspection'],
    areas: ['430407'],
    validFrom: '2026-01-05',
    validTo: '2027-01-04',
    ...changes,
  })
  const penalty = { day: today, actType: 'penalty', division: '430407901' } as const

  test('two of them may act until a certificate is suspended, and again when it is given back', async () => {
    const first = await made(clerk, '/enforcement-officers', person('测一', { username: 'dept.handler' }))
    const second = await made(clerk, '/enforcement-officers', person('测二'))
    const helper = await made(clerk, '/enforcement-officers', person('测辅', { service: 'auxiliary' }))
    await made(clerk, `/enforcement-officers/${first}/certificates`, certificate('测证 001'))
    expect((await askOfficers(house.database, [first, second], penalty)).ok).toBe(false)
    const own = await made(clerk, `/enforcement-officers/${second}/certificates`, certificate('测证 002'))
    expect((await askOfficers(house.database, [first, second], penalty)).ok).toBe(true)
    expect((await askOfficers(house.database, [first, helper], penalty)).ok).toBe(false)
    expect(await refusal(clerk, `/enforcement-officers/${helper}/certificates`, certificate('辅证 1'))).toBe(
      'authority.auxiliary',
    )
    const suspend = { state: 'suspended', fromDay: '2026-02-01', reason: '投诉核查期间' }
    const set = (version: number, body: object) =>
      say(oversight)('POST', `/certificates/${own}/states`, { version, body })
    expect((await set(1, suspend)).statusCode).toBe(200)
    const check = await say(handler)('POST', '/enforcement-officers/check', {
      body: { officerIds: [first, second], ...penalty },
    })
    expect(check.json()).toEqual({
      ok: false,
      reasons: [{ fault: 'fewer-than-two' }, { fault: 'suspended', officerId: second }],
    })
    // What was done in January stays what it was.
    const january = { ...penalty, day: legalDate('2026-01-20') }
    expect((await askOfficers(house.database, [first, second], january)).ok).toBe(true)
    expect((await set(2, suspend)).json().code).toBe('authority.same-state')
    expect((await set(2, { ...suspend, state: 'valid', fromDay: '2026-03-02' })).statusCode).toBe(200)
    expect((await askOfficers(house.database, [first, second], penalty)).ok).toBe(true)
    expect((await set(3, { ...suspend, state: 'revoked', fromDay: '2026-03-02' })).statusCode).toBe(200)
    const again = { ...suspend, state: 'valid', fromDay: '2026-03-02' }
    expect((await set(4, again)).json().code).toBe('authority.state-final')
    const account = departments.accountIds['dept.handler'] ?? ''
    expect((await officerOfAccount(house.database, account, today))?.name).toBe('测一')
    expect(await officersNamed(house.database, [first], today)).toMatchObject([{ name: '测一' }])
    expect((await officersOf(house.database, departments.unitIds.market, today)).length).toBe(3)
  })

  test('a number belongs to one certificate, an account to one person', async () => {
    const other = await made(clerk, '/enforcement-officers', person('测三'))
    const path = `/enforcement-officers/${other}/certificates`
    expect(await refusal(clerk, path, certificate('测证 001'))).toBe('authority.number-taken')
    expect(await refusal(clerk, '/enforcement-officers', person('测四', { username: 'dept.handler' }))).toBe(
      'authority.account-taken',
    )
    expect(await refusal(clerk, '/enforcement-officers', person('测四', { username: 'culture.head' }))).toBe(
      'authority.no-such-account',
    )
    expect(await refusal(clerk, path, certificate('测证 009', { filedOn: '2026-01-05' }))).toBe(
      'authority.only-ministry-filed',
    )
  })

  test("a ministry's own certificate counts from its filing", async () => {
    const id = await made(clerk, '/enforcement-officers', person('测五'))
    const own = await made(
      clerk,
      `/enforcement-officers/${id}/certificates`,
      certificate('部证 1', { issuerKind: 'ministry' }),
    )
    const standing = async () =>
      (await say(clerk)('GET', '/enforcement-officers'))
        .json()
        .officers.find((one: { id: string }) => one.id === id).standing
    expect(await standing()).toBe('unfiled')
    const filed = { version: 1, body: { filedOn: '2026-03-02' } }
    expect((await say(oversight)('POST', `/certificates/${own}/filing`, filed)).statusCode).toBe(200)
    expect(await standing()).toBe('valid')
  })

  test('training adds up within the year, and who leaves does not count from that day', async () => {
    const id = await made(clerk, '/enforcement-officers', person('测六'))
    for (const hours of [20, 4.5]) {
      await made(clerk, `/enforcement-officers/${id}/training`, {
        onDay: '2026-02-02',
        hours,
        subject: '公共法律知识',
      })
    }
    const seen = async () =>
      (await say(oversight)('GET', '/enforcement-officers'))
        .json()
        .officers.find((one: { id: string }) => one.id === id)
    expect(await seen()).toMatchObject({ trainingHours: 24.5, standing: 'without', mayKeep: false })
    const leave = { version: 1, body: { leftOn: '2026-03-02', reason: '调离' } }
    expect((await say(culture)('POST', `/enforcement-officers/${id}/leaving`, leave)).statusCode).toBe(404)
    expect((await say(clerk)('POST', `/enforcement-officers/${id}/leaving`, leave)).statusCode).toBe(200)
    expect(await seen()).toMatchObject({ standing: 'left', leftOn: '2026-03-02' })
  })

  test('the people of another department count as nobody in a check', async () => {
    const { officers } = (await say(clerk)('GET', '/enforcement-officers')).json()
    const officerIds = officers.slice(0, 2).map(({ id }: { id: string }) => id)
    const answer = await say(culture)('POST', '/enforcement-officers/check', {
      body: { officerIds, ...penalty },
    })
    expect(answer.json()).toEqual({ ok: false, reasons: [{ fault: 'fewer-than-two' }] })
  })
})

describe('reviewers', () => {
  test('the bureau keeps them; who began before the law asked for it may go on, a first-timer may not', async () => {
    const order = (name: string, changes: object) => ({
      unitId: departments.unitIds.bureau,
      name,
      kind: 'reviewer',
      isFullTime: true,
      fields: ['市场监管'],
      since: '2026-01-05',
      ...changes,
    })
    const qualified = {
      qualificationNumber: 'A-2018-1',
      qualifiedOn: '2018-02-01',
      username: 'bureau.reviewer',
    }
    const id = await made(reviewHead, '/reviewers', order('测审一', qualified))
    await made(oversight, '/reviewers', order('测审二', { firstReviewedOn: '2012-05-01' }))
    await made(oversight, '/reviewers', order('测审三', { firstReviewedOn: '2020-05-01' }))
    await made(
      oversight,
      '/reviewers',
      order('测顾问', { kind: 'counsel', qualificationNumber: 'B-1', qualifiedOn: '2010-01-01' }),
    )
    expect(await refusal(oversight, '/reviewers', order('测审四', qualified))).toBe('authority.number-taken')
    expect(await refusal(oversight, '/reviewers', order('测审四', { qualifiedOn: '2018-01-01' }))).toBe(
      'authority.qualification-incomplete',
    )
    await made(reviewHead, `/reviewers/${id}/training`, {
      onDay: '2026-02-02',
      hours: 8,
      subject: '法制审核实务',
    })
    const { reviewers, rule } = (await say(reviewHead)('GET', '/reviewers')).json()
    const seen = Object.fromEntries(
      reviewers.map(({ name, title, faults }: { name: string; title?: string; faults: string[] }) => [
        name,
        [title, faults],
      ]),
    )
    expect(seen).toEqual({
      测审一: ['qualified', []],
      测审二: ['grandfathered', []],
      测审三: [undefined, ['unqualified']],
      测顾问: ['qualified', ['advises-only']],
    })
    expect(rule).toMatchObject({ firstTimersFrom: '2017-09-01', assumption: true })
    const known = await reviewersOn(house.database, today)
    expect(known.reviewers.find((one) => one.id === id)?.accountId).toBe(
      departments.accountIds['bureau.reviewer'],
    )
    const leave = { version: 1, body: { leftOn: '2026-03-02', reason: '调离' } }
    expect((await say(reviewHead)('POST', `/reviewers/${id}/leaving`, leave)).statusCode).toBe(200)
    expect((await say(reviewHead)('POST', `/reviewers/${id}/leaving`, leave)).json().code).toBe(
      'request.stale',
    )
  })
})

const catalogue = (...rows: readonly string[][]) =>
  workbookOf([['执法行为种类', '审核事项', '当事人类型', '措施种类', '金额', '听证'], ...rows])
const about = (unitId: string, kind: string, validFrom: string) =>
  `unitId=${unitId}&kind=${kind}&validFrom=${validFrom}`
const adopted = `&number=${encodeURIComponent('石市监〔2026〕3号')}&adoptedBy=${encodeURIComponent('局长办公会')}&basis=${encodeURIComponent('三项制度')}`

describe('a list', () => {
  const rowsOfFirst = [
    ['处罚', '大额罚款', '公民', '罚款', '1000', ''],
    ['处罚', '大额罚款', '单位', '罚款', '2万', ''],
    ['处罚', '听证案件', '', '', '', '是'],
  ]
  const bring = async (
    bytes: Buffer,
    kind: string,
    validFrom: string,
    unitId = departments.unitIds.market,
  ) => {
    const query = about(unitId, kind, validFrom)
    const trial = (await say(clerk)('POST', `/authority-lists/trial?${query}`, { bytes })).json()
    const answer = await say(clerk)('POST', `/authority-lists?${query}${adopted}&digest=${trial.digest}`, {
      bytes,
    })
    return { trial, answer }
  }

  test('is tried line by line, brought in once, and a case keeps its version when the next one begins', async () => {
    const { market } = departments.unitIds
    const bytes = catalogue(...rowsOfFirst, ['处罚', '不明', '', '', '很多', ''])
    const { trial, answer } = await bring(bytes, 'review-catalogue', '2026-01-01')
    expect(trial).toMatchObject({ counts: { added: 3, refused: 1, removed: 0 }, lacking: ['basis'] })
    expect(trial.rows[3]).toMatchObject({
      fate: 'refused',
      faults: [{ what: 'not-an-amount', column: 'amountFen' }],
    })
    expect(answer.json()).toMatchObject({ rows: 3, leftOut: 1, wasImported: false })
    expect((await bring(bytes, 'review-catalogue', '2026-01-01')).answer.json()).toMatchObject({
      id: answer.json().id,
      wasImported: true,
    })
    const other = await bring(catalogue(rowsOfFirst[0] ?? []), 'review-catalogue', '2026-01-01')
    expect(other.answer.json().code).toBe('authority.day-taken')

    const amended = catalogue(['处罚', '大额罚款', '公民', '罚款', '5000', ''], ...rowsOfFirst.slice(1, 2), [
      '强制',
      '强制拆除',
      '',
      '',
      '',
      '',
    ])
    const next = await bring(amended, 'review-catalogue', '2026-03-01')
    expect(next.trial.rows.map(({ fate }: { fate: string }) => fate)).toEqual([
      'changed',
      'unchanged',
      'added',
    ])
    expect(next.trial.rows[0].differences).toEqual([{ column: 'amountFen', before: 100_000, after: 500_000 }])
    expect(next.trial.removed).toMatchObject([{ item: '听证案件' }])

    const before = await listInForce(house.database, 'review-catalogue', market, legalDate('2026-02-28'))
    expect(before).toMatchObject({ id: answer.json().id, holds_to: '2026-02-28' })
    const now = await reviewCatalogueRows(
      house.database,
      { unitId: market, openedOn: today, openedAt: new Date() },
      today,
    )
    expect(now?.versionId).toBe(next.answer.json().id)
    expect(now?.rows[0]).toMatchObject({
      actType: 'penalty',
      partyKind: 'citizen',
      measure: 'fine',
      amountFen: 500_000,
      position: 1,
    })
    const old = await listRows(house.database, 'review-catalogue', before?.id ?? '')
    expect(old.map(({ amountFen }) => amountFen)).toEqual([100_000, 2_000_000, undefined])
    const culture = { unitId: departments.unitIds.culture, openedOn: today, openedAt: new Date() }
    expect(await reviewCatalogueRows(house.database, culture, today)).toBeUndefined()
  })

  test('that changed between trial and import is tried again', async () => {
    const query = about(departments.unitIds.market, 'inspection-cap', '2026-01-01')
    const bytes = workbookOf([
      ['检查对象', '次/年'],
      ['一般企业', '2'],
    ])
    const changed = workbookOf([
      ['检查对象', '次/年'],
      ['一般企业', '9'],
    ])
    const { digest } = (await say(clerk)('POST', `/authority-lists/trial?${query}`, { bytes })).json()
    const answer = await say(clerk)('POST', `/authority-lists?${query}${adopted}&digest=${digest}`, {
      bytes: changed,
    })
    expect(answer.json().code).toBe('authority.list-changed')
  })

  test('comes out as a workbook that can be brought in again without a change', async () => {
    const { versions } = (await say(clerk)('GET', '/authority-lists?kind=review-catalogue')).json()
    const newest = versions.find(({ isInForce }: { isInForce: boolean }) => isInForce)
    const workbook = await say(handler)('GET', `/authority-lists/${newest.id}/workbook`)
    const query = about(departments.unitIds.market, 'review-catalogue', '2026-06-01')
    const trial = await say(clerk)('POST', `/authority-lists/trial?${query}`, { bytes: workbook.rawPayload })
    expect(trial.json().counts).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0, refused: 0 })
    const form = await say(clerk)('GET', '/authority-list-form?kind=review-catalogue&language=en')
    const empty = await say(clerk)('POST', `/authority-lists/trial?${query}`, { bytes: form.rawPayload })
    expect(empty.json().code).toBe('authority.list-empty')
  })

  test('is read page by page, sought in, and not seen by another department', async () => {
    const lines = Array.from({ length: 130 }, (_, at) => [
      `事项${at + 1}`,
      '许可',
      at === 76 ? '' : '某法',
      '某科',
    ])
    const bytes = workbookOf([['事项名称', '类型', '依据', '责任科室'], ...lines])
    const { answer } = await bring(bytes, 'power-list', '2026-01-01')
    const { id } = answer.json()
    const page = async (query: string, send = handler) =>
      (await say(send)('GET', `/authority-lists/${id}?${query}`)).json()
    const first = await page('limit=100')
    expect([first.rows.length, first.next]).toEqual([100, 100])
    const second = await page(`limit=100&after=${first.next}`)
    expect([second.rows.length, second.next]).toEqual([30, undefined])
    const found = await page(`text=${encodeURIComponent('事项77')}`)
    expect(found.rows.map(({ position }: { position: number }) => position)).toEqual([77])
    expect((await page('isDoubtful=yes')).rows).toMatchObject([
      { position: 77, doubts: [{ what: 'not-filled', column: 'basis' }] },
    ])
    expect((await page('', culture)).code).toBe('request.not-found')
    const end = await say(clerk)('POST', `/authority-lists/${id}/end`, {
      version: 1,
      body: { lastDay: '2026-03-01', reason: '清理' },
    })
    expect(end.statusCode).toBe(200)
    expect(await listInForce(house.database, 'power-list', departments.unitIds.market, today)).toBeUndefined()
  })

  const real = join(import.meta.dirname, '../../shared/data/enforcement/powers_list_rows.csv')
  test.skipIf(!existsSync(real))(
    'of real powers comes in whole, with its defects named (needs ../shared/data)',
    async () => {
      const bytes = readFileSync(real)
      const lines = bytes.toString('utf8').trim().split('\n').length - 1
      const { trial, answer } = await bring(bytes, 'power-list', '2026-03-02')
      expect(trial.counts).toMatchObject({ added: lines, refused: 0 })
      expect(answer.json()).toMatchObject({ rows: lines, leftOut: 0 })
      // No basis in any row, and sections that nobody wrote down.
      expect(trial.lacking).toEqual(['basis'])
      const doubts = trial.rows.flatMap((row: { doubts: { what: string; column: string }[] }) => row.doubts)
      expect(doubts.length).toBeGreaterThan(0)
      expect(
        doubts.every(
          ({ what, column }: { what: string; column: string }) =>
            what === 'not-filled' && column === 'section',
        ),
      ).toBe(true)
      const kept = (await say(handler)('GET', `/authority-lists/${answer.json().id}?limit=200`)).json().rows
      const words = JSON.stringify(kept)
      for (const cell of new Set(
        bytes
          .toString('utf8')
          .split('\n')
          .slice(1)
          .flatMap((line) => (line.includes('"') ? [] : line.split(','))),
      )) {
        const isKind = /^(行政许可|行政处罚|其他职权)$/.test(cell)
        if (cell.trim() !== '' && !isKind) expect(words).toContain(JSON.stringify(cell.trim()).slice(1, -1))
      }
    },
  )
})

describe('schemes', () => {
  test('a department without its own is seen, and the paper stays what it was', async () => {
    const order = {
      unitId: departments.unitIds.market,
      kind: 'review',
      title: '重大执法决定法制审核办法',
      number: '石市监〔2026〕4号',
      issuedOn: '2026-02-01',
      validFrom: '2026-02-10',
    }
    const id = await made(clerk, '/schemes', order)
    const attach = (bytes: Buffer, version: number) =>
      say(clerk)('POST', `/schemes/${id}/file?name=a.pdf`, { bytes, version })
    expect((await attach(Buffer.from('<html>'), 1)).json().code).toBe('authority.not-a-paper')
    const paper = Buffer.from('%PDF-1.7\n%%EOF')
    expect((await attach(paper, 1)).statusCode).toBe(200)
    expect((await attach(paper, 2)).json().code).toBe('authority.file-there')
    const read = await say(handler)('GET', `/schemes/${id}/file`)
    expect(read.rawPayload.equals(paper)).toBe(true)
    expect((await say(culture)('GET', `/schemes/${id}/file`)).statusCode).toBe(404)
    const lackingOf = async () =>
      (await say(oversight)('GET', '/schemes'))
        .json()
        .departments.map(({ unitName, lacking }: { unitName: string; lacking: string[] }) => [
          unitName,
          lacking,
        ])
    expect(await lackingOf()).toEqual([
      ['石鼓区市场监督管理局', ['scheme', 'publicity', 'recording']],
      ['石鼓区文化旅游广电体育局', ['scheme', 'publicity', 'recording', 'review']],
    ])
    const end = { version: 2, body: { lastDay: '2026-03-01', reason: '重新制定' } }
    expect((await say(clerk)('POST', `/schemes/${id}/end`, end)).statusCode).toBe(200)
    expect((await lackingOf())[0]).toEqual([
      '石鼓区市场监督管理局',
      ['scheme', 'publicity', 'recording', 'review'],
    ])
  })
})

test('the board shows every department side by side, and what each one lacks', async () => {
  const board = (await say(oversight)('GET', '/authority-board')).json()
  const [market, other] = board.departments
  expect(market).toMatchObject({
    unitName: '石鼓区市场监督管理局',
    bodies: 2,
    reviewers: { may: 0, needed: 2 },
  })
  expect(market.officers).toEqual({ valid: 2, expiring: 0, invalid: 1, without: 1, auxiliary: 1 })
  expect(market.lists.map(({ kind }: { kind: string }) => kind)).toContain('review-catalogue')
  expect(other).toMatchObject({ bodies: 0, schemes: [], lists: [], officers: { valid: 0 } })
  expect(board.needed).toMatchObject({ percent: 5, least: 2, assumption: true })
  expect(board.pool).toEqual({ may: 1, advisers: 1 })
  expect((await say(clerk)('GET', '/authority-board')).statusCode).toBe(403)
})

test('the clerk is told once of a certificate and of a list that end, ninety days before; nobody else', async () => {
  const { market } = departments.unitIds
  const person = { unitId: market, name: '测到期', post: '科员', service: 'officer', since: '2026-01-05' }
  const officerId = await made(clerk, '/enforcement-officers', person)
  await made(clerk, `/enforcement-officers/${officerId}/certificates`, {
    ...{ number: '测证 到期', issuerKind: 'province', issuer: '湖南省人民政府', actTypes: ['penalty'] },
    ...{ areas: ['430407'], validFrom: '2026-01-05', validTo: '2026-08-31' },
  })
  const bytes = workbookOf([
    ['检查对象', '次/年'],
    ['一般企业', '2'],
  ])
  const query = about(market, 'inspection-cap', '2026-02-01')
  const { digest } = (await say(clerk)('POST', `/authority-lists/trial?${query}`, { bytes })).json()
  const ends = `${query}${adopted}&validTo=2026-08-31&digest=${digest}`
  const brought = await say(clerk)('POST', `/authority-lists?${ends}`, { bytes })
  const listId: string = brought.json().id
  const watch = async (day: string) => {
    house.at(`${day}T00:30:00Z`)
    await house.daily('notifications.watch-limits')
  }
  await watch('2026-06-01')
  expect(await eventsOf(say(clerk), officerId)).toEqual([])
  await watch('2026-06-02')
  await watch('2026-06-03')
  expect(await toldOf(say(clerk), officerId)).toMatchObject([
    { event: 'certificate-ending', title: '测到期', dueOn: '2026-08-31' },
  ])
  expect(await toldOf(say(clerk), listId)).toMatchObject([
    { event: 'list-ending', title: '石鼓区市场监督管理局', code: '石市监〔2026〕3号', dueOn: '2026-08-31' },
  ])
  for (const who of [handler, culture, oversight]) {
    expect(await eventsOf(say(who), officerId)).toEqual([])
    expect(await eventsOf(say(who), listId)).toEqual([])
  }
})
