import { describe, expect, test } from 'vitest'
import rules from '#capabilities/recording/data/rules.json' with { type: 'json' }
import { instant, legalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import {
  type Act,
  type BoundRecording,
  countDuties,
  dutiesOf,
  type ListedDuty,
  lineOfTime,
  proposeBindings,
  type RecordedFacts,
  readArrival,
  readDuties,
  type StatutoryDuty,
  wordsOf,
} from './index.ts'

const at = (time: string, day = '2026-11-10') => instant(`${day}T${time}:00+08:00`)

describe('24 hours run from the end of the recording', () => {
  const known = { knownFrom: legalDate('2026-01-01'), knownTo: legalDate('2026-12-31'), days: [] }
  const made = workCalendarOf(known)
  if (!made.ok) throw new Error(made.refusal.code)
  const calendar = made.value
  const rule = {
    limit: { length: 24, unit: 'hour', roll: 'none' },
    excuses: ['continuous', 'remote', 'hard-to-reach'],
  } as const
  test.each([
    { why: 'the last minute', arrived: at('11:00', '2026-11-11'), excuse: undefined, is: 'in-time' },
    { why: 'a minute more', arrived: at('11:01', '2026-11-11'), excuse: undefined, is: 'late' },
    { why: 'work went on', arrived: at('23:00', '2026-11-12'), excuse: 'continuous', is: 'excused' },
    { why: 'on the water', arrived: at('23:00', '2026-11-12'), excuse: 'hard-to-reach', is: 'excused' },
    { why: 'an excuse that nobody needs', arrived: at('12:00'), excuse: 'remote', is: 'in-time' },
  ] as const)('$why: $is', ({ arrived, excuse, is }) => {
    const read = readArrival({ endedAt: at('11:00'), arrivedAt: arrived, excuse }, rule, calendar)
    expect(read).toEqual({ arrival: is, due: at('11:00', '2026-11-11') })
  })

  test('an excuse that the rule of the day does not know is none', () => {
    const strict = { ...rule, excuses: ['continuous'] } as const
    const late = { endedAt: at('11:00'), arrivedAt: at('12:00', '2026-11-12'), excuse: 'remote' } as const
    expect(readArrival(late, strict, calendar).arrival).toBe('late')
  })
})

describe('segments stay what they are', () => {
  const span = (id: string, from: string, to: string) => ({ id, startedAt: at(from), endedAt: at(to) })
  test.each([
    {
      why: 'one after the other',
      spans: [span('b', '10:30', '11:00'), span('a', '10:00', '10:30')],
      gaps: 0,
      s: 3600,
    },
    {
      why: 'a change of files',
      spans: [span('a', '10:00', '10:30'), span('b', '10:31', '11:00')],
      gaps: 0,
      s: 3540,
    },
    {
      why: 'ten minutes of nothing',
      spans: [span('a', '10:00', '10:30'), span('b', '10:40', '11:00')],
      gaps: 1,
      s: 3000,
    },
    {
      why: 'what another camera shows is no gap',
      spans: [span('a', '10:00', '10:30'), span('b', '10:40', '11:00'), span('c', '10:20', '10:45')],
      gaps: 0,
      s: 3600,
    },
    {
      why: 'a short one inside a long one ends nothing',
      spans: [span('a', '10:00', '11:00'), span('b', '10:10', '10:20'), span('c', '11:20', '11:30')],
      gaps: 1,
      s: 4200,
    },
    { why: 'nothing at all', spans: [], gaps: 0, s: 0 },
  ])('$why', ({ spans, gaps, s }) => {
    const line = lineOfTime(spans, 60)
    expect([line.gaps.length, line.seconds]).toEqual([gaps, s])
    expect(line.spans.map(({ id }) => id)).toEqual(
      spans.map(({ id }) => id).toSorted((one, other) => order(spans, one, other)),
    )
  })

  const order = (spans: readonly { id: string; startedAt: string }[], one: string, other: string) => {
    const startOf = (id: string) => spans.find((candidate) => candidate.id === id)?.startedAt ?? ''
    return startOf(one) < startOf(other) ? -1 : 1
  }

  test('a gap is named by what stands around it', () => {
    const line = lineOfTime(
      [span('a', '10:00', '11:00'), span('b', '10:10', '10:20'), span('c', '11:20', '11:30')],
      60,
    )
    expect(line.gaps).toEqual([
      { afterId: 'a', beforeId: 'c', from: at('11:00'), to: at('11:20'), seconds: 1200 },
    ])
  })
})

const listed = (more: Partial<ListedDuty>): ListedDuty => ({
  key: 'list.1',
  actType: 'coercion',
  item: '查封、扣押',
  step: '查封扣押全过程',
  mode: 'video',
  duty: 'throughout',
  basis: '清单',
  ...more,
})
const seizure: StatutoryDuty = {
  key: 'law.seizure',
  actTypes: ['coercion'],
  steps: ['imposed', 'urgent-started'],
  servings: [],
  item: '查封、扣押财产',
  mode: 'video',
  duty: 'throughout',
  basis: '国办发〔2018〕118号（八）',
}
const places = [
  { words: ['留置送达'], steps: [], servings: ['left'] },
  { words: ['送达'], steps: [], servings: ['direct', 'left'] },
  { words: ['查封', '扣押'], steps: ['imposed'], servings: [] },
  { words: ['证据'], steps: ['sampled'], servings: [] },
]

test('the rule that the program brings says every duty in both languages; a list says it in its own', () => {
  const rule = rules.find(({ key }) => key === 'recording.statutory')
  const said = (rule?.value.rows ?? []) as readonly object[]
  expect(said).not.toEqual([])
  for (const row of said) {
    const { zh, en } = wordsOf(row as StatutoryDuty)
    expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[ -~]+$/)])
  }
  expect(wordsOf(listed({}))).toEqual({ zh: '查封、扣押', en: '查封、扣押' })
})

