import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let committeeHead: Send
let bureau: Send
let labour: string
beforeAll(async () => {
  house = await openTestApplication()
  labour = house.district.unitIds.labour
  await signIn('2026-03-02T01:00:00Z')
})
afterAll(() => house.close())

async function signIn(at: string): Promise<void> {
  house.at(at)
  committeeHead = await house.as('labour')
  bureau = await house.as('head')
}

const member = (name: string, changes: object = {}) => ({
  name,
  sex: 'male',
  isMinority: false,
  post: 'member',
  ...changes,
})
const sound = [
  member('测主任', { post: 'director' }),
  member('测女委员', { sex: 'female' }),
  member('测委员'),
]
const elect = (changes: object = {}, by = committeeHead) =>
  by('POST', `/committees/${labour}/elections`, {
    body: { by: 'founder', electedOn: '2026-03-01', fromDay: '2026-03-02', members: sound, ...changes },
  })
const committee = async (by = bureau) =>
  (await by('GET', '/committees'))
    .json()
    .committees.find(({ unitId }: { unitId: string }) => unitId === labour)
const personOf = async (name: string) =>
  (await committee()).people.find((one: { name: string }) => one.name === name)

describe('a committee', () => {
  test('is warned of what it lacks, and no election that the law does not allow is recorded', async () => {
    expect((await committee()).warnings).toEqual(['no-people'])
    const refused = async (changes: object) => (await elect(changes)).json().code
    expect(await refused({ members: sound.slice(0, 2) })).toBe('committees.too-few')
    const before = { electedOn: '1949-12-01', fromDay: '1950-01-01' }
    const early = (await elect(before)).json()
    expect(early).toMatchObject({ code: 'rules.none-holds' })
    expect(early.detail, 'the rule is named in words').toContain('调解委员会组成规定')
    expect(early.detail).not.toContain('committee.composition')
    expect(await refused({ members: [sound[0], sound[2], member('测又')] })).toBe('committees.no-woman')
    expect(await refused({ toDay: '2029-03-02' })).toBe('committees.term-too-long')
    expect(await refused({ electedOn: '2026-03-03' })).toBe('committees.wrong-days')
    await bureau('PUT', `/committees/${labour}/mixed-area`, { body: { isMixed: true } })
    expect(await refused({})).toBe('committees.no-minority')
    await bureau('PUT', `/committees/${labour}/mixed-area`, { body: { isMixed: false } })
    expect((await elect()).json()).toEqual({ unitId: labour, toDay: '2029-03-01' })
    expect(await committee()).toMatchObject({ warnings: [], termEnds: '2029-03-01' })
  })

  test('is warned before its term ends and after it, and elects anew', async () => {
    await signIn('2028-12-02T01:00:00Z')
    expect((await committee()).warnings).toEqual(['term-ends'])
    await signIn('2029-03-02T01:00:00Z')
    expect((await committee()).warnings).toEqual(['term-ended'])
    expect((await committee()).people).toHaveLength(3)
    await signIn('2026-03-02T01:00:00Z')
    const again = await personOf('测主任')
    const members = [{ ...sound[0], personId: again.personId }, ...sound.slice(1)]
    const stranger = { ...sound[1], personId: '019cb1a3-5f80-7573-b35f-d664dedaedc4' }
    expect((await elect({ members: [members[0], stranger, members[2]] })).json().code).toBe(
      'committees.not-in-it',
    )
    expect((await elect({ members, fromDay: '2026-03-05' })).statusCode).toBe(201)
    await signIn('2026-03-05T01:00:00Z')
    expect((await personOf('测主任')).personId).toBe(again.personId)
    expect((await committee()).people).toHaveLength(3)
  })

  test('files its changes, and the court is told of each of them once', async () => {
    await signIn('2026-03-06T01:00:00Z')
    await committeeHead('POST', `/committees/${labour}/employments`, {
      body: { name: '测聘任', sex: 'female', mediatorKind: 'full-time', fromDay: '2026-03-06' },
    })
    const { unfiled } = await committee()
    expect(unfiled.map(({ kind }: { kind: string }) => kind)).toEqual(['election', 'election', 'employment'])
    expect(unfiled[0]).toMatchObject({ onDay: '2026-03-01', isLate: false })
    const file = (id: string, filedOn = '2026-03-06') =>
      committeeHead('POST', `/committee-changes/${id}/filing`, { body: { filedOn, filedAs: '备2026-1' } })
    expect((await file(unfiled[0].id, '2026-03-07')).json().code).toBe('committees.wrong-days')
    expect((await file(unfiled[0].id)).statusCode).toBe(200)
    expect((await file(unfiled[0].id)).json().code).toBe('committees.not-possible-now')
    await signIn('2026-06-01T01:00:00Z')
    expect((await committee()).unfiled.map(({ isLate }: { isLate: boolean }) => isLate)).toEqual([true, true])

    const make = () => bureau('POST', '/court-notices', { body: { court: '石鼓区人民法院' } })
    const both = await Promise.all([make(), make()])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    const { notices, untold } = (await bureau('GET', '/court-notices')).json()
    expect(notices).toMatchObject([{ changes: 3, court: '石鼓区人民法院' }])
    expect(untold).toEqual([])
    for (const [as, begins] of [
      ['pdf', '%PDF'],
      ['word', 'PK'],
    ] as const) {
      const paper = await bureau('GET', `/court-notices/${notices[0].id}/paper?as=${as}`)
      expect(paper.rawPayload.subarray(0, begins.length).toString()).toBe(begins)
    }
    const send = (version: number) =>
      bureau('POST', `/court-notices/${notices[0].id}/sending`, {
        version,
        body: { sentOn: '2026-06-01', sentAs: 'exchange' },
      })
    expect((await send(1)).json()).toMatchObject({ version: 2 })
    expect((await send(1)).json().code).toBe('request.stale')
    expect((await send(2)).json().code).toBe('committees.not-possible-now')
  })

  test('that is founded, renamed or closed elsewhere is a change too', async () => {
    const admin = await house.as('sysadmin')
    const unit = (await admin('GET', '/units')).json().units.find(({ id }: { id: string }) => id === labour)
    await admin('PATCH', `/units/${labour}`, { version: unit.version, body: { name: '劳动纠纷调委会' } })
    const { untold } = (await bureau('GET', '/court-notices')).json()
    expect(untold).toMatchObject([{ kind: 'renaming', words: '劳动纠纷调委会' }])
  })

  test('is run by its own head and from above, by nobody else', async () => {
    const west = await house.as('west.mediator')
    expect((await west('GET', '/committees')).statusCode).toBe(403)
    expect((await elect({}, west)).statusCode).toBe(403)
    const supervisor = await house.as('supervisor')
    expect((await committee(supervisor)).mayRun).toBe(false)
    expect((await elect({}, supervisor)).statusCode).toBe(403)
  })
})

