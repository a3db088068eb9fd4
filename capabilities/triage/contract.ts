import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { DisputeParams, Moved, Reason } from '../disputes/contract.ts'
import { categories, grades, riskFlags, ruledReasons, sectors } from '../disputes/domain/index.ts'
import { handings, routingRuleMoveNames, routingRuleStates } from './domain/index.ts'

export * from './contract/sideways.ts'

export const dispatchDispute = operation({
  id: 'dispatchDispute',
  method: 'POST',
  path: '/disputes/{disputeId}/dispatches',
  tag: 'triage',
  summary: 'Send a dispute to the unit that is competent; no clock restarts',
  access: 'Triage officers who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.not-a-holder'],
})

export const requestSendBack = operation({
  id: 'requestSendBack',
  method: 'POST',
  path: '/disputes/{disputeId}/send-backs',
  tag: 'triage',
  summary: 'Ask to give a dispute back, with reasons; the asker holds it until the answer',
  access: 'Mediators and heads of committees of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'disputes.held-elsewhere'],
})

export const answerSendBack = operation({
  id: 'answerSendBack',
  method: 'POST',
  path: '/disputes/{disputeId}/send-backs/answer',
  tag: 'triage',
  summary: 'Agree to a send-back, or refuse it: the hub decides, the clock has run on meanwhile',
  access: 'Triage officers who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({ agree: z.boolean(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now'],
})

export const reportUpward = operation({
  id: 'reportUpward',
  method: 'POST',
  path: '/disputes/{disputeId}/reports-upward',
  tag: 'triage',
  summary: 'Report a dispute that cannot be settled here to the next level; the clock runs on',
  access: 'Mediators, grid workers and heads of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: [
    'disputes.not-possible-now',
    'disputes.held-elsewhere',
    'triage.nothing-above',
    'mediation.agreement-stands',
  ],
})

export const takeOver = operation({
  id: 'takeOver',
  method: 'POST',
  path: '/disputes/{disputeId}/take-overs',
  tag: 'triage',
  summary: 'A unit above the holder takes the dispute itself; the clock runs on',
  access: 'Triage officers, and heads of a unit above the holder, who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: ['disputes.not-possible-now', 'triage.not-above', 'mediation.agreement-stands'],
})

export const sendDown = operation({
  id: 'sendDown',
  method: 'POST',
  path: '/disputes/{disputeId}/hand-downs',
  tag: 'triage',
  summary: 'Give a dispute to a lower unit of the own place, which has to accept it; the clock runs on',
  access: 'Mediators and heads of the unit that holds the dispute',
  params: DisputeParams,
  body: z.strictObject({ toUnitId: z.uuid(), reason: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: [
    'disputes.not-possible-now',
    'disputes.held-elsewhere',
    'triage.not-below',
    'mediation.agreement-stands',
  ],
})

const Instruction = z.object({
  id: z.uuid(),
  givenAt: z.iso.datetime({ offset: true }),
  givenBy: z.string(),
  words: z.string(),
  dueOn: Day,
  isLate: z.boolean(),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: z.iso.datetime({ offset: true }).optional(),
})

export const listInstructions = operation({
  id: 'listInstructions',
  method: 'GET',
  path: '/disputes/{disputeId}/instructions',
  tag: 'triage',
  summary: 'What units above told the holder to do, and what it answered',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({ instructions: z.array(Instruction) }),
})

export const giveInstruction = operation({
  id: 'giveInstruction',
  method: 'POST',
  path: '/disputes/{disputeId}/instructions',
  tag: 'triage',
  summary: 'Tell the holder what to do and by when it answers; neither hands nor clocks change',
  access:
    'Triage officers, supervisors, heads of units above and the head of the bureau who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({ words: Reason, dueOn: Day }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['disputes.not-possible-now', 'triage.due-in-the-past'],
})

export const answerInstruction = operation({
  id: 'answerInstruction',
  method: 'POST',
  path: '/disputes/{disputeId}/instructions/{instructionId}/answer',
  tag: 'triage',
  summary: 'Answer an instruction: what was done',
  access: 'Mediators, grid workers and heads of the unit that holds the dispute',
  params: DisputeParams.extend({ instructionId: z.uuid() }),
  body: z.strictObject({ answer: Reason }),
  answer: z.object({ id: z.uuid() }),
  problems: ['disputes.held-elsewhere', 'triage.not-on-record', 'triage.already-answered'],
})

export const readCustody = operation({
  id: 'readCustody',
  method: 'GET',
  path: '/disputes/{disputeId}/custody',
  tag: 'triage',
  summary: 'In whose hands the dispute was, from when to when, and the days that bouncing cost',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    legs: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        by: z.enum(codesOf(handings)),
        from: Day,
        until: Day.optional(),
        acceptedOn: Day.optional(),
        reason: z.string().optional(),
        because: z.enum(codesOf(ruledReasons)).optional().describe('Why a rule acted where nobody did'),
        daysLost: z.int(),
      }),
    ),
    daysLost: z.int(),
    sendBack: z
      .object({
        workingDays: z.int().describe('In which a request to send back has to be answered'),
        silence: z.enum(['agreed', 'refused']).describe('What it means when nobody answers'),
        basis: z.string(),
        assumption: z.boolean(),
        waiting: z.object({ reason: z.string(), answerBy: Day }).optional(),
      })
      .describe('By the rules of today; the unit that asks holds the dispute meanwhile'),
    takers: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .describe(
        'Units above the holder for which the signed-in person leads and may take the dispute over now',
      ),
  }),
})

