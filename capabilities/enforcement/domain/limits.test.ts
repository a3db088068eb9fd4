import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, legalDate } from '#kernel/calendar/index.ts'
import { actCalled, momentOn, recordOf, type Told } from '#tests/support/enforcement-acts.ts'
import { limitsUnder, readLimits } from './limits.ts'

interface Case {
  readonly because: string
  readonly act: string
  readonly regime?: string
  readonly told: readonly Told[]
  readonly today: string
  readonly limit: string
  readonly due: string
  readonly state: string
}

const filed: Told = ['filed', '2026-07-03', { fields: { violationEndedOn: '2026-06-01' } }]

/** The vectors of the domain document, 1.3, and the traps of section 8, through the acts that they belong to. */
const cases: readonly Case[] = [
  {
    because: '90 natural days, the last on a holiday rolls on (APL 60, MR 80)',
    act: 'penalty.ordinary',
    told: [filed],
    today: '2026-08-01',
    limit: 'decide',
    due: '2026-10-08',
    state: 'running',
  },
  {
    because: 'on the last day it is still in time',
    act: 'penalty.ordinary',
    told: [filed],
    today: '2026-10-08',
    limit: 'decide',
    due: '2026-10-08',
    state: 'running',
  },
  {
    because: 'the day after it is late',
    act: 'penalty.ordinary',
    told: [filed],
    today: '2026-10-09',
    limit: 'decide',
    due: '2026-10-08',
    state: 'late',
  },
  {
    because: 'a suspension of ten days is not counted (MR 64)',
    act: 'penalty.ordinary',
    regime: 'market',
    told: [filed, ['suspended', '2026-08-01'], ['resumed', '2026-08-11']],
    today: '2026-08-12',
    limit: 'decide',
    due: '2026-10-12',
    state: 'running',
  },
  {
    because: 'while suspended nothing is counted',
    act: 'penalty.ordinary',
    told: [filed, ['suspended', '2026-08-01']],
    today: '2026-08-05',
    limit: 'decide',
    due: '2026-10-08',
    state: 'paused',
  },
  {
    because: 'prolonged once by thirty days from the raw end 2026-10-01',
    act: 'penalty.ordinary',
    told: [filed, ['prolonged', '2026-09-25']],
    today: '2026-09-26',
    limit: 'decide',
    due: '2026-11-02',
    state: 'running',
  },
  {
    because: 'housing may add sixty days the second time (HU 29)',
    act: 'penalty.ordinary',
    regime: 'housing',
    told: [filed, ['prolonged', '2026-09-25'], ['prolonged-again', '2026-10-20']],
    today: '2026-10-21',
    limit: 'decide',
    due: '2026-12-30',
    state: 'running',
  },
  {
    because: 'prolonging after the end changes nothing',
    act: 'penalty.ordinary',
    told: [filed, ['prolonged', '2026-10-20']],
    today: '2026-10-21',
    limit: 'decide',
    due: '2026-10-08',
    state: 'late',
  },
  {
    because: 'kept evidence lapses after 7 working days (APL 56): 2026-02-13 + 7',
    act: 'penalty.ordinary',
    told: [
      ['filed', '2026-02-10'],
      ['evidence-registered', '2026-02-13'],
    ],
    today: '2026-03-02',
    limit: 'kept-evidence',
    due: '2026-03-02',
    state: 'running',
  },
  {
    because: 'undealt with, it has ended by itself',
    act: 'penalty.ordinary',
    told: [
      ['filed', '2026-02-10'],
      ['evidence-registered', '2026-02-13'],
    ],
    today: '2026-03-03',
    limit: 'kept-evidence',
    due: '2026-03-02',
    state: 'lapsed',
  },
  {
    because: 'dealing with it too late does not bring it back',
    act: 'penalty.ordinary',
    told: [
      ['filed', '2026-02-10'],
      ['evidence-registered', '2026-02-13'],
      ['evidence-dealt-with', '2026-03-04'],
    ],
    today: '2026-03-05',
    limit: 'kept-evidence',
    due: '2026-03-02',
    state: 'lapsed',
  },
  {
    because: 'the five working days of the party start at serving (MR 57): 2026-04-30 + 5',
    act: 'penalty.ordinary',
    told: [
      ['filed', '2026-03-02'],
      ['investigation-ended', '2026-04-20'],
      ['notice', '2026-04-22', { servedOn: '2026-04-30' }],
    ],
    today: '2026-05-11',
    limit: 'defence',
    due: '2026-05-11',
    state: 'running',
  },
  {
    because: 'serving within 7 working days of the decision: 2026-09-30 + 7',
    act: 'penalty.ordinary',
    told: [filed, ['decision', '2026-09-30']],
    today: '2026-10-10',
    limit: 'serve',
    due: '2026-10-15',
    state: 'running',
  },
  {
    because: 'served in time it is met',
    act: 'penalty.ordinary',
    told: [filed, ['decision', '2026-09-30', { servedOn: '2026-10-15' }]],
    today: '2026-10-20',
    limit: 'serve',
    due: '2026-10-15',
    state: 'met',
  },
  {
    because: 'served a day late it stays late',
    act: 'penalty.ordinary',
    told: [filed, ['decision', '2026-09-30', { servedOn: '2026-10-16' }]],
    today: '2026-10-20',
    limit: 'serve',
    due: '2026-10-15',
    state: 'met-late',
  },
  {
    because: 'fifteen natural days to pay, from serving, not from deciding (APL 67)',
    act: 'penalty.ordinary',
    told: [filed, ['decision', '2026-09-01', { fields: { penalties: ['fine'] }, servedOn: '2026-09-08' }]],
    today: '2026-09-10',
    limit: 'pay',
    due: '2026-09-23',
    state: 'running',
  },
  {
    because: 'the chief has three natural days (XFER 5), no roll-over',
    act: 'penalty.ordinary',
    told: [filed, ['transfer-proposed', '2026-09-25']],
    today: '2026-09-26',
    limit: 'transfer-decision',
    due: '2026-09-28',
    state: 'running',
  },
  {
    because: 'handed to the police within 24 hours, through the night',
    act: 'penalty.ordinary',
    told: [filed, ['transfer-proposed', '2026-09-25'], ['transfer-approved', '2026-09-26T16:30']],
    today: '2026-09-27',
    limit: 'transfer',
    due: '2026-09-27',
    state: 'running',
  },
  {
    because: 'a clue is checked in fifteen working days, the last a Saturday worked in exchange',
    act: 'penalty.ordinary',
    regime: 'market',
    told: [['clue-registered', '2026-01-26']],
    today: '2026-01-27',
    limit: 'clue',
    due: '2026-02-14',
    state: 'running',
  },
  {
    because: 'a measure holds 30 days and ends on its day: 2026-01-18 + 30, not rolled on',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-01-18'],
      ['imposed', '2026-01-18', { fields: { measure: 'seal' } }],
    ],
    today: '2026-02-17',
    limit: 'hold',
    due: '2026-02-17',
    state: 'running',
  },
  {
    because: 'after it the measure has ended by law (ACL 28)',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-01-18'],
      ['imposed', '2026-01-18', { fields: { measure: 'seal' } }],
    ],
    today: '2026-02-18',
    limit: 'hold',
    due: '2026-02-17',
    state: 'lapsed',
  },
  {
    because: 'test time told in writing is not counted (ACL 25)',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-03-02'],
      ['imposed', '2026-03-02'],
      ['test-told', '2026-03-03'],
      ['told-test-begun', '2026-03-05'],
      ['test-ended', '2026-03-15'],
    ],
    today: '2026-03-16',
    limit: 'hold',
    due: '2026-04-11',
    state: 'running',
  },
  {
    because: 'test time that was not told is counted',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-03-02'],
      ['imposed', '2026-03-02'],
      ['test-begun', '2026-03-05'],
      ['test-ended', '2026-03-15'],
    ],
    today: '2026-03-16',
    limit: 'hold',
    due: '2026-04-01',
    state: 'running',
  },
  {
    because: 'urgency is approved within 24 hours, else it is lifted at once (ACL 19)',
    act: 'coercion.measure',
    told: [['urgent-started', '2026-10-01T21:00']],
    today: '2026-10-03',
    limit: 'urgent-approval',
    due: '2026-10-02',
    state: 'lapsed',
  },
  {
    because: 'a decision to freeze reaches the party in three working days: 2026-09-18 + 3',
    act: 'coercion.measure',
    told: [
      ['approved', '2026-09-18'],
      ['imposed', '2026-09-18', { fields: { measure: 'freeze' } }],
    ],
    today: '2026-09-19',
    limit: 'freeze-decision',
    due: '2026-09-22',
    state: 'running',
  },
  {
    because: 'five working days to say what is missing, then accepted by silence (ALL 32)',
    act: 'licence.ordinary',
    told: [['applied', '2026-04-30']],
    today: '2026-05-12',
    limit: 'supplement',
    due: '2026-05-11',
    state: 'deemed',
  },
  {
    because: 'accepted by silence on the day of receipt: twenty working days run from there',
    act: 'licence.ordinary',
    told: [['applied', '2026-02-13']],
    today: '2026-03-10',
    limit: 'decide',
    due: '2026-03-19',
    state: 'running',
  },
  {
    because: 'saying it late does not undo the acceptance',
    act: 'licence.ordinary',
    told: [
      ['applied', '2026-04-30'],
      ['supplement-asked', '2026-05-13'],
    ],
    today: '2026-05-14',
    limit: 'supplement',
    due: '2026-05-11',
    state: 'deemed',
  },
  {
    because: 'jointly forty-five working days (ALL 42, 82)',
    act: 'licence.ordinary',
    told: [
      ['applied', '2026-03-02', { fields: { jointHandling: true } }],
      ['accepted', '2026-03-02'],
    ],
    today: '2026-03-03',
    limit: 'decide-jointly',
    due: '2026-05-08',
    state: 'running',
  },
  {
    because: 'undecided when the licence runs out: renewed (ALL 50)',
    act: 'licence.ordinary',
    told: [
      ['applied', '2026-05-20', { fields: { isRenewal: true, expiresOn: '2026-06-20' } }],
      ['accepted', '2026-05-20'],
    ],
    today: '2026-06-21',
    limit: 'renewal',
    due: '2026-06-20',
    state: 'deemed',
  },
  {
    because: 'decided on the last day it is not',
    act: 'licence.ordinary',
    told: [
      ['applied', '2026-05-20', { fields: { isRenewal: true, expiresOn: '2026-06-20' } }],
      ['accepted', '2026-05-20'],
      ['granted', '2026-06-20'],
    ],
    today: '2026-06-22',
    limit: 'renewal',
    due: '2026-06-20',
    state: 'met',
  },
  {
    because: 'money collected on the spot is with the organ in two working days (APL 71)',
    act: 'penalty.simple',
    told: [
      ['decision', '2026-09-30'],
      ['collected', '2026-09-30'],
    ],
    today: '2026-10-01',
    limit: 'hand-in',
    due: '2026-10-09',
    state: 'running',
  },
  {
    because: 'an organ that acts by itself has sixty days (HNP 81)',
    act: 'levy.ordinary',
    told: [['started', '2026-03-02']],
    today: '2026-03-03',
    limit: 'decide',
    due: '2026-05-06',
    state: 'running',
  },
  {
    because: 'what somebody applied for is decided in twenty (HNP 81)',
    act: 'confirmation.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
    ],
    today: '2026-03-04',
    limit: 'decide',
    due: '2026-03-23',
    state: 'running',
  },
  {
    because: 'and in forty-five where several departments handle it',
    act: 'payment.ordinary',
    told: [
      ['applied', '2026-03-02', { fields: { jointHandling: true } }],
      ['accepted', '2026-03-03'],
    ],
    today: '2026-03-04',
    limit: 'decide-jointly',
    due: '2026-04-17',
    state: 'running',
  },
  {
    because: 'the days on which the recipients are shown are not counted (HNP 85)',
    act: 'payment.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['checked', '2026-03-04'],
      ['listed', '2026-03-05'],
      ['list-ended', '2026-03-12'],
    ],
    today: '2026-03-13',
    limit: 'decide',
    due: '2026-03-30',
    state: 'running',
  },
  {
    because: 'an application for adjudication is examined in five days (HNP 109–114)',
    act: 'adjudication.ordinary',
    told: [['applied', '2026-03-02']],
    today: '2026-03-10',
    limit: 'accept',
    due: '2026-03-09',
    state: 'late',
  },
  {
    because: 'its copy is with the other side in five',
    act: 'adjudication.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['copied', '2026-03-09', { servedOn: '2026-03-10' }],
    ],
    today: '2026-03-10',
    limit: 'copy',
    due: '2026-03-09',
    state: 'met-late',
  },
  {
    because: 'and the answer back in five',
    act: 'adjudication.ordinary',
    told: [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-03'],
      ['copied', '2026-03-04', { servedOn: '2026-03-04' }],
      ['answered', '2026-03-05'],
    ],
    today: '2026-03-10',
    limit: 'copy-answer',
    due: '2026-03-10',
    state: 'running',
  },
]

