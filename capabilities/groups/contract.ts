import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Reason } from '../disputes/contract.ts'
import { categories } from '../disputes/domain/index.ts'
import { consentChannels, signatureManners } from '../mediation/domain/index.ts'
import { PartyInput } from '../parties/contract.ts'
import { noIdentityReasons, partyRoles } from '../parties/domain/index.ts'
import {
  authorities,
  consentWays,
  groupProceedings,
  groupSigns,
  personDoubts,
  personFaults,
} from './domain/index.ts'

const Role = z.enum(codesOf(partyRoles))
const KEEPERS =
  'Receptionists, mediators, heads of committees of the unit that holds the dispute, and triage officers who reach it'
const Versioned = z.object({ version: z.int() })
const Acting = z.object({ ready: z.array(z.uuid()), unable: z.array(z.uuid()) })
const Pointer = z.object({ id: z.uuid(), code: z.string(), title: z.string() })

export const readGroup = operation({
  id: 'readGroup',
  method: 'GET',
  path: '/disputes/{disputeId}/group',
  tag: 'groups',
  summary:
    'How many people a dispute has, who represents them, signs of gathering, and the disputes that were merged into it',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    persons: z.int(),
    sides: z.array(z.object({ role: Role, persons: z.int() })),
    signs: z.array(z.enum(codesOf(groupSigns))),
    similar: z
      .int()
      .describe('Open disputes of the same category in the same place and time, within your rights'),
    assumption: z.boolean().describe('The thresholds are assumed, no source gives them'),
    representations: z.array(
      z.object({
        proceeding: z.enum(codesOf(groupProceedings)),
        role: Role,
        chosenAt: z.iso.datetime({ offset: true }),
        representatives: z.array(
          z.object({
            partyId: z.uuid(),
            name: z.string(),
            agents: z.array(z.string()),
            represents: z.array(
              z.object({
                partyId: z.uuid(),
                name: z.string(),
                consentedOn: Day,
                way: z.enum(codesOf(consentWays)),
                authority: z.enum(codesOf(authorities)),
              }),
            ),
            consent: Acting.describe('Who may agree to mediation through this representative now'),
            signatures: z
              .array(Acting.extend({ agreementId: z.uuid(), number: z.string() }))
              .describe('Agreements that wait for signatures which this representative may give'),
          }),
        ),
      }),
    ),
    joined: z.array(Pointer.extend({ mergedAt: z.iso.datetime({ offset: true }), reason: z.string() })),
    leading: Pointer.optional().describe('The dispute that goes on for this one, where you reach it'),
    isMerged: z.boolean(),
    mayUnmerge: z.boolean(),
    mayKeep: z.boolean().describe('You may bring in persons and record representatives'),
    acting: z
      .object({ basis: z.string(), assumption: z.boolean() })
      .optional()
      .describe('The rule by which representatives act for others, where there are any'),
    mayActFor: z.boolean().describe('You may record what a representative says or signs for others'),
    limits: z
      .array(
        z.object({
          proceeding: z.enum(codesOf(groupProceedings)),
          from: z.int().describe('A side of at least so many persons may choose representatives'),
          least: z.int(),
          most: z.int(),
          agents: z.int().optional().describe('Agents of each representative, where the rule limits them'),
          basis: z.string(),
          assumption: z.boolean(),
        }),
      )
      .describe('How many representatives each proceeding allows today'),
  }),
})

const CountedWith = z
  .uuid()
  .optional()
  .describe(
    'The party that stood for them so far and was counted for them; left out, they are counted in addition',
  )

/** Told with the file, both times. */
const ListQuery = z.strictObject({
  role: Role.default('applicant'),
  withoutNumber: z
    .enum(codesOf(noIdentityReasons))
    .optional()
    .describe('Why persons without an identity number have none; left out, they are not taken'),
  countedWith: CountedWith,
})

