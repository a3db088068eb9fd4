import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bare, pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { settleOrgan } from '#tests/support/organ.ts'
import { type Publications, publicationsOf } from '#tests/support/publications.ts'

let house: TestApplication
let publications: Publications
let clerk: Send
let head: Send
let publisher: Send
beforeAll(async () => {
  house = await openTestApplication()
  publications = await publicationsOf(house, await settleOrgan(house))
  clerk = await house.as('dept.clerk')
  head = await house.as('dept.head')
  publisher = await house.as('dept.publisher')
})
afterAll(() => house.close())

const BEGIN = Date.parse('2026-03-02T01:00:00Z')
const DAY = 24 * 60 * 60 * 1000

/** What stands in the file and may never be read outside, each with a piece of it that would betray it. */
const secrets = [
  ['身份证990000199001010017', '990000199001010017'],
  ['电话199 0000 1234', '0000 1234'],
  ['住解放路12号3栋', '解放路12号'],
  ['证人李四海说他常来', '李四海'],
  ['账号6222000011112222', '6222000011112222'],
] as const
const SUBJECT = '测甲乙'
const WITNESS = '李四海'

const facts = fc
  .shuffledSubarray([...secrets], { minLength: 2 })
  .map((told) => `当事人${SUBJECT}未明码标价，${told.map(([words]) => words).join('，')}。`)

const everySecret = `当事人${SUBJECT}未明码标价，${secrets.map(([words]) => words).join('，')}。`

/** What may happen to a published decision, by anybody, in any order. */
type Event =
  | { readonly what: 'time'; readonly days: number; readonly isSwept: boolean }
  | { readonly what: 'kept' | 'withdrawn' | 'repaired' | 'witness-decided' | 'remade' }
  | { readonly what: 'corrected'; readonly facts: string }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    what: fc.constant('time' as const),
    days: fc.integer({ min: 1, max: 800 }),
    isSwept: fc.boolean(),
  }),
  fc.record({ what: fc.constantFrom('kept' as const, 'witness-decided' as const) }),
  fc.record({ what: fc.constantFrom('remade' as const, 'withdrawn' as const, 'repaired' as const) }),
  fc.record({ what: fc.constant('corrected' as const), facts }),
)

/** After three months and before the year is over, which chance seldom meets. */
const repairedInTime: Event[] = [{ what: 'time', days: 95, isSwept: true }, { what: 'repaired' }]

/** Makes it happen; what is not possible now is refused, which must not show anything either. */
async function happens(id: string, one: Event, now: { at: number }): Promise<void> {
  const { step, published } = publications
  switch (one.what) {
    case 'time':
      now.at += one.days * DAY
      house.at(new Date(now.at).toISOString())
      return one.isSwept ? house.daily('publicity.end-publicity') : undefined
    case 'kept':
      await house.anyone('POST', `/public/decisions/${id}/corrections`, {
        body: { words: `这里写的是${WITNESS}吗` },
      })
      return void (await step(clerk, id, 'correction', { verdict: 'keep', answer: '没有错误' }))
    case 'corrected':
      await house.anyone('POST', `/public/decisions/${id}/corrections`, { body: { words: '事实写错了' } })
      await step(clerk, id, 'correction', { verdict: 'correct', texts: { facts: one.facts }, reason: '笔误' })
      return void (await step(head, id, 'correction-confirmation', { answer: '已更正' }))
    case 'withdrawn':
      return void (await step(publisher, id, 'withdrawal', {
        ...{ reason: 'revoked', words: '决定被依法撤销', on: '2026-03-02' },
      }))
    case 'repaired':
      return void (await step(clerk, id, 'repair', { reason: '信用修复决定' }))
    case 'witness-decided':
      // Whoever was a witness here is the party of another decision, where the name is public.
      return void (await published({ 行政相对人名称: WITNESS, 自然人证件号码: '990000198005050012' }))
    case 'remade':
      return void (await step(clerk, await published(), 'predecessor', { predecessorId: id }))
  }
}

/** Everything that anybody is told of it without signing in. */
async function toldOf(id: string) {
  const own = JSON.stringify(await publications.read(id))
  const address = { path: `/decisions/${id}`, query: new URLSearchParams() }
  const plain = JSON.stringify((await house.plainPages(address)) ?? '')
  const { decisions } = (await house.anyone('GET', '/public/open-data')).json()
  const open = JSON.stringify(decisions.filter((one: { id: string }) => one.id === id))
  const feed = (await house.anyone('GET', '/public/feed')).body.split('<entry>')
  const entry = feed.filter((part) => part.includes(id)).join('')
  const found: string[] = []
  for (const [, betrays] of secrets) {
    const { decisions: hits } = await publications.search(`text=${encodeURIComponent(betrays)}`)
    found.push(...hits.map((hit: { id: string }) => hit.id))
  }
  return { texts: { own, plain, open, entry }, found }
}

async function paperOf(id: string): Promise<string> {
  const paper = await house.anyone('GET', `/public/decisions/${id}/paper`)
  return paper.statusCode === 200 ? bare((await pagesOf(paper.rawPayload)).join('')) : ''
}

/** What became of decisions in all runs: a property over events that are all refused would say nothing. */
const reached = new Set<string>()

async function remember(id: string): Promise<void> {
  const { state, renditions } = await publications.page(id)
  reached.add(state)
  if (renditions.length > 1) reached.add('text corrected')
}

test('whatever happens afterwards, and whoever becomes what, nothing that was hidden is ever read', async () => {
  await fc.assert(
    fc.asyncProperty(facts, fc.array(event, { minLength: 1, maxLength: 5 }), async (first, events) => {
      const now = { at: BEGIN }
      house.at(new Date(now.at).toISOString())
      const id = await publications.published({ 违法事实: first })
      expect((await toldOf(id)).texts.own, 'it was public').toContain(SUBJECT)
      for (const one of events) {
        await happens(id, one, now)
        await remember(id)
        const { texts, found } = await toldOf(id)
        for (const [place, text] of Object.entries(texts)) {
          for (const [, betrays] of secrets) expect(text, `${one.what}: ${place}`).not.toContain(betrays)
          const isOver = texts.own.includes('"state":"ended"') || texts.own.includes('"state":"withdrawn"')
          if (isOver) expect(text, `${one.what}: ${place} of what is over`).not.toContain(SUBJECT)
        }
        expect(found, `${one.what}: found by what is hidden`).not.toContain(id)
      }
      const paper = await paperOf(id)
      for (const [, betrays] of secrets) expect(paper).not.toContain(bare(betrays))
    }),
    { numRuns: 12, seed: 430407, examples: [[everySecret, repairedInTime]] },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining(['published', 'text corrected', 'withdrawn', 'repaired', 'expired']),
  )
}, 120_000)
