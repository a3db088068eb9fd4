import type { CodeList } from '#kernel/codes/index.ts'

/** Lists that departments keep and publish. @source enforcement.md 2.1, 3.1, 4.1, 5.5; issue 5, the ground */
export const listKinds = {
  'power-list': { zh: '权责清单', en: 'Power list' },
  'inspection-list': { zh: '随机抽查事项清单', en: 'Inspection item list' },
  'service-guide': { zh: '服务指南', en: 'Service guide' },
  'flow-chart': { zh: '执法流程图', en: 'Flow chart' },
  'discretion-benchmark': { zh: '行政裁量权基准', en: 'Discretion benchmark' },
  'review-catalogue': { zh: '重大执法决定法制审核目录清单', en: 'Review catalogue' },
  'recording-list': { zh: '音像记录事项清单', en: 'Audio-video item list' },
  'inspection-cap': { zh: '涉企检查年度频次上限', en: 'Yearly inspection cap' },
} as const satisfies CodeList
export type ListKind = keyof typeof listKinds

/** What becomes of a row of the file. */
export const rowFates = {
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '修改', en: 'Changed' },
  unchanged: { zh: '不变', en: 'Unchanged' },
  removed: { zh: '删除', en: 'Removed' },
  refused: { zh: '不能导入', en: 'Refused' },
} as const satisfies CodeList
export type RowFate = keyof typeof rowFates

/** Why a row stays outside. */
export const rowFaults = {
  missing: { zh: '必填项为空', en: 'is needed and empty' },
  'too-long': { zh: '文字过长', en: 'is too long' },
  'unknown-word': { zh: '不是可以使用的填法', en: 'is none of the words that are known' },
  'not-a-number': { zh: '不是整数', en: 'is no whole number' },
  'not-an-amount': { zh: '不是金额', en: 'is no amount of money' },
  formula: { zh: '是公式，不读取公式', en: 'is a formula, which is not read' },
} as const satisfies CodeList
export type RowFault = keyof typeof rowFaults

/** What a person should look at in a row that is taken in. */
export const rowDoubts = {
  'not-filled': { zh: '应当填写，目前为空', en: 'should be filled in' },
  'kept-as-other': {
    zh: '不认识的填法，按“其他”保存，原文保留',
    en: 'is not known; kept as "other" with its words',
  },
  'same-row': { zh: '与前面一行的事项相同，两行都保留', en: 'names the same as a row above; both are kept' },
  'few-tiers': { zh: '裁量档次少于三档', en: 'has fewer than three tiers' },
} as const satisfies CodeList
export type RowDoubt = keyof typeof rowDoubts

/** @source enforcement.md 3.1, the design of a row */
export const recordingModes = {
  any: { zh: '音像', en: 'Any' },
  photo: { zh: '照相', en: 'Photograph' },
  audio: { zh: '录音', en: 'Sound' },
  video: { zh: '录像', en: 'Video' },
} as const satisfies CodeList
export type RecordingMode = keyof typeof recordingModes

export const recordingDuties = {
  throughout: { zh: '全程', en: 'Throughout' },
  must: { zh: '应当', en: 'Required' },
  'as-needed': { zh: '按需', en: 'As needed' },
} as const satisfies CodeList
export type RecordingDuty = keyof typeof recordingDuties

/** How long a recording is kept; a row of a list may name another. @source enforcement.md 3.3: two practices */
export const retentions = {
  permanent: { zh: '永久', en: 'Permanently' },
  'as-file': { zh: '同案卷保管期限', en: 'As long as the file' },
  'six-months': { zh: '六个月', en: 'Six months' },
} as const satisfies CodeList
export type Retention = keyof typeof retentions
