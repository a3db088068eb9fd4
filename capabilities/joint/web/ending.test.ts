import { expect, test } from 'vitest'
import { endingOf } from './ending.ts'
import type { JointWork } from './work.ts'

const part = { id: 'p1', kind: 'lead', since: '2026-03-02T01:00:00Z', rights: [], isYours: false } as const
const task = {
  id: 't1',
  words: '核对考勤',
  unitName: '西街道',
  dueOn: '2026-03-10',
  isYours: false,
} as JointWork['groups'][number]['tasks'][number]
const group = {
  id: 'g1',
  aim: '查明欠薪',
  formedAt: '2026-03-02T01:00:00Z',
  parts: [part, { ...part, id: 'p2', kind: 'helper', until: '2026-03-03T01:00:00Z' }],
  opinions: [],
  tasks: (['open', 'overdue', 'done', 'dropped'] as const).map((state) => ({ ...task, id: state, state })),
} as unknown as JointWork['groups'][number]
const meeting = (state: JointWork['consultations'][number]['state']) =>
  ({
    id: state,
    state,
    agenda: '欠薪',
    invitations: [],
    opinions: [],
    tasks: [],
  }) as unknown as JointWork['consultations'][number]
const work = (changes: Partial<JointWork>): JointWork => ({
  proposal: { reasons: [], basis: '', assumption: false },
  answerAssumption: false,
  consultations: [],
  groups: [],
  may: [],
  version: 1,
  ...changes,
})

test('of a living group those who are in it and what is still to be done end with the file', () => {
  const ending = endingOf(work({ groups: [group] }))
  expect(ending?.aim).toBe('查明欠薪')
  expect(
    ending?.parts.map(({ id }) => id),
    'who left before is not told',
  ).toEqual(['p1'])
  expect(
    ending?.tasks.map(({ id }) => id),
    'what is done is done',
  ).toEqual(['open', 'overdue'])
})

test('a consultation that was asked for or called together is not held; what is over ends no more', () => {
  const consultations = (['asked', 'convened', 'concluded', 'cancelled'] as const).map(meeting)
  const ended = { ...group, endedAt: '2026-03-05T01:00:00Z' }
  const ending = endingOf(work({ groups: [ended], consultations }))
  expect(ending).toMatchObject({ aim: undefined, parts: [], tasks: [] })
  expect(ending?.consultations.map(({ id }) => id)).toEqual(['asked', 'convened'])
  expect(endingOf(work({ groups: [ended], consultations: [meeting('concluded')] }))).toBeUndefined()
})
