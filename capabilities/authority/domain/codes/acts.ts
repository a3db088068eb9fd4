import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Kinds of acts of law enforcement. An open list: statutes of one province count differently, so that a stored code is
 * checked here and by no table.
 * @source enforcement.md 0.1 (five kinds of the source), 1.2 (Hunan counts more)
 */
export const actTypes = {
  penalty: { zh: '行政处罚', en: 'Penalty' },
  coercion: { zh: '行政强制', en: 'Coercion' },
  inspection: { zh: '行政检查', en: 'Inspection' },
  licence: { zh: '行政许可', en: 'Licence' },
  levy: { zh: '行政征收', en: 'Levy' },
  requisition: { zh: '行政征用', en: 'Requisition' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  payment: { zh: '行政给付', en: 'Payment' },
  adjudication: { zh: '行政裁决', en: 'Adjudication' },
  reward: { zh: '行政奖励', en: 'Reward' },
  other: { zh: '其他行政权力', en: 'Other power' },
} as const satisfies CodeList
export type ActType = keyof typeof actTypes

/** @source Administrative Penalty Law 9 */
export const penaltyKinds = {
  warning: { zh: '警告', en: 'Warning' },
  criticism: { zh: '通报批评', en: 'Public criticism' },
  fine: { zh: '罚款', en: 'Fine' },
  'confiscate-income': { zh: '没收违法所得', en: 'Confiscation of income' },
  'confiscate-goods': { zh: '没收非法财物', en: 'Confiscation of goods' },
  'suspend-permit': { zh: '暂扣许可证件', en: 'Permit suspended' },
  'downgrade-qualification': { zh: '降低资质等级', en: 'Qualification downgraded' },
  'revoke-permit': { zh: '吊销许可证件', en: 'Permit revoked' },
  'restrict-business': { zh: '限制开展生产经营活动', en: 'Business restricted' },
  'suspend-business': { zh: '责令停产停业', en: 'Business suspended' },
  'close-business': { zh: '责令关闭', en: 'Business closed' },
  'restrict-employment': { zh: '限制从业', en: 'Employment restricted' },
  detention: { zh: '行政拘留', en: 'Detention' },
  'other-penalty': { zh: '其他行政处罚', en: 'Other penalty' },
} as const satisfies CodeList
export type PenaltyKind = keyof typeof penaltyKinds

/** Measures, then ways of execution. @source Administrative Coercion Law 9 and 12 */
export const coercionMeasures = {
  'restrict-liberty': { zh: '限制公民人身自由', en: 'Restriction of liberty' },
  seal: { zh: '查封', en: 'Sealing' },
  seize: { zh: '扣押', en: 'Seizure' },
  freeze: { zh: '冻结', en: 'Freezing' },
  'other-measure': { zh: '其他行政强制措施', en: 'Other measure' },
  'added-fine': { zh: '加处罚款或者滞纳金', en: 'Added fine or late fee' },
  transfer: { zh: '划拨', en: 'Transfer of deposits' },
  auction: { zh: '拍卖或者依法处理', en: 'Auction' },
  'remove-obstruction': { zh: '排除妨碍、恢复原状', en: 'Removal, restoration' },
  'substitute-performance': { zh: '代履行', en: 'Substitute performance' },
  'other-execution': { zh: '其他强制执行方式', en: 'Other execution' },
} as const satisfies CodeList
export type CoercionMeasure = keyof typeof coercionMeasures

/** Change, withdrawal, revocation and cancelling are four acts. @source Administrative Licensing Law 8, 69, 70 */
export const licenceOutcomes = {
  'grant-licence': { zh: '准予许可', en: 'Licence granted' },
  'refuse-licence': { zh: '不予许可', en: 'Licence refused' },
  'change-licence': { zh: '变更许可', en: 'Licence changed' },
  'withdraw-licence': { zh: '撤回许可', en: 'Licence withdrawn' },
  'revoke-licence': { zh: '撤销许可', en: 'Licence revoked' },
  'cancel-licence': { zh: '注销许可', en: 'Licence cancelled' },
} as const satisfies CodeList
export type LicenceOutcome = keyof typeof licenceOutcomes

/** What a decision orders. */
export const measures = { ...penaltyKinds, ...coercionMeasures, ...licenceOutcomes } as const
export type Measure = keyof typeof measures

/** Against whom. @source the catalogues and hearing lines of enforcement.md 4.1 tell persons and organisations apart */
export const counterpartyKinds = {
  citizen: { zh: '公民', en: 'Natural person' },
  organisation: { zh: '法人或者其他组织', en: 'Organisation' },
} as const satisfies CodeList
export type CounterpartyKind = keyof typeof counterpartyKinds
