import { type Matter, type MatterAct, whereAnswer } from '#capabilities/disputes/web/matter.ts'
import { readCustody } from '#capabilities/triage/contract.ts'

const offersMove =
  (move: string) =>
  (matter: Matter): boolean =>
    matter.may.includes(move)

/** Only the unit that holds a dispute decides on it. */
const offersHolder =
  (move: string) =>
  (matter: Matter): boolean =>
    matter.may.includes(move) && matter.heldByYou

/** An agreement met the legal clock: who mediated it watches its performance, and it changes hands no more. */
const isSettled = (matter: Matter): boolean =>
  matter.clocks.some(({ kind, state }) => kind === 'mediation' && state === 'met')

/** Somebody ruled on a request to send it back. */
const wasRuled = (matter: Matter): boolean =>
  matter.timeline.some(({ type }) => type === 'send-back-agreed' || type === 'send-back-refused')

/**
 * What may be done with a dispute, in the order of the buttons. A capability's form is loaded when it is first opened;
 * the server checks every act again.
 */
export const matterActs: readonly MatterAct[] = [
  {
    id: 'accept',
    operation: 'acceptDispute',
    label: { zh: '受理', en: 'Accept' },
    look: 'primary',
    isOffered: offersHolder('accept'),
    load: async () => (await import('#capabilities/disputes/web/accept-form.tsx')).AcceptForm,
  },
  {
    id: 'rule',
    operation: 'answerSendBack',
    label: { zh: '裁定退回请求', en: 'Rule on the send-back' },
    look: 'primary',
    isOffered: offersMove('refuse-send-back'),
    load: async () => (await import('#capabilities/triage/web/rule-form.tsx')).RuleForm,
  },
  {
    id: 'triage',
    operation: 'decideTriage',
    label: { zh: '分流研判', en: 'Decide triage' },
    look: 'primary',
    isOffered: offersMove('dispatch'),
    load: async () => (await import('#capabilities/triage/web/decide-form.tsx')).DecideForm,
  },
  {
    id: 'dispatch',
    operation: 'dispatchDispute',
    label: { zh: '分流', en: 'Send to a unit' },
    look: 'primary',
    isOffered: offersMove('dispatch'),
    load: async () => (await import('#capabilities/triage/web/dispatch-form.tsx')).DispatchForm,
  },
  {
    id: 'send-back',
    operation: 'requestSendBack',
    label: { zh: '请求退回', en: 'Ask to send back' },
    isOffered: offersHolder('request-send-back'),
    load: async () => (await import('#capabilities/triage/web/send-back-form.tsx')).SendBackForm,
  },
  {
    id: 'report-upward',
    operation: 'reportUpward',
    label: { zh: '上报', en: 'Report upward' },
    isOffered: (matter) => offersHolder('report-upward')(matter) && !isSettled(matter),
    load: async () => (await import('#capabilities/triage/web/report-upward-form.tsx')).ReportUpwardForm,
  },
  {
    id: 'send-down',
    operation: 'sendDown',
    label: { zh: '交办下级', en: 'Send down' },
    isOffered: (matter) => offersHolder('send-down')(matter) && !isSettled(matter),
    load: async () => (await import('#capabilities/triage/web/send-down-form.tsx')).SendDownForm,
  },
  {
    id: 'offer-sideways',
    operation: 'offerSideways',
    label: { zh: '商请平级接办', en: 'Ask a peer to take it' },
    isOffered: (matter) => offersHolder('pass-sideways')(matter) && !isSettled(matter),
    load: async () => (await import('#capabilities/triage/web/sideways-forms.tsx')).OfferSidewaysForm,
  },
  {
    id: 'answer-sideways',
    operation: 'answerSideways',
    label: { zh: '答复平级商请', en: 'Answer a peer' },
    isInPart: true,
    isOffered: ({ filing }) => filing === 'open',
    load: async () => (await import('#capabilities/triage/web/sideways-forms.tsx')).AnswerSidewaysForm,
  },
  {
    id: 'take-over',
    operation: 'takeOver',
    label: { zh: '提级办理', en: 'Take over' },
    isOffered: (matter) => offersMove('take-over')(matter) && !matter.heldByYou && !isSettled(matter),
    where: whereAnswer(readCustody, ({ takers }) => takers.length > 0),
    load: async () => (await import('#capabilities/triage/web/take-over-form.tsx')).TakeOverForm,
  },
  {
    id: 'routing-rule',
    operation: 'proposeRoutingRule',
    label: { zh: '形成分流规则', en: 'Make a routing rule' },
    isOffered: wasRuled,
    load: async () => (await import('#capabilities/triage/web/routing-rule-form.tsx')).RoutingRuleForm,
  },
  {
    id: 'merge',
    operation: 'mergeDisputes',
    label: { zh: '与另一起纠纷并案', en: 'Merge with another dispute' },
    isInPart: true,
    isOffered: ({ filing }) => filing === 'open',
    load: async () => (await import('#capabilities/groups/web/merge-forms.tsx')).MergeForm,
  },
  {
    id: 'decline',
    operation: 'declineDispute',
    label: { zh: '不予受理', en: 'Decline' },
    isOffered: offersHolder('decline'),
    load: async () => (await import('#capabilities/disputes/web/decline-form.tsx')).DeclineForm,
  },
  {
    id: 'report-harm',
    operation: 'reportHarm',
    label: { zh: '报告险情', en: 'Report harm' },
    isDuty: true,
    isOffered: () => true,
    load: async () => (await import('#capabilities/safety/web/harm-act.tsx')).HarmAct,
  },
]