export const readBouncing = operation({
  id: 'readBouncing',
  method: 'GET',
  path: '/bouncing',
  tag: 'triage',
  summary:
    'Per unit: disputes that came into its hands in a period, those passed on unaccepted, and the days that cost',
  access: 'Supervisors, triage officers and the head of the bureau: over the disputes that they reach',
  query: z.strictObject({ from: Day, to: Day }),
  answer: z.object({
    units: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        received: z.int(),
        passedOn: z.int(),
        daysLost: z.int(),
      }),
    ),
  }),
  problems: ['triage.period-reversed'],
})

const Because = z.object({
  rule: z.string(),
  because: z.object({ zh: z.string(), en: z.string() }),
  evidence: z.array(z.string()),
  basis: z.string(),
  assumption: z.boolean(),
})

const proposed = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, confidence: z.number(), reasons: z.array(Because) })

/** What the rule table proposed when the matter arrived, each part with its reasons. */
export const Proposal = z.object({
  betweenParties: proposed(z.boolean()),
  category: proposed(z.enum(codesOf(categories))),
  sector: proposed(z.enum(codesOf(sectors))).optional(),
  grade: proposed(z.enum(codesOf(grades))),
  unit: proposed(z.looseObject({ target: z.string() })),
  flags: z.array(proposed(z.enum(codesOf(riskFlags)))),
  unitId: z.uuid(),
  unitName: z.string(),
})

const Decided = z.strictObject({
  category: z.enum(codesOf(categories)),
  sector: z.enum(codesOf(sectors)).optional(),
  grade: z.enum(codesOf(grades)),
  unitId: z.uuid(),
  flags: z.array(z.enum(codesOf(riskFlags))).max(20),
})

export const readTriage = operation({
  id: 'readTriage',
  method: 'GET',
  path: '/disputes/{disputeId}/triage',
  tag: 'triage',
  summary: 'What the rule table proposed, what is in force, and what was decided when, by whom and why',
  access: 'Case workers who reach the dispute',
  params: DisputeParams,
  answer: z.object({
    proposal: Proposal.optional(),
    inForce: Decided,
    decisions: z.array(
      z.object({
        at: z.iso.datetime({ offset: true }),
        by: z.string(),
        decided: Decided,
        reason: z.string().optional(),
      }),
    ),
    version: z.int(),
  }),
})

