import { disputeOrder } from '#tests/support/dispute-order.ts'

/**
 * Messages that are right in ways no schema can tell: check digits, fields that go together. They are sent as they
 * are, and wounded.
 */
export const examples: Readonly<Record<string, readonly object[]>> = {
  registerDispute: [disputeOrder(), disputeOrder({ origin: 'entrusted', entrustingBody: 'police' })],
  planSession: [{ plannedAt: '2026-03-04T01:00:00Z', manner: 'room', place: '调解室一' }],
  recordMinutes: [
    {
      startedAt: '2026-03-03T01:00:00Z',
      endedAt: '2026-03-03T02:00:00Z',
      presentPartyIds: [],
      rightsTold: true,
      statements: '双方陈述了经过。',
      risksTold: true,
      result: '达成一致。',
    },
  ],
}
