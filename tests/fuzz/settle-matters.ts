import type { TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

const STROKE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Matters at several stations of their way, so that requests find something to do. */
export async function settleMatters(house: TestApplication): Promise<void> {
  house.at('2026-03-02T01:00:00Z')
  const [reception, triage, labour] = [
    await house.as('reception'),
    await house.as('triage'),
    await house.as('labour'),
  ]
  for (let station = 0; station < 6; station++) {
    const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    let version = 1
    const does = async (by: typeof labour, path: string, body?: object) => {
      const answer = await by('POST', `/disputes/${id}${path}`, { version, ...(body ? { body } : {}) })
      if (answer.statusCode >= 300) throw new Error(`${path} was refused: ${answer.body}`)
      version = answer.json().version
      return answer.json()
    }
    if (station < 1) continue
    await does(triage, '/dispatches', { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' })
    if (station < 2) continue
    await does(labour, '/acceptance')
    if (station < 3) continue
    const { parties } = (await labour('GET', `/disputes/${id}`)).json()
    const accountId = house.district.accountIds.labour
    await does(labour, '/mediation/mediators', {
      accountId,
      isHost: true,
      chosenBy: 'appointed',
      declared: 'none',
    })
    for (const { id: partyId } of parties) {
      const consent = { partyId, answer: 'agreed', channel: 'counter', onDay: '2026-03-02', rightsTold: true }
      await does(labour, '/mediation/consents', consent)
    }
    await does(labour, '/mediation/beginning')
    if (station < 4) continue
    const session = { plannedAt: '2026-03-03T01:00:00Z', manner: 'room', place: '调解室一' }
    const planned = await does(labour, '/mediation/sessions', session)
    await labour('POST', `/disputes/${id}/attachments?document=signature&name=stroke.png`, { bytes: STROKE })
    if (station < 5) continue
    house.at('2026-03-03T03:00:00Z')
    await does(labour, `/mediation/sessions/${planned.id}/minutes`, {
      startedAt: '2026-03-03T01:00:00Z',
      endedAt: '2026-03-03T02:00:00Z',
      presentPartyIds: parties.map((party: { id: string }) => party.id),
      rightsTold: true,
      statements: '双方陈述了经过。',
      risksTold: true,
      result: '达成一致。',
    })
    await does(labour, '/mediation/agreements', {
      form: 'written',
      reachedOn: '2026-03-03',
      mainFacts: '拖欠劳动报酬。',
      obligations: [{ debtorId: parties[1].id, way: 'act', act: '支付工资', dueOn: '2026-03-20' }],
    })
  }
}