describe('a complaint about a mediator', () => {
  const file = async (name: string, changes: object = {}) => {
    const reception = await house.as('reception')
    const body = { unitId: labour, personId: (await personOf(name)).personId, ground: 'favouring' }
    const words = { words: '调解时只听对方说话', complainant: { name: '测诉', phone: '13900000003' } }
    return reception('POST', '/complaints', { body: { ...body, ...words, ...changes } })
  }
  const seen = async (by: Send, id: string) =>
    (await by('GET', '/complaints')).json().complaints.find((one: { id: string }) => one.id === id)
  const decide = (by: Send, id: string, changes: object) =>
    by('POST', `/complaints/${id}/decision`, {
      version: 1,
      body: {
        isFounded: true,
        isSerious: false,
        consequence: 'criticism',
        finding: '经核实属实',
        reply: '已批评教育',
        ...changes,
      },
    })

  test('is handled by the committee within the law, answered, and kept from who took it down', async () => {
    await signIn('2026-06-02T01:00:00Z')
    const filed = (await file('测委员')).json()
    expect(filed.dueOn).toBe('2026-07-02')
    expect(await seen(committeeHead, filed.id)).toMatchObject({
      complainant: { name: '测诉' },
      personName: '测委员',
    })
    expect((await (await house.as('reception'))('GET', '/complaints')).statusCode).toBe(403)
    expect((await decide(committeeHead, filed.id, { consequence: 'dismissal' })).json().code).toBe(
      'committees.consequence-not-lawful',
    )
    expect((await decide(committeeHead, filed.id, {})).statusCode).toBe(200)
    const reply = { version: 2, body: { repliedOn: '2026-06-02', repliedAs: 'telephone' } }
    expect((await committeeHead('POST', `/complaints/${filed.id}/reply`, reply)).statusCode).toBe(200)
    const stored = await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `select body from ledger.entry where chain = $1 union all select encode(complainant, 'escape') from committees.complaint`,
        [filed.id],
      ),
    )
    expect(JSON.stringify(stored.rows)).not.toMatch(/测诉|只听对方|13900000003/)
  })

  test('about the director is handled from above alone, and never by the accused, who is told the outcome', async () => {
    const director = await personOf('测主任')
    const filed = (await file('测主任', { ground: 'improper-gain' })).json()
    expect(await seen(committeeHead, filed.id)).toBeUndefined()
    expect((await decide(committeeHead, filed.id, {})).statusCode).toBe(404)
    const link = `update access.account set person_id = $1 where username = $2`
    const linkTo = (person: string | null, name: string) =>
      asOwner(house.ownerUrl, (owner) => owner.query(link, [person, name]))
    await linkTo(director.personId, 'head')
    expect(await seen(bureau, filed.id)).toBeUndefined()
    await linkTo(null, 'head')
    await linkTo(director.personId, 'labour')
    const mine = async () => (await committeeHead('GET', '/complaints/about-me')).json().decisions
    expect(await mine()).toEqual([])
    const removal = { isSerious: true, consequence: 'removal', reply: '由推选单位罢免' }
    expect((await decide(bureau, filed.id, removal)).statusCode).toBe(200)
    expect(await mine()).toMatchObject([{ consequence: 'removal', reply: '由推选单位罢免' }])
    expect(JSON.stringify(await mine())).not.toMatch(/测诉|只听对方/)
    const { untold } = (await bureau('GET', '/court-notices')).json()
    expect(untold.at(-1)).toMatchObject({ kind: 'departure' })
    await signIn('2026-06-03T01:00:00Z')
    expect((await committee()).warnings).toEqual(['too-few', 'no-director'])
  })
})

