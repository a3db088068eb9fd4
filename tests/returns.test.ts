import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { autumnRemarks, autumnValues } from '#tests/support/autumn-return.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let organ: Organ
let [clerk, head, other, oversight]: Send[] = []
const say = (send: Send | undefined) => send as Send
const FORM = 'returns.form.three-systems'

beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  clerk = await house.as('dept.clerk')
  head = await house.as('dept.head')
  other = await house.as('culture.head')
  oversight = await house.as('bureau.oversight')
})
afterAll(() => house.close())

let rounds = 0
interface Round {
  readonly round: string
  readonly own: string
  readonly theirs: string
}
/** Each round tells of a later day than the one before. */
async function opened(dueOn = '2026-03-20'): Promise<Round> {
  rounds += 1
  const order = {
    form: FORM,
    title: `第${rounds}轮报送`,
    asOf: `2026-01-${String(rounds).padStart(2, '0')}`,
    dueOn,
  }
  const made = await say(oversight)('POST', '/return-rounds', { body: order })
  if (made.statusCode !== 201) throw new Error(made.body)
  const round: string = made.json().id
  const { returns } = (await say(oversight)('GET', `/return-rounds/${round}`)).json()
  const of = (unitId: string) => returns.find((one: { unitId: string }) => one.unitId === unitId).id
  return { round, own: of(organ.unitIds.market), theirs: of(organ.unitIds.culture) }
}
const page = async (id: string, by = oversight) => (await say(by)('GET', `/department-returns/${id}`)).json()
async function step(by: Send | undefined, id: string, path: string, body?: object) {
  const { version } = await page(id)
  const method = path === 'content' ? 'PUT' : 'POST'
  return say(by)(method, `/department-returns/${id}/${path}`, { version, ...(body ? { body } : {}) })
}
const whole = { values: autumnValues, remarks: autumnRemarks }
const submit = (id: string, body: object = whole) => step(clerk, id, 'submission', body)
const code = async (answer: Promise<{ json(): { code?: string } }>) => (await answer).json().code

