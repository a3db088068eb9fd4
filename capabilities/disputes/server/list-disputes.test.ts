import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication

beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-02T01:00:00Z')
  await register('旧的')
  house.at('2026-03-09T01:00:00Z')
  await register('新的', { category: 'neighbour', grade: 'major' })
  const { id } = await register('不受理', {}, 'labour')
  const body = { ground: 'party-refuses', reason: '被申请人不同意调解' }
  await (await house.as('labour'))('POST', `/disputes/${id}/refusal`, { version: 1, body })
  house.at('2026-03-10T01:00:00Z')
})
afterAll(() => house.close())

async function register(title: string, more: object = {}, who = 'reception') {
  const send = await house.as(who)
  return (await send('POST', '/disputes', { body: disputeOrder({ title, ...more }) })).json()
}

async function list(query: string) {
  const send = await house.as('triage')
  return (await send('GET', `/disputes?${query}`)).json()
}

describe('the list of disputes', () => {
  test.each([
    { query: '', titles: ['旧的', '新的'], why: 'open ones, the earliest due date first' },
    { query: 'category=neighbour', titles: ['新的'], why: 'one category' },
    { query: 'grade=simple', titles: ['旧的'], why: 'one grade' },
    { query: 'warning=red', titles: ['旧的'], why: 'overdue since the fifth of March' },
    { query: 'warning=amber', titles: ['新的'], why: 'due on the twelfth, within two days' },
    { query: 'filing=closed', titles: ['不受理'], why: 'what was declined is closed' },
    { query: 'filing=archived', titles: [], why: 'nothing is archived yet' },
    { query: 'grade=simple&category=neighbour', titles: [], why: 'filters narrow one another' },
  ])('?$query: $why', async ({ query, titles }) => {
    const { disputes } = await list(query)
    expect(disputes.map(({ title }: { title: string }) => title)).toEqual(titles)
  })

  test('says how many days are left, as of the day in the district', async () => {
    const { disputes } = await list('')
    expect(disputes.map((one: { dueOn: string; daysLeft: number }) => [one.dueOn, one.daysLeft])).toEqual([
      ['2026-03-05', -5],
      ['2026-03-12', 2],
    ])
  })

  test.each([
    {
      cursor: 'latest_2026-03-09T01:00:00.000Z_00000000-0000-0000-0000-000000000000',
      why: 'of another list',
    },
    { cursor: 'due_2026-13-40_00000000-0000-0000-0000-000000000000', why: 'a day that does not exist' },
    { cursor: 'due_2026-03-09_x', why: 'no matter' },
  ])('refuses a cursor: $why', async ({ cursor }) => {
    expect(await list(`cursor=${cursor}`)).toMatchObject({ code: 'disputes.bad-cursor' })
  })
})

describe('words are looked for', () => {
  // Copies of one matter: every fifth without a due date, one in forty about a unicorn.
  beforeAll(() =>
    house.owner(
      `insert into disputes.dispute
       select (jsonb_populate_record(d, jsonb_build_object(
                'id', gen_random_uuid(),
                'code', '430407-2025-' || lpad(n::text, 7, '0'),
                'search_text', '工地欠薪 第' || n || '件' || case when n % 40 = 0 then ' 独角兽' else '' end,
                'due_kind', case when n % 5 > 0 then d.due_kind end,
                'due_on', case when n % 5 > 0 then date '2026-04-01' + n / 7 end))).*
         from disputes.dispute d, generate_series(1, 450) as n where d.title = '旧的'`,
    ),
  )
  afterAll(() => house.owner(`delete from disputes.dispute where code like '430407-2025-%'`))

  async function all(query: string): Promise<readonly { readonly code: string }[]> {
    const found: { readonly code: string }[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: { disputes: { code: string }[]; next?: string } = await list(
        `${query}&limit=90${cursor && `&cursor=${cursor}`}`,
      )
      found.push(...page.disputes)
      cursor = page.next
    }
    return found
  }

  test.each([
    {
      words: '工地欠薪',
      isOne: () => true,
      count: 450,
      why: 'so many that the list is walked, until few are left',
    },
    { words: '独角兽', isOne: (n: number) => n % 40 === 0, count: 11, why: 'so few that they are sorted' },
    { words: '第77件', isOne: (n: number) => n === 77, count: 1, why: 'one' },
    { words: '第三十件', isOne: () => false, count: 0, why: 'none' },
  ])('$words: $why, in the order of the list', async ({ words, isOne, count }) => {
    const found = (await all(`text=${words}`)).map(({ code }) => code)
    const copies = (await all('')).map(({ code }) => code).filter((code) => code.startsWith('430407-2025-'))
    expect(found).toEqual(copies.filter((code) => isOne(Number(code.slice(-7)))))
    expect(found).toHaveLength(count)
  })

  test('filters narrow what words find', async () => {
    expect(await all('text=独角兽&category=neighbour')).toEqual([])
    expect(await all('text=独角兽&warning=red')).toEqual([])
    expect(await all('text=工地欠薪&grade=simple')).toHaveLength(450)
  })

  test('who reads one committee finds nothing of what others hold', async () => {
    const send = await house.as('labour')
    expect((await send('GET', '/disputes?text=独角兽')).json().disputes).toEqual([])
    expect((await send('GET', '/disputes?text=不受理&filing=closed')).json().disputes).toHaveLength(1)
  })
})

test('the page of a dispute tells who answers for it, and each step in words', async () => {
  const [{ id }] = (await list('filing=closed')).disputes
  const page = (await (await house.as('labour'))('GET', `/disputes/${id}`)).json()
  expect(page).toMatchObject({ heldByYou: true, firstResponderName: 'labour', door: 'counter', headCount: 2 })
  expect(page.timeline.at(-1)).toMatchObject({
    type: 'declined',
    ground: 'party-refuses',
    reason: '被申请人不同意调解',
    toUnitName: '劳动争议调委会',
  })
})
