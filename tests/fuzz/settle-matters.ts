import type { TestApplication } from '#tests/support/application.ts'
import { beginLed, registerLed, STROKE } from '#tests/support/led-dispute.ts'

/** Matters at several stations of their way, so that requests find something to do. */
export async function settleMatters(house: TestApplication): Promise<void> {
  for (let station = 0; station < 6; station++) await settleAt(house, station)
}

async function settleAt(house: TestApplication, station: number): Promise<void> {
  house.at('2026-03-02T01:00:00Z')
  const labour = await house.as('labour')
  const led = await registerLed(await house.as('reception'))
  if (station < 1) return
  const to = { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' }
  await led.does(await house.as('triage'), '/dispatches', to)
  if (station < 2) return
  await led.does(labour, '/acceptance')
  if (station < 3) return
  const partyIds = await beginLed(led, labour, labour, house.district.accountIds.labour ?? '')
  if (station < 4) return
  const session = { plannedAt: '2026-03-03T01:00:00Z', manner: 'room', place: '调解室一' }
  const planned = await led.does(labour, '/mediation/sessions', session)
  await labour('POST', `/disputes/${led.id}/attachments?document=signature&name=stroke.png`, {
    bytes: STROKE,
  })
  if (station < 5) return
  house.at('2026-03-03T03:00:00Z')
  await led.does(labour, `/mediation/sessions/${planned.id}/minutes`, {
    startedAt: '2026-03-03T01:00:00Z',
    endedAt: '2026-03-03T02:00:00Z',
    presentPartyIds: partyIds,
    rightsTold: true,
    statements: '双方陈述了经过。',
    risksTold: true,
    result: '达成一致。',
  })
  await led.does(labour, '/mediation/agreements', {
    form: 'written',
    reachedOn: '2026-03-03',
    mainFacts: '拖欠劳动报酬。',
    obligations: [{ debtorId: partyIds[1], way: 'act', act: '支付工资', dueOn: '2026-03-20' }],
  })
}
