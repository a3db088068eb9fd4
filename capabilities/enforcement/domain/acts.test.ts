import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import editions from '#capabilities/enforcement/data/editions.json' with { type: 'json' }
import { legalDate } from '#kernel/calendar/index.ts'
import {
  actCalled,
  calendar,
  momentOn,
  recordOf,
  shippedActs,
  type Told,
} from '#tests/support/enforcement-acts.ts'
import { ActDefinitionShape } from '../contract/definition.ts'
import { checkDefinition } from './check-definition.ts'
import type { ActDefinition } from './definition.ts'
import { readCase } from './read-case.ts'
import { servedOn } from './serving.ts'

describe('the definitions that the program brings', () => {
  test.each(shippedActs.map((row) => [row.key, row.value] as const))('%s is sound', (_, value) => {
    const read = ActDefinitionShape.safeParse(value)
    expect(read.error?.issues ?? []).toEqual([])
    expect(read.data && checkDefinition(read.data)).toEqual([])
  })

  test('whose words change have a new edition, which is written down: a furnished house would keep the old one silently', () => {
    const shipped = shippedActs.map((row) => {
      const { key, validFrom, edition, ...said } = row as typeof row & { readonly edition?: number }
      return [`${key} ${validFrom} ${edition ?? 1}`, digestOf(said)]
    })
    expect(editions).toEqual(Object.fromEntries(shipped.toSorted()))
  })

  test('a definition that names nothing known is told where', () => {
    const sound = actCalled('inspection.ordinary')
    const broken: ActDefinition = {
      ...sound,
      steps: sound.steps.map((step) => ({ ...step, stage: 'nowhere', closes: false, to: ['applicant'] })),
    }
    expect(checkDefinition(broken).map(({ what }) => what)).toContain('no step ends the case')
    expect(checkDefinition(broken).map(({ what }) => what)).toContain('there is no stage nowhere')
    expect(checkDefinition(broken).map(({ what }) => what)).toContain('there is no part applicant')
  })
})

/** The order of keys is nothing that a database keeps. */
function digestOf(said: object): string {
  const sorted = JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(sorted).digest('hex').slice(0, 16)
}

const ready: readonly Told[] = [
  ['filed', '2026-03-02'],
  ['investigation-ended', '2026-03-20'],
]
const told: Told = ['notice', '2026-03-23', { fields: { proposedFine: 500000 }, servedOn: '2026-03-24' }]
const fine = { fields: { penalties: ['fine'], fine: 500000 } }

describe('the file', () => {
  test('knows what is there, what is missing and with which basis', () => {
    const record = recordOf([...ready, ['notice', '2026-03-23']])
    const read = readCase(actCalled('penalty.ordinary'), 'market', record, momentOn('2026-03-24'))
    expect(read.stage).toBe('telling')
    expect(read.lacks.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'serving notice',
      'step decision',
      'step closed',
    ])
    expect(read.lacks.every(({ basis }) => basis.length > 4)).toBe(true)
  })

  test('wants the hearing only where one was asked for', () => {
    const lacks = (steps: readonly Told[]) =>
      readCase(actCalled('penalty.ordinary'), 'market', recordOf(steps), momentOn('2026-04-20')).lacks.map(
        ({ step }) => step,
      )
    expect(lacks([...ready, told])).not.toContain('hearing-held')
    expect(lacks([...ready, told, ['hearing-requested', '2026-03-26']])).toContain('hearing-held')
  })

  test('has nothing missing when it is closed', () => {
    const whole: readonly Told[] = [
      ...ready,
      told,
      ['decision', '2026-04-01', { ...fine, servedOn: '2026-04-02' }],
      ['paid', '2026-04-10'],
      ['closed', '2026-04-15'],
    ]
    const read = readCase(actCalled('penalty.ordinary'), 'market', recordOf(whole), momentOn('2026-04-16'))
    expect({ closed: read.isClosed, lacks: read.lacks }).toEqual({ closed: true, lacks: [] })
    expect(read.limits.filter(({ state }) => state === 'running' || state === 'late')).toEqual([])
  })
})

describe('what may be done now', () => {
  const standing = (steps: readonly Told[], code: string) => {
    const { steps: read } = readCase(
      actCalled('penalty.simple'),
      'market',
      recordOf(steps),
      momentOn('2026-03-03'),
    )
    return read.find(({ step }) => step.code === code)?.objections.map(({ zh }) => zh)
  }

  test('what hangs on the step’s own fields is not held against it before they are told', () => {
    expect(
      standing(
        [
          ['shown', '2026-03-02'],
          ['told', '2026-03-02'],
        ],
        'decision',
      ),
    ).toEqual([])
  })

  test('what hangs on other steps is', () => {
    expect(standing([['shown', '2026-03-02']], 'decision')).toEqual(['未告知不得处罚'])
  })
})

describe('serving', () => {
  const days = (length: number) => ({ length, unit: 'day', roll: 'none' }) as const
  test.each([
    { method: 'direct', term: days(30), on: '2026-03-02', because: 'on the day of the signature' },
    { method: 'mail', term: days(30), on: '2026-03-02', because: 'on the day of the receipt' },
    {
      method: 'public-notice',
      term: days(30),
      on: '2026-04-01',
      because: '30 days after publication (CPL 95)',
    },
    {
      method: 'public-notice',
      term: days(60),
      on: '2026-05-01',
      because: '60 by the older ministry rule (TR 18)',
    },
  ] as const)('$method: $because', ({ method, term, on }) => {
    expect(servedOn(method, legalDate('2026-03-02'), term, calendar)).toBe(on)
  })
})
