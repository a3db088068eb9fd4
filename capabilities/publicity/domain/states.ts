import type { CodeList } from '#kernel/codes/index.ts'
import { type Moves, nextState } from '#kernel/workflow/index.ts'

/** Where a decision stands on its way to the public. @source enforcement.md 2.6, built from 118(六), APL 48 and CR36 */
export const publicationStates = {
  'to-choose': { zh: '待审查', en: 'To be decided' },
  'to-confirm': { zh: '待复核', en: 'To be confirmed' },
  'to-publish': { zh: '待发布', en: 'To be published' },
  published: { zh: '已公开', en: 'Published' },
  correcting: { zh: '更正中', en: 'Being corrected' },
  corrected: { zh: '已更正', en: 'Corrected' },
  withdrawing: { zh: '撤回中', en: 'Being withdrawn' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  expired: { zh: '期满停止', en: 'Ended by time' },
  repaired: { zh: '修复终止', en: 'Ended by repair' },
  'not-disclosed': { zh: '不予公开', en: 'Not disclosed' },
} as const satisfies CodeList
export type PublicationState = keyof typeof publicationStates

export type PublicationMove =
  | 'choose'
  | 'confirm'
  | 'confirm-not'
  | 'return'
  | 'publish'
  | 'start-correction'
  | 'correct'
  | 'keep'
  | 'withdraw'
  | 'complete-withdrawal'
  | 'expire'
  | 'repair'
  | 'reopen'

const whilePublic = {
  'start-correction': 'correcting',
  withdraw: 'withdrawing',
  expire: 'expired',
  repair: 'repaired',
} as const

/** A withdrawn decision never comes back: the one that is made again is a record of its own, linked to this. */
export const publicationMoves = {
  'to-choose': { choose: 'to-confirm' },
  'to-confirm': { confirm: 'to-publish', 'confirm-not': 'not-disclosed', return: 'to-choose' },
  'to-publish': { publish: 'published', return: 'to-choose' },
  published: whilePublic,
  correcting: { correct: 'corrected', keep: 'published', withdraw: 'withdrawing', expire: 'expired' },
  corrected: whilePublic,
  withdrawing: { 'complete-withdrawal': 'withdrawn' },
  withdrawn: {},
  expired: {},
  repaired: {},
  'not-disclosed': { reopen: 'to-choose' },
} as const satisfies Moves<PublicationState, PublicationMove>

/** On its way: nobody outside has read it yet. */
export const statesBefore: readonly PublicationState[] = ['to-choose', 'to-confirm', 'to-publish']
/** What the public may read: while a correction is looked into, the text of before stays. */
export const publicStates: readonly PublicationState[] = ['published', 'correcting', 'corrected']
/** No longer public, or never. Of what ended by time or repair another channel may still have to take it down. */
export const endedStates: readonly PublicationState[] = ['withdrawn', 'expired', 'repaired', 'not-disclosed']
/** Nothing can be due any more. */
export const settledStates: readonly PublicationState[] = ['withdrawn', 'not-disclosed']
/** Where the address answers with a stub: that it was public, why it is no more, and nothing else. */
export const stubStates: readonly PublicationState[] = ['withdrawing', 'withdrawn']

/** @source APL 48: changed, revoked, confirmed illegal, confirmed void; 118(六) also ordered to be made again */
export const withdrawalReasons = {
  changed: { zh: '决定依法变更', en: 'The decision was changed' },
  revoked: { zh: '决定依法撤销', en: 'The decision was revoked' },
  'confirmed-illegal': { zh: '决定被确认违法', en: 'The decision was confirmed illegal' },
  'confirmed-void': { zh: '决定被确认无效', en: 'The decision was confirmed void' },
  'to-be-remade': { zh: '决定被要求重新作出', en: 'The decision has to be made again' },
  'published-in-error': { zh: '误公开', en: 'It was published in error' },
} as const satisfies CodeList
export type WithdrawalReason = keyof typeof withdrawalReasons

export const channels = {
  portal: { zh: '本区行政执法公示平台', en: 'This portal' },
  credit: { zh: '双公示（信用平台）', en: 'Double disclosure (credit platform)' },
  'enterprise-credit': { zh: '国家企业信用信息公示系统', en: 'National enterprise credit system' },
} as const satisfies CodeList
export type Channel = keyof typeof channels

/** One decision on one channel. @source HU 10: what was pushed elsewhere is taken down there too */
export const channelStates = {
  due: { zh: '待发布', en: 'To be published' },
  sent: { zh: '已报送，待回执', en: 'Sent, no receipt yet' },
  public: { zh: '已公开', en: 'Public' },
  'to-withdraw': { zh: '待撤下', en: 'To be taken down' },
  down: { zh: '已撤下', en: 'Taken down' },
} as const satisfies CodeList
export type ChannelState = keyof typeof channelStates
export type ChannelMove = 'send' | 'confirm' | 'take-down' | 'confirm-down' | 'drop'

export const channelMoves = {
  due: { send: 'sent', drop: 'down' },
  sent: { confirm: 'public', 'take-down': 'to-withdraw' },
  public: { 'take-down': 'to-withdraw' },
  'to-withdraw': { 'confirm-down': 'down' },
  down: {},
} as const satisfies Moves<ChannelState, ChannelMove>

/** @throws where the table does not allow it: ask first */
export const stateAfter = (state: PublicationState, move: PublicationMove): PublicationState =>
  nextState<PublicationState, PublicationMove>(publicationMoves, state, move)

export const channelAfter = (state: ChannelState, move: ChannelMove): ChannelState =>
  nextState<ChannelState, ChannelMove>(channelMoves, state, move)