const spreadsheets = {
  mediaTypes: [
    'application/octet-stream',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
}

const fileProblems = [
  'groups.file-not-a-table',
  'groups.file-damaged',
  'groups.file-macros',
  'groups.file-old-format',
  'groups.file-encrypted',
  'groups.file-too-large',
  'groups.no-name-column',
  'groups.too-many-rows',
  'groups.list-empty',
  'groups.stands-for-nobody',
  'groups.closed',
  'disputes.held-elsewhere',
  'disputes.merged',
]

export const readPersonListForm = operation({
  id: 'readPersonListForm',
  method: 'GET',
  path: '/person-list-form',
  tag: 'groups',
  summary:
    'An empty list of persons (.xlsx) to fill in; all its columns are text, so that numbers keep their digits',
  access: 'Receptionists, mediators, heads of committees and triage officers',
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answersBinary: { mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
})

export const tryPersons = operation({
  id: 'tryPersons',
  method: 'POST',
  path: '/disputes/{disputeId}/persons/trial',
  tag: 'groups',
  summary: 'What a list of persons (.xlsx or .csv) would do, row by row; nothing is changed',
  access: KEEPERS,
  params: DisputeParams,
  query: ListQuery,
  sendsBinary: spreadsheets,
  answer: z.object({
    digest: z.string().describe('Names this file and what it would do; the import asks for it'),
    sound: z.int(),
    faulty: z.int(),
    persons: z.int().describe('Who would be in the dispute afterwards'),
    rows: z.array(
      z.object({
        row: z.int(),
        name: z.string(),
        identity: z.string().optional(),
        phone: z.string().optional(),
        faults: z
          .array(z.enum(codesOf(personFaults)))
          .describe('Why the row is left out; none: it is taken in'),
        doubts: z.array(z.enum(codesOf(personDoubts))).describe('What to look at in a row that is taken in'),
        sameAs: z.int().optional().describe('The row above that names the same person'),
      }),
    ),
  }),
  problems: fileProblems,
})

export const importPersons = operation({
  id: 'importPersons',
  method: 'POST',
  path: '/disputes/{disputeId}/persons',
  tag: 'groups',
  summary:
    'Make the sound persons of a list parties, exactly as the trial showed it; the same list a second time changes nothing',
  access: KEEPERS,
  params: DisputeParams,
  query: ListQuery.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  sendsBinary: spreadsheets,
  answer: Versioned.extend({ added: z.int(), leftOut: z.int(), wasImported: z.boolean() }),
  status: 201,
  editsVersion: true,
  problems: [...fileProblems, 'groups.list-changed', 'groups.nobody-to-import', 'groups.being-signed'],
})

export const joinAsParty = operation({
  id: 'joinAsParty',
  method: 'POST',
  path: '/disputes/{disputeId}/parties',
  tag: 'groups',
  summary: 'Somebody joins a dispute as a party',
  access: KEEPERS,
  params: DisputeParams,
  body: PartyInput.extend({ countedWith: CountedWith }),
  answer: Versioned,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.already-party',
    'groups.stands-for-nobody',
    'groups.being-signed',
    'groups.closed',
    'disputes.held-elsewhere',
    'disputes.merged',
  ],
})

const Name = z.string().trim().min(2).max(60)

export const chooseRepresentatives = operation({
  id: 'chooseRepresentatives',
  method: 'POST',
  path: '/disputes/{disputeId}/representatives',
  tag: 'groups',
  summary:
    'Record who represents whom on one side, with the consent of each; it takes the place of what was recorded before',
  access: KEEPERS,
  params: DisputeParams,
  body: z.strictObject({
    proceeding: z.enum(codesOf(groupProceedings)),
    role: Role,
    representatives: z
      .array(
        z.strictObject({
          partyId: z.uuid(),
          agents: z.array(Name).max(10).default([]),
          represents: z
            .array(
              z.strictObject({
                partyId: z.uuid(),
                consentedOn: Day,
                way: z.enum(codesOf(consentWays)),
                authority: z
                  .enum(codesOf(authorities))
                  .default('general')
                  .describe('To speak only, or to settle and sign as well'),
              }),
            )
            .max(2000),
        }),
      )
      .min(1)
      .max(50),
  }),
  answer: Versioned,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.not-numerous',
    'groups.too-few-representatives',
    'groups.too-many-representatives',
    'groups.too-many-agents',
    'groups.not-on-this-side',
    'groups.represents-nobody',
    'groups.named-twice',
    'groups.consent-in-future',
    'groups.closed',
    'disputes.held-elsewhere',
    'disputes.merged',
  ],
})