export const decideTriage = operation({
  id: 'decideTriage',
  method: 'POST',
  path: '/disputes/{disputeId}/triage',
  tag: 'triage',
  summary:
    'Decide category, grade, unit and flags; what differs from the proposal, or from what was in force, needs a reason',
  access: 'Triage officers who reach the dispute; heads of the committee that holds it, without moving it',
  params: DisputeParams,
  body: Decided.extend({ reason: Reason.optional() }),
  answer: Moved,
  editsVersion: true,
  problems: [
    'triage.reason-missing',
    'disputes.not-possible-now',
    'disputes.not-a-holder',
    'disputes.held-elsewhere',
  ],
})

export const proposeRoutingRule = operation({
  id: 'proposeRoutingRule',
  method: 'POST',
  path: '/disputes/{disputeId}/routing-rules',
  tag: 'triage',
  summary: 'Propose that what was ruled on a send-back holds for all disputes of this kind or place',
  access: 'Triage officers who reach the dispute',
  params: DisputeParams,
  body: z.strictObject({
    byCategory: z.boolean().describe('The rule is about the category of this dispute'),
    bySector: z.boolean().describe('… about its sector'),
    byPlace: z.boolean().describe('… about its place and all that lies in it'),
    toUnitId: z.uuid(),
    reason: Reason,
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  problems: ['triage.nothing-ruled', 'triage.rule-without-condition', 'disputes.not-a-holder'],
})

const RuleParams = z.strictObject({ routingRuleId: z.uuid() })
const RuleState = z.object({ state: z.enum(codesOf(routingRuleStates)) })

export const listRoutingRules = operation({
  id: 'listRoutingRules',
  method: 'GET',
  path: '/routing-rules',
  tag: 'triage',
  summary: 'Routing rules that came from rulings: proposed, in force and past',
  access:
    'Supervisors, triage officers and the head of the bureau; the matter behind a rule to those who reach it',
  answer: z.object({
    rules: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(codesOf(routingRuleStates)),
        category: z.enum(codesOf(categories)).optional(),
        sector: z.enum(codesOf(sectors)).optional(),
        place: z.string().optional(),
        unitId: z.uuid(),
        unitName: z.string(),
        reason: z.string(),
        proposedBy: z.string(),
        proposedAt: z.iso.datetime({ offset: true }),
        decidedBy: z.string().optional(),
        decidedAt: z.iso.datetime({ offset: true }).optional(),
        decisionReason: z.string().optional(),
        validFrom: Day.optional(),
        validTo: Day.optional(),
        endReason: z.string().optional(),
        disputeId: z.uuid().optional(),
        disputeCode: z.string().optional(),
        may: z.array(z.enum(routingRuleMoveNames)),
      }),
    ),
  }),
})

export const decideRoutingRule = operation({
  id: 'decideRoutingRule',
  method: 'POST',
  path: '/routing-rules/{routingRuleId}/decision',
  tag: 'triage',
  summary: 'Adopt a proposed routing rule from a day on, or reject it',
  access: 'Supervisors and the head of the bureau; never whoever proposed it',
  params: RuleParams,
  body: z.strictObject({
    adopt: z.boolean(),
    validFrom: Day.optional().describe('Today where it is left out'),
    validTo: Day.optional().describe('The last day; none where it is left out'),
    reason: Reason,
  }),
  answer: RuleState,
  problems: [
    'triage.rule-not-possible-now',
    'triage.own-rule',
    'triage.rule-in-the-past',
    'triage.period-reversed',
  ],
})

export const endRoutingRule = operation({
  id: 'endRoutingRule',
  method: 'POST',
  path: '/routing-rules/{routingRuleId}/end',
  tag: 'triage',
  summary: 'Give a routing rule its last day',
  access: 'Supervisors, triage officers and the head of the bureau',
  params: RuleParams,
  body: z.strictObject({ lastDay: Day, reason: Reason }),
  answer: RuleState,
  problems: ['triage.rule-not-possible-now', 'triage.rule-in-the-past'],
})