test('an employment so far ahead that its filing could not be counted is refused, and the lists stay readable', async () => {
  const far = await committeeHead('POST', `/committees/${labour}/employments`, {
    body: { name: '测未来', sex: 'male', mediatorKind: 'full-time', fromDay: '2199-12-30' },
  })
  expect(far.statusCode, far.body).toBe(422)
  expect(far.json()).toMatchObject({ code: 'platform.beyond-calendar' })
  expect((await bureau('GET', '/court-notices')).statusCode).toBe(200)
  expect((await bureau('GET', '/committees')).body).not.toContain('测未来')
})

test("a mediator who was employed before there was a rule owes no filing, and stands in nobody's way", async () => {
  const employed = await committeeHead('POST', `/committees/${labour}/employments`, {
    body: { name: '测老调解', sex: 'male', mediatorKind: 'full-time', fromDay: '2009-05-01' },
  })
  expect(employed.statusCode, employed.body).toBe(201)
  expect((await bureau('GET', '/court-notices')).statusCode).toBe(200)
  const found = (await bureau('GET', '/committees')).json().committees
  const { unfiled } = found.find((one: { unitId: string }) => one.unitId === labour)
  expect(unfiled.map(({ words }: { words: string }) => words)).not.toContain('聘任测老调解为调解员')
})