describe('a return on its way to the city', () => {
  test('is saved, submitted, rejected field by field, submitted again, signed and accepted', async () => {
    const { own } = await opened()
    expect(await page(own, clerk)).toMatchObject({
      ...{ state: 'open', lateness: 'in-time', values: {}, reasons: [], assumption: true },
      may: { save: true, submit: true, sign: false, reject: false },
    })
    const { known } = await page(own, clerk)
    expect(known).toEqual(
      expect.arrayContaining([
        { figure: 'officers-valid', value: 2 },
        { figure: 'officers-lapsed', value: 1 },
        { figure: 'lists', value: [] },
      ]),
    )
    expect(
      (await step(clerk, own, 'content', { values: { officers: 2 }, remarks: {} })).json(),
    ).toMatchObject({
      state: 'draft',
    })
    expect((await submit(own)).json()).toMatchObject({ state: 'submitted' })
    const reasons = [{ field: 'body-cameras', words: '请与资产台账核对' }]
    const rejection = { words: '有一处请核对', reasons }
    expect((await step(oversight, own, 'rejection', rejection)).json()).toMatchObject({ state: 'rejected' })
    expect(await page(own, clerk)).toMatchObject({ reasons, values: autumnValues })
    const better = { ...whole, values: { ...autumnValues, 'body-cameras': 5 } }
    await step(clerk, own, 'content', better)
    expect(await page(own, clerk)).toMatchObject({ state: 'rejected', reasons })
    expect((await submit(own, better)).json()).toMatchObject({ state: 'submitted' })
    expect((await page(own, clerk)).reasons).toEqual([])
    expect((await step(head, own, 'signature')).json()).toMatchObject({ state: 'signed' })
    expect((await step(oversight, own, 'acceptance')).json()).toMatchObject({ state: 'accepted' })
    const { timeline } = await page(own)
    expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['opened', 'saved', 'submitted', 'rejected', 'saved', 'submitted', 'signed', 'accepted'],
    ])
    const ledger = await asOwner(
      house.ownerUrl,
      async (owner) =>
        (await owner.query('select type from ledger.entry where chain = $1 order by seq', [own])).rows,
    )
    expect(ledger).toHaveLength(timeline.length)
  })

  test('is submitted with every fault mended and every warning explained', async () => {
    const { own } = await opened()
    const without = { ...whole, remarks: {} }
    const refused = await submit(own, without)
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { code: 'returns.faults' }])
    expect(refused.json().errors[0].at ?? refused.json().errors[0].path).toContain('reviewers')
    const more = { ...autumnValues, 'body-cameras-usable': 9 }
    expect(await code(submit(own, { ...whole, values: more }))).toBe('returns.faults')
    const strange = { values: { ...autumnValues, constructor: 1 }, remarks: {} }
    expect(await code(submit(own, strange))).toBe('returns.no-such-field')
    expect((await page(own)).state).toBe('open')
    await step(clerk, own, 'content', without)
    const board = (await say(oversight)('GET', `/return-rounds/${(await page(own)).round.id}`)).json()
    expect(board.returns.find(({ id }: { id: string }) => id === own)).toMatchObject({
      faults: 0,
      warnings: 1,
    })
  })

  test('what differs from the registers, or much from the last round, is explained', async () => {
    const first = await opened()
    await submit(first.own)
    await step(head, first.own, 'signature')
    const { own } = await opened()
    expect((await page(own, clerk)).last).toMatchObject({ values: autumnValues })
    const values = { ...autumnValues, officers: 3, 'body-cameras': 20, 'body-cameras-usable': 3 }
    expect((await submit(own, { values, remarks: autumnRemarks })).json()).toMatchObject({
      code: 'returns.faults',
    })
    const remarks = { ...autumnRemarks, officers: '一人新领证，台账待登记', 'body-cameras': '新购十六台' }
    expect((await submit(own, { values, remarks })).statusCode).toBe(200)
  })

  test('two who type at once clash; what was seen last wins nothing silently', async () => {
    const { own } = await opened()
    const { version } = await page(own, clerk)
    const save = (officers: number) =>
      say(clerk)('PUT', `/department-returns/${own}/content`, {
        version,
        body: { values: { officers }, remarks: {} },
      })
    const both = await Promise.all([save(1), save(2)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  test('nobody signs what is not there, and the bureau rejects what is signed', async () => {
    const { own, theirs } = await opened()
    expect(await code(step(head, own, 'signature'))).toBe('returns.not-possible-now')
    expect(await code(step(other, own, 'signature'))).toBe('request.not-found')
    expect((await say(other)('GET', `/department-returns/${own}`)).statusCode).toBe(404)
    expect((await say(clerk)('GET', `/department-returns/${theirs}`)).statusCode).toBe(404)
    await submit(own)
    await step(head, own, 'signature')
    expect(await code(step(head, own, 'rejection', { words: '重报', reasons: [] }))).toBe(
      'returns.not-possible-now',
    )
    const twice = await step(oversight, own, 'rejection', { words: '请重报', reasons: [] })
    expect(twice.json()).toMatchObject({ state: 'rejected' })
    expect((await page(own)).signedOn).toBeUndefined()
  })
})

describe('a round', () => {
  test('is opened once for a form and a day, for days that fit together', async () => {
    await opened()
    const order = { form: FORM, title: '再来一轮', asOf: `2026-01-${String(rounds).padStart(2, '0')}` }
    const ask = (body: object) => code(say(oversight)('POST', '/return-rounds', { body }))
    expect(await ask({ ...order, dueOn: '2026-03-20' })).toBe('returns.round-there')
    expect(await ask({ ...order, dueOn: '2026-03-01' })).toBe('returns.wrong-days')
    expect(await ask({ ...order, form: 'returns.form.nothing', dueOn: '2026-03-20' })).toBe(
      'returns.no-such-form',
    )
    const { forms } = (await say(oversight)('GET', '/return-forms')).json()
    expect(forms).toMatchObject([{ key: FORM, assumption: true }])
  })

  test('chases who is awaited, and clerk and head are told', async () => {
    const { round, own } = await opened()
    const chase = (body: object) => say(oversight)('POST', `/return-rounds/${round}/chase`, { body })
    expect((await chase({ words: '请于周五前报送' })).json()).toEqual({ chased: 2 })
    await house.workOff()
    const told = async (send: Send | undefined) =>
      (await say(send)('GET', '/notifications?limit=100'))
        .json()
        .notifications.filter(
          ({ matterId, event }: { matterId: string; event: string }) =>
            matterId === own && event === 'return-chased',
        )
    expect(await told(clerk)).toMatchObject([
      { matterKind: 'return', title: `第${rounds}轮报送`, dueOn: '2026-03-20' },
    ])
    expect(await told(head)).toHaveLength(1)
    expect(await told(other)).toEqual([])
    await submit(own)
    await step(head, own, 'signature')
    expect(await code(chase({ words: '请报送', returnIds: [own] }))).toBe('returns.nobody-awaited')
    expect((await chase({ words: '请报送' })).json()).toEqual({ chased: 1 })
    const { returns } = (await say(oversight)('GET', `/return-rounds/${round}`)).json()
    expect(returns.map(({ chased }: { chased: number }) => chased).sort()).toEqual([1, 2])
  })

  test('knows who is late, excuses who need not tell, and closes', async () => {
    const { round, own, theirs } = await opened('2026-03-03')
    await step(oversight, theirs, 'withdrawal', { isExcused: true, words: '机构已合并' })
    house.at('2026-03-04T01:00:00Z')
    const list = async (by: Send | undefined) =>
      (await say(by)('GET', '/return-rounds')).json().rounds.find(({ id }: { id: string }) => id === round)
    expect(await list(oversight)).toMatchObject({ asked: 1, told: 0, late: 1, returns: [] })
    expect(await list(clerk)).toMatchObject({ returns: [{ id: own, lateness: 'late' }] })
    expect((await say(clerk)('GET', '/return-tasks')).json().tasks[0]).toMatchObject({
      ...{ what: 'fill', returnId: own, lateness: 'late' },
    })
    await submit(own)
    const ofHead = (await say(head)('GET', '/return-tasks')).json().tasks
    expect(ofHead).toContainEqual(expect.objectContaining({ what: 'sign', returnId: own }))
    await step(head, own, 'signature')
    expect((await page(own)).lateness).toBe('was-late')
    const { version } = (await say(oversight)('GET', `/return-rounds/${round}`)).json().round
    const close = () =>
      say(oversight)('POST', `/return-rounds/${round}/closing`, { version, body: { reason: '已汇总上报' } })
    expect((await close()).statusCode).toBe(200)
    expect(await code(step(oversight, own, 'acceptance'))).toBe('returns.round-closed')
    expect(
      await code(say(oversight)('POST', `/return-rounds/${round}/chase`, { body: { words: '请报' } })),
    ).toBe('returns.round-closed')
    house.at('2026-03-02T01:00:00Z')
  })

  test('becomes the spreadsheet of the city, which is read again as an earlier round', async () => {
    const { round, own } = await opened()
    await submit(own)
    await step(head, own, 'signature')
    const file = await say(oversight)('GET', `/return-rounds/${round}/workbook`)
    const table = readTable(file.rawPayload)
    if (!table.ok) throw new Error(table.refusal.code)
    const [title, about, missing, headings, ...rows] = table.value.map(({ cells }) => cells)
    expect(title?.[0]?.text).toBe(`第${rounds}轮报送`)
    expect(about?.[0]?.text).toContain('石鼓区司法局')
    expect(missing?.[0]?.text).toContain('未报 1 个：石鼓区文化旅游广电体育局')
    const at = headings?.findIndex(({ text }) => text === '执法记录仪（台）') ?? -1
    const market = rows.find((cells) => cells[1]?.text === '石鼓区市场监督管理局')
    expect(market?.[at]).toEqual({ text: '4', kind: 'number' })
    expect(rows.at(-1)?.[at]).toEqual({ text: '4', kind: 'number' })
    expect(rows.map((cells) => cells[1]?.text).sort()).toEqual(
      ['合计', '石鼓区市场监督管理局', '石鼓区文化旅游广电体育局'].sort(),
    )
    const asOf = '2025-10-15'
    const about2 = `form=${FORM}&asOf=${asOf}`
    const bytes = file.rawPayload
    const tried = (await say(oversight)('POST', `/return-imports/trial?${about2}`, { bytes })).json()
    const line = tried.rows.find(({ unitName }: { unitName: string }) => unitName.includes('市场'))
    expect(line).toMatchObject({ values: autumnValuesAsRead, unread: [] })
    expect(line.others.map(({ heading }: { heading: string }) => heading)).toContain('说明')
  })
})

/** An empty list of choices is an empty cell. */
const { lists: _, ...autumnValuesAsRead } = autumnValues

describe('an earlier round from a spreadsheet', () => {
  const about = `form=${FORM}&asOf=2024-10-15`
  const bytes = workbookOf([
    ['2024年报送表'],
    ['序号', '单位名称', '执法人员数量', '执法记录仪数量', '公示平台', '经办人'],
    ['1', '市场监督管理局', '12人', '若干', '有', '测甲'],
    ['2', '不存在的局', '3', '1', '无', ''],
    ['', '合计', '15', '', '', ''],
  ])
  const tried = async () => (await say(oversight)('POST', `/return-imports/trial?${about}`, { bytes })).json()
  const bring = (digest: string, file = bytes) =>
    say(oversight)(
      'POST',
      `/return-imports?${about}&title=${encodeURIComponent('2024年报送')}&digest=${digest}`,
      {
        bytes: file,
      },
    )

  test('is tried line by line, imported as it was shown, once, and nothing is lost', async () => {
    const { digest, rows, missing } = await tried()
    expect(rows).toMatchObject([
      { unitName: '市场监督管理局', values: { officers: 12, platform: true }, unread: ['执法记录仪数量'] },
      { unitName: '不存在的局', fault: 'no-such-department' },
    ])
    expect(rows[0].others).toEqual([
      { heading: '执法记录仪数量', text: '若干' },
      { heading: '经办人', text: '测甲' },
    ])
    expect(missing).toEqual(['石鼓区文化旅游广电体育局'])
    expect(await code(bring('0'.repeat(64)))).toBe('returns.file-changed')
    const made = (await bring(digest)).json()
    expect(made).toMatchObject({ taken: 1, leftOut: 1, wasImported: false })
    expect((await bring(digest)).json()).toMatchObject({ id: made.id, wasImported: true })
    const { returns } = (await say(oversight)('GET', `/return-rounds/${made.id}`)).json()
    expect(await page(returns[0].id)).toMatchObject({
      ...{ state: 'accepted', values: { officers: 12 }, round: { isImported: true, state: 'closed' } },
      others: rows[0].others,
    })
  })

  test.each([
    { file: workbookOf([['甲', '乙']]), says: 'returns.no-header' },
    { file: workbookOf([['部门', '执法人员']]), says: 'returns.no-rows' },
    { file: Buffer.from('%PDF-1.7'), says: 'returns.file-not-a-table' },
  ])('is refused: $says', async ({ file, says }) => {
    const answer = say(oversight)('POST', `/return-imports/trial?${about}`, { bytes: file })
    expect(await code(answer)).toBe(says)
  })
})

// The last one: from here on the department keeps a ledger.
test('the ledger of equipment proposes the cameras; another number wants a word and is kept as typed', async () => {
  const { own } = await opened()
  const figures = async () => {
    const { known } = await page(own, clerk)
    return known.filter(({ figure }: { figure: string }) => /camera|station/.test(figure))
  }
  expect(await figures(), 'no ledger here says nothing of what is there').toEqual([])
  for (const serial of ['L-1', 'L-2', 'L-3']) {
    const label = { assetNumber: `SG-${serial}`, serial, model: 'DSJ-A8', inUseSince: '2026-01-01' }
    const body = { unitId: organ.unitIds.market, kind: 'camera', ...label }
    const made = await say(clerk)('POST', '/equipment-devices', { body })
    expect(made.statusCode, made.body).toBe(201)
    if (serial === 'L-3') {
      const path = `/equipment-devices/${made.json().id}/moves`
      const sent = await say(clerk)('POST', path, { version: 1, body: { move: 'repair', reason: '送修' } })
      expect(sent.statusCode, sent.body).toBeLessThan(300)
    }
  }
  expect(await figures()).toEqual([
    { figure: 'body-cameras', value: 3 },
    { figure: 'body-cameras-usable', value: 2 },
    { figure: 'stations', value: 0 },
  ])
  const values = { ...autumnValues, 'body-cameras': 7 }
  expect(await code(submit(own, { values, remarks: autumnRemarks }))).toBe('returns.faults')
  const remarks = {
    ...autumnRemarks,
    'body-cameras': '四台未入账',
    'body-cameras-usable': '同上',
    stations: '街道共用',
  }
  expect((await submit(own, { values, remarks })).json()).toMatchObject({ state: 'submitted' })
  expect((await page(own, clerk)).values, 'what was typed stays').toMatchObject({ 'body-cameras': 7 })
})
