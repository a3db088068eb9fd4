import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  actTypes,
  certificateStates,
  issuerKinds,
  officerFaults,
  serviceKinds,
  standings,
} from '../domain/index.ts'
import { BUREAU, Changed, KEEPS, Line, Name, READS, Reason, Username } from './access.ts'

const ActTypes = z.array(z.enum(codesOf(actTypes)))
const Division = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/)
const Hours = z.number().gt(0).max(200)

const Certificate = z.object({
  id: z.uuid(),
  number: z.string(),
  issuerKind: z.enum(codesOf(issuerKinds)),
  issuer: z.string(),
  actTypes: ActTypes,
  category: z.string().optional(),
  areas: z.array(z.string()),
  validFrom: Day,
  validTo: Day,
  filedOn: Day.optional(),
  state: z.enum(codesOf(certificateStates)).describe('What was last said of it by today'),
  changes: z.array(z.object({ state: z.enum(codesOf(certificateStates)), fromDay: Day, reason: z.string() })),
  standing: z.enum(codesOf(standings)).describe('How it stands today'),
  isExpiring: z.boolean(),
  version: z.int(),
})

export const listEnforcementOfficers = operation({
  id: 'listEnforcementOfficers',
  method: 'GET',
  path: '/enforcement-officers',
  tag: 'authority',
  summary: 'Officers with their certificates, and auxiliary staff, as they stand today',
  access: READS,
  query: z.strictObject({ unitId: z.uuid().optional() }),
  answer: z.object({
    officers: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        name: z.string(),
        post: z.string(),
        service: z.enum(codesOf(serviceKinds)),
        username: z.string().optional(),
        since: Day,
        leftOn: Day.optional(),
        standing: z.enum(codesOf(standings)),
        isExpiring: z.boolean(),
        certificates: z.array(Certificate),
        trainingHours: z.number().describe('Of this year'),
        mayKeep: z.boolean(),
        version: z.int(),
      }),
    ),
    training: z.object({ hoursPerYear: z.number(), basis: z.string(), assumption: z.boolean() }),
    expiry: z.object({ warnDays: z.int(), assumption: z.boolean() }),
    maySetStates: z.boolean().describe('You may suspend, revoke and cancel certificates'),
  }),
})

export const registerEnforcementOfficer = operation({
  id: 'registerEnforcementOfficer',
  method: 'POST',
  path: '/enforcement-officers',
  tag: 'authority',
  summary: 'Somebody enforces the law in a department, or helps with it as auxiliary staff',
  access: KEEPS,
  body: z.strictObject({
    unitId: z.uuid(),
    name: Name,
    post: z.string().trim().max(60),
    service: z.enum(codesOf(serviceKinds)),
    username: Username.optional(),
    since: Day,
  }),
  answer: Changed,
  status: 201,
  problems: ['authority.no-such-account', 'authority.account-taken', 'authority.wrong-days'],
})

export const leaveEnforcement = operation({
  id: 'leaveEnforcement',
  method: 'POST',
  path: '/enforcement-officers/{enforcementOfficerId}/leaving',
  tag: 'authority',
  summary: 'Somebody no longer enforces the law, from a day on; what was done before stays lawful',
  access: KEEPS,
  params: z.object({ enforcementOfficerId: z.uuid() }),
  body: z.strictObject({ leftOn: Day.describe('The first day without'), reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.has-left'],
})

export const recordCertificate = operation({
  id: 'recordCertificate',
  method: 'POST',
  path: '/enforcement-officers/{enforcementOfficerId}/certificates',
  tag: 'authority',
  summary: 'A certificate as it was issued: number, issuer, kinds of acts, category, area and validity',
  access: KEEPS,
  params: z.object({ enforcementOfficerId: z.uuid() }),
  body: z.strictObject({
    number: z.string().trim().min(3).max(60).describe('As printed; no source gives its format'),
    issuerKind: z.enum(codesOf(issuerKinds)),
    issuer: Line,
    actTypes: ActTypes.min(1).max(20),
    category: z.string().trim().max(100).optional().describe('执法类别 as printed; left out: not limited'),
    areas: z.array(Division).min(1).max(50).describe('Codes of the divisions in which it holds'),
    validFrom: Day,
    validTo: Day,
    filedOn: Day.optional().describe("When a ministry's own was filed with the justice bureau"),
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: [
    'authority.number-taken',
    'authority.wrong-days',
    'authority.auxiliary',
    'authority.has-left',
    'authority.only-ministry-filed',
  ],
})

export const setCertificateState = operation({
  id: 'setCertificateState',
  method: 'POST',
  path: '/certificates/{certificateId}/states',
  tag: 'authority',
  summary: 'A certificate is suspended, given back, revoked or cancelled from a day on; or was filed',
  access: BUREAU,
  params: z.object({ certificateId: z.uuid() }),
  body: z.strictObject({
    state: z.enum(codesOf(certificateStates)),
    fromDay: Day,
    reason: Reason,
  }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.state-final', 'authority.same-state'],
})

export const fileCertificate = operation({
  id: 'fileCertificate',
  method: 'POST',
  path: '/certificates/{certificateId}/filing',
  tag: 'authority',
  summary: "A ministry's own certificate was filed with the justice bureau; before, it does not count",
  access: BUREAU,
  params: z.object({ certificateId: z.uuid() }),
  body: z.strictObject({ filedOn: Day }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.only-ministry-filed', 'authority.filed-already'],
})

export const recordTraining = operation({
  id: 'recordTraining',
  method: 'POST',
  path: '/enforcement-officers/{enforcementOfficerId}/training',
  tag: 'authority',
  summary: 'Class hours that somebody attended',
  access: KEEPS,
  params: z.object({ enforcementOfficerId: z.uuid() }),
  body: z.strictObject({ onDay: Day, hours: Hours, subject: Line }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['authority.wrong-days'],
})

export const checkOfficers = operation({
  id: 'checkOfficers',
  method: 'POST',
  path: '/enforcement-officers/check',
  tag: 'authority',
  summary: 'Whether these people together may do an act on a day in an area; nothing is changed',
  access: READS,
  body: z.strictObject({
    officerIds: z.array(z.uuid()).min(1).max(20),
    day: Day,
    actType: z.enum(codesOf(actTypes)),
    category: z.string().trim().max(100).optional(),
    division: Division.optional(),
  }),
  answer: z.object({
    ok: z.boolean(),
    reasons: z.array(z.object({ fault: z.enum(codesOf(officerFaults)), officerId: z.uuid().optional() })),
  }),
})