const MEDIATORS = 'Mediators and heads of committees of the unit that holds the dispute'
const RepresentativeParams = DisputeParams.extend({ partyId: z.uuid().describe('The representative') })
const Acted = Versioned.extend({ persons: z.int() })

export const consentForRepresented = operation({
  id: 'consentForRepresented',
  method: 'POST',
  path: '/disputes/{disputeId}/representatives/{partyId}/consent',
  tag: 'groups',
  summary:
    'A representative agrees to mediation for everybody who gave that power and has not answered in person',
  access: MEDIATORS,
  params: RepresentativeParams,
  body: z.strictObject({ channel: z.enum(codesOf(consentChannels)), onDay: Day, rightsTold: z.boolean() }),
  answer: Acted,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.no-representative',
    'groups.nobody-to-act-for',
    'mediation.not-possible-now',
    'mediation.in-the-future',
    'mediation.rights-not-told',
    'disputes.held-elsewhere',
    'disputes.merged',
  ],
})

export const signForRepresented = operation({
  id: 'signForRepresented',
  method: 'POST',
  path: '/disputes/{disputeId}/representatives/{partyId}/signature',
  tag: 'groups',
  summary:
    'A representative signs an agreement for everybody who gave the power to settle and has not signed in person',
  access: MEDIATORS,
  params: RepresentativeParams,
  body: z.strictObject({
    agreementId: z.uuid(),
    manner: z.enum(codesOf(signatureManners)),
    signedOn: Day,
    attachmentId: z.uuid(),
  }),
  answer: Acted,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.no-representative',
    'groups.nobody-to-act-for',
    'mediation.not-possible-now',
    'mediation.no-such-agreement',
    'mediation.no-such-attachment',
    'mediation.in-the-future',
    'mediation.signed-before-reached',
    'disputes.held-elsewhere',
    'disputes.merged',
  ],
})

const Merged = z.object({ leadingId: z.uuid(), joinedId: z.uuid(), version: z.int() })

export const mergeDisputes = operation({
  id: 'mergeDisputes',
  method: 'POST',
  path: '/disputes/{disputeId}/merges',
  tag: 'groups',
  summary:
    'Two disputes are one: the one accepted earlier leads and keeps its clock, the parties of the other come over',
  access: 'Triage officers who reach both disputes',
  params: DisputeParams,
  body: z.strictObject({ otherId: z.uuid(), reason: Reason }),
  answer: Merged,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.not-open',
    'groups.one-matter',
    'groups.being-signed',
    'disputes.merged',
    'mediation.agreement-stands',
  ],
})

export const unmergeDispute = operation({
  id: 'unmergeDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/merges/undoing',
  tag: 'groups',
  summary:
    'Take a merged dispute out of the leading one again; everything is as it was, its clock has run on',
  access: 'Triage officers who reach both disputes',
  params: DisputeParams,
  body: z.strictObject({ otherId: z.uuid(), reason: Reason }),
  answer: Merged,
  status: 201,
  editsVersion: true,
  problems: [
    'groups.not-merged',
    'groups.not-open',
    'groups.being-signed',
    'disputes.merged',
    'mediation.agreement-stands',
  ],
})

const Seen = Pointer.extend({ persons: z.int(), registeredOn: Day, holderUnitName: z.string() })

export const listGroupWarnings = operation({
  id: 'listGroupWarnings',
  method: 'GET',
  path: '/group-warnings',
  tag: 'groups',
  summary:
    'Open disputes around which people gather: many persons in one, or several of a kind in one place within days',
  access: 'Triage officers, supervisors and the head of the bureau: over what they reach',
  answer: z.object({
    crowded: z.array(Seen),
    clusters: z.array(
      z.object({
        category: z.enum(codesOf(categories)),
        divisionCode: z.string(),
        matters: z.array(Seen),
      }),
    ),
    persons: z.int(),
    similar: z.int(),
    days: z.int(),
    assumption: z.boolean(),
  }),
})