describe('what a case has to record', () => {
  const keysOf = (rows: readonly ListedDuty[]) => {
    const { duties, unplaced } = dutiesOf('coercion', rows, [seizure], places)
    return [
      duties.map(({ key, steps, servings }) => [key, ...steps, ...servings].join(' ')),
      unplaced.map(({ key }) => key),
    ]
  }
  test.each([
    { why: 'without a list the law holds', rows: [], is: [['law.seizure imposed urgent-started'], []] },
    {
      why: 'the list speaks for the step that it names, the law for the other',
      rows: [listed({})],
      is: [['law.seizure urgent-started', 'list.1 imposed'], []],
    },
    {
      why: 'a list cannot ask for less than the law',
      rows: [listed({ duty: 'must' })],
      is: [['law.seizure imposed urgent-started', 'list.1 imposed'], []],
    },
    {
      why: 'a row for another kind of act is none of ours',
      rows: [listed({ actType: 'penalty' })],
      is: [['law.seizure imposed urgent-started'], []],
    },
    {
      why: 'the narrower place comes first',
      rows: [listed({ step: '留置送达' })],
      is: [['law.seizure imposed urgent-started', 'list.1 left'], []],
    },
    {
      why: 'the item tells the place where the step does not',
      rows: [listed({ step: '全过程', item: '证据收集' })],
      is: [['law.seizure imposed urgent-started', 'list.1 sampled'], []],
    },
    {
      why: 'a row that nobody can place is shown, not dropped',
      rows: [listed({ step: '其他', item: '其他' })],
      is: [['law.seizure imposed urgent-started'], ['list.1']],
    },
  ])('$why', ({ rows, is }) => {
    expect(keysOf(rows)).toEqual(is)
  })
})