describe('limits', () => {
  test.each(cases)('$because', ({ act, regime = 'general', told, today, limit, due, state }) => {
    const readings = readLimits(limitsUnder(actCalled(act), regime), recordOf(told), momentOn(today))
    const found = readings.find(({ code }) => code === limit)
    expect({ due: found?.dueDay, state: found?.state }).toEqual({ due, state })
    expect(found?.because.zh).toMatch(/\d/)
  })

  test.each([
    { at: '2026-10-02T20:59', state: 'running', why: 'a minute is left, in the holidays as on any day' },
    { at: '2026-10-02T21:00', state: 'running', why: 'the last minute is inside' },
    { at: '2026-10-02T21:01', state: 'lapsed', why: 'the minute after is not' },
  ])('twenty-four hours of urgency end at the hour at which they began ($at): $why', ({ at, state }) => {
    const record = recordOf([['urgent-started', '2026-10-01T21:00']])
    const readings = readLimits(
      limitsUnder(actCalled('coercion.measure'), 'general'),
      record,
      momentOn(at.slice(0, 10), at.slice(11)),
    )
    const found = readings.find(({ code }) => code === 'urgent-approval')
    expect({ due: found?.due, state: found?.state }).toEqual({ due: '2026-10-02T21:00:00+08:00', state })
  })

  test.each([
    { approved: '2026-10-02T20:30', state: 'met', why: 'over midnight and still within the hours' },
    { approved: '2026-10-02T21:30', state: 'lapsed', why: 'on the last day, half an hour too late' },
  ])('with an approval at $approved they are $state: $why', ({ approved, state }) => {
    const record = recordOf([
      ['urgent-started', '2026-10-01T21:00'],
      ['urgent-approved', approved],
    ])
    const readings = readLimits(
      limitsUnder(actCalled('coercion.measure'), 'general'),
      record,
      momentOn('2026-10-08'),
    )
    expect(readings.find(({ code }) => code === 'urgent-approval')?.state).toBe(state)
  })

  test('two kept lots have two clocks, and dealing with the second leaves the first as it is', () => {
    const record = recordOf([
      ['filed', '2026-03-02'],
      ['evidence-registered', '2026-03-03'],
      ['evidence-registered', '2026-03-10'],
      ['evidence-dealt-with', '2026-03-11'],
    ])
    const kept = readLimits(
      limitsUnder(actCalled('penalty.ordinary'), 'market'),
      record,
      momentOn('2026-03-20'),
    ).filter(({ code }) => code === 'kept-evidence')
    expect(kept.map(({ state }) => state)).toEqual(['lapsed', 'met'])
  })

  test('whatever the days, extension and pause never bring the last day forward', () => {
    const definition = actCalled('penalty.ordinary')
    const dueOf = (told: readonly Told[]) =>
      readLimits(limitsUnder(definition, 'general'), recordOf(told), momentOn('2026-12-20')).find(
        ({ code }) => code === 'decide',
      )?.dueDay ?? ''
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (start, after, pause) => {
          const day = (count: number) => addDays(legalDate('2026-01-05'), count) as string
          const begun: Told = ['filed', day(start)]
          const plain = dueOf([begun])
          const paused = dueOf([
            begun,
            ['suspended', day(start + after)],
            ['resumed', day(start + after + pause)],
          ])
          const longer = dueOf([begun, ['prolonged', day(start + after)]])
          expect(paused >= plain && longer >= plain).toBe(true)
        },
      ),
    )
  })
})
