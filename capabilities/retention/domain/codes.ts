import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** For how long, in one word; the rule says how many months or years. */
export const retentionClasses = {
  ordinary: { zh: '普通', en: 'Ordinary' },
  file: { zh: '随案卷', en: 'As its file' },
  permanent: { zh: '永久', en: 'For good' },
} as const satisfies CodeList
export type RetentionClass = keyof typeof retentionClasses

/** What a recording was used for, which is why it is in its class. @source enforcement.md 3.3 and trap 29 */
export const uses = {
  none: { zh: '没有入卷', en: 'In no file' },
  bound: { zh: '已入卷', en: 'Bound to a case' },
  evidence: { zh: '入卷并用作证据', en: 'Evidence in a case' },
  listed: { zh: '事项清单要求', en: 'The list of the department says so' },
  marked: { zh: '标为重要', en: 'Marked as important' },
  'handed-over': { zh: '已提供给办案机关', en: 'Handed over to an organ for its case' },
} as const satisfies CodeList
export type Use = keyof typeof uses

/** Why somebody wants it kept whatever its term says. */
export const holdGrounds = {
  reconsideration: { zh: '行政复议', en: 'Administrative reconsideration' },
  litigation: { zh: '行政诉讼或者国家赔偿', en: 'Suit or state compensation' },
  complaint: { zh: '投诉举报或者信访', en: 'Complaint or petition' },
  oversight: { zh: '执法监督、案卷评查', en: 'Oversight or review of files' },
  inquiry: { zh: '纪检监察、检察或者公安调查', en: 'Inquiry of another organ' },
  incident: { zh: '阻碍执法、突发事件', en: 'Obstruction or incident' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies CodeList
export type HoldGround = keyof typeof holdGrounds

/** Why a recording whose term has run out stays all the same. */
export const keptGrounds = {
  hold: { zh: '有留存要求', en: 'Held' },
  'case-hold': { zh: '所在案件有留存要求', en: 'Its case is held' },
  asked: { zh: '有人申请查阅复制，还没有办结', en: 'Somebody asks to view or copy it' },
  'case-lacks': { zh: '同日案件还缺音像记录，可能属于该案', en: 'A case of that day lacks a recording' },
  disputed: { zh: '所在案件的公示有异议，还没有答复', en: 'Its case is objected to' },
  'not-due': { zh: '用途变了，保管期限未满', en: 'Its use has changed; the term runs' },
  gone: { zh: '已经按其他清单删除', en: 'Removed by another list' },
} as const satisfies CodeList
export type KeptGround = keyof typeof keptGrounds

export const listStates = {
  drawn: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '正在删除', en: 'Being carried out' },
  refused: { zh: '不同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  done: { zh: '已删除', en: 'Carried out' },
} as const satisfies CodeList
export type ListState = keyof typeof listStates
export type ListMove = 'approve' | 'refuse' | 'withdraw' | 'finish'

/** What is drawn is decided by a second person; what is approved is carried out by the program. */
export const listMoves = {
  drawn: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { finish: 'done' },
  refused: {},
  withdrawn: {},
  done: {},
} as const satisfies Moves<ListState, ListMove>

export const outcomes = {
  removed: { zh: '已删除', en: 'Removed' },
  left: { zh: '留下', en: 'Left' },
} as const satisfies CodeList
export type Outcome = keyof typeof outcomes

/** What became of the bytes of a removed recording. */
export const contentFates = {
  erased: { zh: '文件已销毁', en: 'Bytes erased' },
  shared: { zh: '同一文件另有用处，只删记录', en: 'Same bytes are needed elsewhere' },
} as const satisfies CodeList
export type ContentFate = keyof typeof contentFates