describe('how a duty stands', () => {
  const act: Act = {
    stepId: 's1',
    code: 'imposed',
    on: legalDate('2026-11-10'),
    at: at('10:00'),
    servings: [],
  }
  const bound = (
    id: string,
    from: string,
    to: string,
    more: Partial<BoundRecording> = {},
  ): BoundRecording => ({
    ...{ id, stepId: 's1', duty: 'law.seizure', kind: 'video', startedAt: at(from), endedAt: at(to) },
    ...more,
  })
  const facts = (more: Partial<RecordedFacts>): RecordedFacts => ({
    ...{ acts: [act], bound: [], explained: [], excuses: [], tolerance: 60 },
    ...more,
  })
  const broken = [bound('a', '10:00', '10:10'), bound('b', '10:30', '10:40')]
  const explained = [{ stepId: 's1', duty: 'law.seizure', afterId: 'a', beforeId: 'b' }]
  const excuse = (granted: boolean | null) => [{ stepId: 's1', duty: 'law.seizure', granted }]
  test.each([
    { why: 'the step was not taken', of: { acts: [] }, is: 'not-due', open: false },
    { why: 'nothing was bound', of: {}, is: 'missing', open: true },
    { why: 'one recording', of: { bound: [bound('a', '10:00', '10:40')] }, is: 'present', open: false },
    { why: 'a gap without a reason', of: { bound: broken }, is: 'gap', open: true },
    { why: 'a gap with its reason', of: { bound: broken, explained }, is: 'present', open: false },
    {
      why: 'sound where a picture is wanted',
      of: { bound: [bound('a', '10:00', '10:40', { kind: 'audio' })] },
      is: 'missing',
      open: true,
    },
    {
      why: 'bound to another step',
      of: { bound: [bound('a', '10:00', '10:40', { stepId: 's2' })] },
      is: 'missing',
      open: true,
    },
    {
      why: 'bound without this duty',
      of: { bound: [bound('a', '10:00', '10:40', { duty: 'none' })] },
      is: 'missing',
      open: true,
    },
    { why: 'an excuse was asked for', of: { excuses: excuse(null) }, is: 'missing', open: true },
    { why: 'an excuse was refused', of: { excuses: excuse(false) }, is: 'missing', open: true },
    { why: 'the head excused it', of: { excuses: excuse(true) }, is: 'excused', open: false },
    {
      why: 'an excuse does not explain a gap',
      of: { bound: broken, excuses: excuse(true) },
      is: 'gap',
      open: true,
    },
  ])('$why: $is', ({ of, is, open }) => {
    const { duties } = dutiesOf('coercion', [], [seizure], [])
    const [reading] = readDuties(duties, facts(of))
    expect([reading?.state, reading?.isOpen]).toEqual([is, open])
  })

  test('a step taken twice wants two recordings', () => {
    const { duties } = dutiesOf('coercion', [], [seizure], [])
    const readings = readDuties(
      duties,
      facts({ acts: [act, { ...act, stepId: 's2' }], bound: [bound('a', '10:00', '10:40')] }),
    )
    expect(readings.map(({ state }) => state)).toEqual(['present', 'missing'])
    expect(countDuties(readings)).toEqual({ due: 2, met: 1, excused: 0 })
  })

  test('what is wanted as needed is never open and counts for nothing', () => {
    const { duties } = dutiesOf('coercion', [], [{ ...seizure, duty: 'as-needed' }], [])
    const readings = readDuties(duties, facts({}))
    expect(readings.map(({ state, isOpen }) => [state, isOpen])).toEqual([['optional', false]])
    expect(countDuties(readings).due).toBe(0)
  })

  test('a serving is recorded where its way wants it', () => {
    const duty = { ...seizure, steps: [], servings: ['left'], duty: 'must' } as const
    const { duties } = dutiesOf('coercion', [], [duty], [])
    const served = { ...act, servings: ['left'] }
    expect(readDuties(duties, facts({ acts: [act] })).map(({ state }) => state)).toEqual(['not-due'])
    expect(readDuties(duties, facts({ acts: [served] })).map(({ state }) => state)).toEqual(['missing'])
  })
})

