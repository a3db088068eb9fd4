import { z } from 'zod'
import {
  appointmentWays,
  committeeKinds,
  committeePosts,
  mediatorKinds,
} from '#capabilities/organisations/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { changeKinds, committeeWarnings, departureReasons, electors, tellingWays } from '../domain/index.ts'

const READS = 'Heads of the committee, heads of a unit above it, the head of the bureau, supervisors'
const RUNS = 'Heads of the committee, heads of a unit above it, the head of the bureau'
const BUREAU = 'The head of the bureau'

export const UnitParams = z.object({ unitId: z.uuid() })
const Sex = z.enum(['male', 'female'])
const Name = z.string().trim().min(2).max(40)

const Change = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: z.enum(codesOf(changeKinds)),
  onDay: Day,
  words: z.string(),
  fileBy: Day.describe('Counted from the day of the change by the rule of that day'),
  isLate: z.boolean().describe('Not filed and the limit is past'),
  filedOn: Day.optional(),
  filedAs: z.string().optional(),
})

export const listCommittees = operation({
  id: 'listCommittees',
  method: 'GET',
  path: '/committees',
  tag: 'committees',
  summary:
    'Committees with their people, what their composition and term lack, and changes that were not filed',
  access: READS,
  answer: z.object({
    committees: z.array(
      z.object({
        unitId: z.uuid(),
        name: z.string(),
        committeeKind: z.enum(codesOf(committeeKinds)),
        isMixed: z.boolean().describe('Several ethnic groups live in the area'),
        warnings: z.array(z.enum(codesOf(committeeWarnings))),
        termEnds: Day.optional().describe('Of the member whose term ends first'),
        people: z.array(
          z.object({
            membershipId: z.uuid(),
            personId: z.uuid(),
            name: z.string(),
            sex: z.enum(['male', 'female', 'unknown']),
            isMinority: z.boolean(),
            post: z.enum(codesOf(committeePosts)),
            appointment: z.enum(codesOf(appointmentWays)),
            fromDay: Day,
            toDay: Day.optional(),
          }),
        ),
        unfiled: z.array(Change),
        mayRun: z.boolean(),
      }),
    ),
    rule: z.object({
      least: z.int(),
      most: z.int(),
      termYears: z.int(),
      warnDays: z.int(),
      basis: z.string(),
    }),
    filingIsAssumption: z.boolean(),
  }),
})

export const recordElection = operation({
  id: 'recordElection',
  method: 'POST',
  path: '/committees/{unitId}/elections',
  tag: 'committees',
  summary: 'A new term of a committee: who was elected; the terms before it end. Employed mediators stay',
  access: RUNS,
  params: UnitParams,
  body: z.strictObject({
    by: z.enum(codesOf(electors)),
    electedOn: Day,
    fromDay: Day,
    toDay: Day.optional().describe('Left out: the full term'),
    members: z
      .array(
        z.strictObject({
          personId: z.uuid().optional().describe('Of who was in the committee before'),
          name: Name,
          sex: Sex,
          isMinority: z.boolean(),
          post: z.enum(['director', 'deputy-director', 'member']),
        }),
      )
      .min(1)
      .max(20),
  }),
  answer: z.object({ unitId: z.uuid(), toDay: Day }),
  status: 201,
  problems: [
    'committees.too-few',
    'committees.too-many',
    'committees.no-director',
    'committees.two-directors',
    'committees.no-woman',
    'committees.no-minority',
    'committees.term-too-long',
    'committees.wrong-days',
    'committees.not-in-it',
  ],
})

export const employMediator = operation({
  id: 'employMediator',
  method: 'POST',
  path: '/committees/{unitId}/employments',
  tag: 'committees',
  summary: 'A committee employs a mediator, who is no member of it',
  access: RUNS,
  params: UnitParams,
  body: z.strictObject({
    name: Name,
    sex: Sex,
    mediatorKind: z.enum(codesOf(mediatorKinds)),
    fromDay: Day,
    toDay: Day.optional(),
  }),
  answer: z.object({ personId: z.uuid() }),
  status: 201,
  problems: ['committees.wrong-days'],
})

export const endMembership = operation({
  id: 'endMembership',
  method: 'POST',
  path: '/memberships/{membershipId}/end',
  tag: 'committees',
  summary: 'Somebody leaves a committee on a day, with the reason',
  access: RUNS,
  params: z.object({ membershipId: z.uuid() }),
  body: z.strictObject({
    on: Day,
    reason: z.enum(codesOf(departureReasons)),
    words: z.string().trim().min(2).max(500).optional(),
  }),
  answer: z.object({ id: z.uuid() }),
  problems: ['committees.not-possible-now'],
})

export const setMixedArea = operation({
  id: 'setMixedArea',
  method: 'PUT',
  path: '/committees/{unitId}/mixed-area',
  tag: 'committees',
  summary: 'Say whether several ethnic groups live in the area of a committee',
  access: RUNS,
  params: UnitParams,
  body: z.strictObject({ isMixed: z.boolean() }),
  answer: z.object({ isMixed: z.boolean() }),
})

export const recordFiling = operation({
  id: 'recordFiling',
  method: 'POST',
  path: '/committee-changes/{changeId}/filing',
  tag: 'committees',
  summary: 'A change was filed with the justice bureau',
  access: RUNS,
  params: z.object({ changeId: z.uuid() }),
  body: z.strictObject({
    filedOn: Day,
    filedAs: z.string().trim().min(2).max(100).describe('Number or receipt'),
  }),
  answer: z.object({ id: z.uuid() }),
  problems: ['committees.not-possible-now', 'committees.wrong-days'],
})

const CourtNotice = z.object({
  id: z.uuid(),
  number: z.string(),
  court: z.string(),
  madeOn: Day,
  madeBy: z.string(),
  changes: z.int(),
  sentOn: Day.optional(),
  sentAs: z.enum(codesOf(tellingWays)).optional(),
  version: z.int(),
})

export const listCourtNotices = operation({
  id: 'listCourtNotices',
  method: 'GET',
  path: '/court-notices',
  tag: 'committees',
  summary: 'Notices to the basic court, and the changes since the last one that it has not been told of',
  access: BUREAU,
  answer: z.object({ notices: z.array(CourtNotice), untold: z.array(Change) }),
})

export const makeCourtNotice = operation({
  id: 'makeCourtNotice',
  method: 'POST',
  path: '/court-notices',
  tag: 'committees',
  summary: 'Make the notice of every change that the court was not told of yet',
  access: BUREAU,
  body: z.strictObject({ court: z.string().trim().min(4).max(60).describe('The basic court') }),
  answer: z.object({ id: z.uuid(), number: z.string() }),
  status: 201,
  problems: ['committees.nothing-to-tell'],
})

export const printCourtNotice = operation({
  id: 'printCourtNotice',
  method: 'GET',
  path: '/court-notices/{courtNoticeId}/paper',
  tag: 'committees',
  summary: 'The notice as PDF or Word, with the changes and the committees and mediators concerned',
  access: BUREAU,
  params: z.object({ courtNoticeId: z.uuid() }),
  query: z.strictObject({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.not-made'],
})

export const recordCourtNoticeSent = operation({
  id: 'recordCourtNoticeSent',
  method: 'POST',
  path: '/court-notices/{courtNoticeId}/sending',
  tag: 'committees',
  summary: 'The notice went to the court: when and how',
  access: BUREAU,
  params: z.object({ courtNoticeId: z.uuid() }),
  body: z.strictObject({ sentOn: Day, sentAs: z.enum(codesOf(tellingWays)) }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['committees.not-possible-now', 'committees.wrong-days'],
})
