import { expect, test } from 'vitest'
import { legalDate } from '#kernel/calendar/index.ts'
import { finalStates, reachableStates } from '#kernel/workflow/index.ts'
import rules from '../data/rules.json' with { type: 'json' }
import {
  type BoundUse,
  type KeptBy,
  type ListedRow,
  listMoves,
  listStates,
  type RetentionFacts,
  retentionOf,
  textOfRows,
  verdictOf,
} from './index.ts'

const rule = rules[0]?.value as Parameters<typeof retentionOf>[1]
const day = legalDate
const plain: RetentionFacts = { endedOn: day('2026-03-02'), marked: false, handedTo: [], bound: [] }
/** Bound to a step that is no evidence, in a case that was closed. */
const told: BoundUse = { caseCode: 'A', actType: 'penalty', step: 'told', closedOn: day('2026-05-06') }
const evidence: BoundUse = { ...told, step: 'questioned' }

interface Row {
  readonly why: string
  readonly of: Partial<RetentionFacts>
  readonly is: readonly [string, string, string | undefined, string | undefined]
}

test.each<Row>([
  {
    why: 'ordinary: six months from its end, police rule art. 13',
    of: {},
    is: ['ordinary', 'none', '2026-03-02', '2026-09-02'],
  },
  {
    why: 'the corresponding day is missing: the last of that month',
    of: { endedOn: day('2026-08-31') },
    is: ['ordinary', 'none', '2026-08-31', '2027-02-28'],
  },
  {
    why: 'marked on the camera as important: for good',
    of: { marked: true },
    is: ['permanent', 'marked', undefined, undefined],
  },
  {
    why: 'a court took a copy for its case: for good',
    of: { handedTo: ['court'] },
    is: ['permanent', 'handed-over', undefined, undefined],
  },
  {
    why: 'the party took a copy: that is no case of an organ',
    of: { handedTo: ['party'] },
    is: ['ordinary', 'none', '2026-03-02', '2026-09-02'],
  },
  {
    why: 'bound to an evidence step: trap 29, it changes class by itself',
    of: { bound: [evidence] },
    is: ['permanent', 'evidence', undefined, undefined],
  },
  {
    why: 'bound to another step: thirty years from the closing of the file, not from the recording',
    of: { bound: [told] },
    is: ['file', 'bound', '2026-05-06', '2056-05-06'],
  },
  {
    why: 'an inspection: ten years',
    of: { bound: [{ ...told, actType: 'inspection' }] },
    is: ['file', 'bound', '2026-05-06', '2036-05-06'],
  },
  {
    why: 'the file is open: no term runs yet',
    of: { bound: [{ ...told, closedOn: undefined }] },
    is: ['file', 'bound', undefined, undefined],
  },
  {
    why: 'one of two files is open: no term runs yet',
    of: { bound: [told, { ...told, closedOn: undefined }] },
    is: ['file', 'bound', undefined, undefined],
  },
  {
    why: 'two closed files: the longer one',
    of: { bound: [{ ...told, actType: 'inspection', closedOn: day('2026-08-01') }, told] },
    is: ['file', 'bound', '2026-05-06', '2056-05-06'],
  },
  {
    why: 'the list says permanently (Jiaozuo)',
    of: { bound: [{ ...told, listed: 'permanent' }] },
    is: ['permanent', 'listed', undefined, undefined],
  },
  {
    why: 'the list says as long as the file (Shanxi): it speaks before the police yardstick',
    of: { bound: [{ ...evidence, listed: 'as-file' }] },
    is: ['file', 'listed', '2026-05-06', '2056-05-06'],
  },
  {
    why: 'the list says six months: nothing that is bound goes before its file',
    of: { bound: [{ ...told, listed: 'six-months' }] },
    is: ['file', 'bound', '2026-05-06', '2056-05-06'],
  },
  {
    why: 'one binding as the list says, another as evidence: the longer use',
    of: { bound: [{ ...told, listed: 'as-file' }, evidence] },
    is: ['permanent', 'evidence', undefined, undefined],
  },
])('$why', ({ of, is }) => {
  const { class: kept, use, since, until, basis } = retentionOf({ ...plain, ...of }, rule)
  expect([kept, use, since, until]).toEqual(is)
  expect(basis).not.toBe('')
})

test('what only the police rule says is an assumption for others; a list of the department is not', () => {
  expect(retentionOf(plain, rule).assumption).toBe(true)
  expect(retentionOf({ ...plain, bound: [{ ...told, listed: 'permanent' }] }, rule).assumption).toBe(false)
})

const free: KeptBy = {
  ...{ isGone: false, isHeld: false, isCaseHeld: false, isAskedFor: false, isDisputed: false },
}

test.each<{ on: string; by: Partial<KeptBy>; is: string; why: string }>([
  { on: '2026-09-03', by: {}, is: 'goes', why: 'the day after the last one' },
  { on: '2026-09-02', by: {}, is: 'not-due', why: 'the last day is still kept' },
  { on: '2026-09-03', by: { isHeld: true }, is: 'hold', why: 'held by itself' },
  { on: '2026-09-03', by: { isCaseHeld: true }, is: 'case-hold', why: 'held with its case' },
  { on: '2026-09-03', by: { isAskedFor: true }, is: 'asked', why: 'a request runs' },
  { on: '2026-09-03', by: { isDisputed: true }, is: 'disputed', why: 'what was made public is objected to' },
  { on: '2026-09-03', by: { lackingCase: 'A' }, is: 'case-lacks', why: 'a case of that day lacks one' },
  { on: '2026-09-03', by: { isGone: true, isHeld: true }, is: 'gone', why: 'there is nothing to hold' },
  { on: '2026-09-02', by: { isHeld: true }, is: 'hold', why: 'a hold is told before the term' },
])('on $on: $is, $why', ({ on, by, is }) => {
  const verdict = verdictOf(retentionOf(plain, rule), { ...free, ...by }, day(on))
  expect(verdict.mayGo ? 'goes' : verdict.ground).toBe(is)
})

test('a list is decided once, and only what was approved is carried out', () => {
  expect([...reachableStates(listMoves, 'drawn')].sort()).toEqual(Object.keys(listStates).sort())
  expect([...finalStates(listMoves)].sort()).toEqual(['done', 'refused', 'withdrawn'])
})

test('the text that is approved changes with every value that is shown', () => {
  const row: ListedRow = {
    ...{ position: 1, recordingId: 'r', isGoing: true },
    said: {
      ...{ name: 'a', officerName: 'b', startedAt: '1', endedAt: '2', size: 3, sm3: '4', sha256: '5' },
      ...{ class: 'ordinary', use: 'none', since: day('2026-03-02'), until: day('2026-09-02') },
      ...{ basis: 'c', assumption: true, ground: 'hold', groundWords: 'd' },
    },
  }
  const texts = Object.keys(row.said).map((key) =>
    textOfRows([{ ...row, said: { ...row.said, [key]: `another ${key}` } as ListedRow['said'] }]),
  )
  const all = [textOfRows([row]), textOfRows([{ ...row, isGoing: false }]), textOfRows([row, row]), ...texts]
  expect(new Set(all).size).toBe(Object.keys(row.said).length + 3)
})