describe('what could be bound', () => {
  const act = {
    ...{ stepId: 's1', code: 'imposed', on: legalDate('2026-11-10'), at: at('10:00'), servings: [] },
    officerIds: ['o1', 'o2'],
    place: '人民路12号',
    hourSaid: true,
    isWanted: true,
  }
  const recording = (more: object) => ({
    id: 'r',
    officerId: 'o1',
    startedAt: at('09:50'),
    endedAt: at('10:20'),
    ...more,
  })
  test.each([
    { why: 'officer, day and time', of: {}, is: ['officer', 'day', 'time'] },
    { why: 'all four', of: { place: '人民路12号后院' }, is: ['officer', 'day', 'time', 'place'] },
    {
      why: 'the day and the place',
      of: { officerId: 'o9', place: '人民路12号' },
      is: ['day', 'time', 'place'],
    },
    {
      why: 'the day alone is nothing',
      of: { officerId: 'o9', startedAt: at('20:00'), endedAt: at('20:10') },
      is: undefined,
    },
    {
      why: 'the officer on another day is nothing',
      of: { startedAt: at('10:00', '2026-11-12'), endedAt: at('10:10', '2026-11-12') },
      is: undefined,
    },
    {
      why: 'over midnight',
      of: { startedAt: at('23:50', '2026-11-09'), endedAt: at('00:20') },
      is: ['officer', 'day'],
    },
  ])('$why', ({ of, is }) => {
    expect(proposeBindings([recording(of)], [act])[0]?.because).toEqual(is)
  })

  test('the best comes first', () => {
    const found = proposeBindings(
      [recording({ id: 'weak', officerId: 'o9', place: '人民路12号' }), recording({ id: 'strong' })],
      [act],
    )
    expect(found.map(({ recordingId }) => recordingId)).toEqual(['strong', 'weak'])
  })

  test('noon that stands for an hour nobody said is no likeness of time', () => {
    const [found] = proposeBindings([recording({})], [{ ...act, hourSaid: false }])
    expect(found?.because).toEqual(['officer', 'day'])
  })

  // The recording runs from 09:50 to 10:20.
  const noon = { at: at('12:00'), hourSaid: false }
  test.each([
    {
      why: 'the step that was done while it ran',
      steps: [{ at: at('10:00') }, { at: at('10:21') }],
      is: ['1'],
    },
    {
      why: 'two that were done while it ran',
      steps: [{ at: at('09:50') }, { at: at('10:20') }],
      is: ['1', '2'],
    },
    {
      why: 'the nearest, before it or after it',
      steps: [{ at: at('09:00') }, { at: at('10:30') }, { at: at('16:00') }],
      is: ['2'],
    },
    {
      why: 'of two that were done while it ran the one that has to be recorded',
      steps: [{ at: at('09:55'), isWanted: false }, { at: at('10:00') }],
      is: ['2'],
    },
    {
      why: 'the nearest also where another that has to be recorded is farther off',
      steps: [{ at: at('10:00'), isWanted: false }, { at: at('15:00') }],
      is: ['1'],
    },
    {
      why: 'no hours at all: the one that has to be recorded',
      steps: [{ ...noon, isWanted: false }, noon],
      is: ['2'],
    },
    { why: 'no hours at all, and both have to be recorded', steps: [noon, noon], is: ['1', '2'] },
    {
      why: 'one without an hour, while another was done just then',
      steps: [{ at: at('10:00') }, { ...noon, isWanted: false }],
      is: ['1'],
    },
    {
      why: 'one without an hour that has to be recorded, though another was done just then',
      steps: [{ at: at('10:00'), isWanted: false }, noon],
      is: ['2'],
    },
    {
      why: 'one without an hour may be nearer than one that was done later',
      steps: [
        { at: at('16:00'), isWanted: false },
        { ...noon, isWanted: false },
      ],
      is: ['1', '2'],
    },
    {
      why: 'what nothing speaks for is not nearer',
      steps: [{ at: at('10:00'), officerIds: ['o9'], place: '别处' }, { at: at('15:00') }],
      is: ['2'],
    },
  ])('of several steps of a day: $why', ({ steps, is }) => {
    const acts = steps.map((step, index) => ({ ...act, stepId: String(index + 1), ...step }))
    expect(proposeBindings([recording({})], acts).map(({ stepId }) => stepId)).toEqual(is)
  })
})
