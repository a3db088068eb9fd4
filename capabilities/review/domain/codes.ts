import type { CodeList } from '#kernel/codes/index.ts'

/** What the office looks at, in the order in which the opinion prints it. @source 国办发〔2018〕118号 (十三) */
export const reviewItems = {
  body: { zh: '执法主体是否合法', en: 'The body is lawful' },
  officers: { zh: '执法人员是否具备执法资格', en: 'The officers may enforce' },
  procedure: { zh: '执法程序是否合法', en: 'The procedure is lawful' },
  facts: {
    zh: '案件事实是否清楚，证据是否合法充分',
    en: 'Facts are clear, evidence is lawful and sufficient',
  },
  law: { zh: '适用法律、法规、规章是否准确', en: 'The law is applied rightly' },
  benchmark: { zh: '裁量基准运用是否适当', en: 'Discretion is used properly' },
  power: { zh: '执法是否超越法定权限', en: 'The act is within the powers' },
  documents: { zh: '执法文书是否完备、规范', en: 'Documents are complete and in order' },
  crime: { zh: '违法行为是否涉嫌犯罪、需要移送', en: 'A suspected crime is transferred' },
} as const satisfies CodeList
export type ReviewItem = keyof typeof reviewItems

export const itemResults = {
  sound: { zh: '没有问题', en: 'No problem' },
  problem: { zh: '存在问题', en: 'A problem' },
  'not-concerned': { zh: '不涉及', en: 'Not concerned' },
} as const satisfies CodeList
export type ItemResult = keyof typeof itemResults

/**
 * What the office says. Only the first one passes.
 * @source 市场监督管理行政处罚程序规定 54, 住房和城乡建设行政处罚程序规定 25
 */
export const opinionKinds = {
  agree: { zh: '同意', en: 'Agreed' },
  correct: { zh: '建议纠正', en: 'To be corrected' },
  'supplement-investigation': { zh: '建议补充调查', en: 'To be investigated further' },
  transfer: { zh: '建议移送', en: 'To be transferred' },
  other: { zh: '其他意见', en: 'Other advice' },
} as const satisfies CodeList
export type OpinionKind = keyof typeof opinionKinds

/** What the department did with an opinion that found problems. @source 国办发〔2018〕118号 (十三) */
export const handlings = {
  adopted: { zh: '采纳', en: 'Adopted' },
  'partly-adopted': { zh: '部分采纳', en: 'Adopted in part' },
  disputed: { zh: '有异议', en: 'Disputed' },
} as const satisfies CodeList
export type Handling = keyof typeof handlings

/** What becomes of a disagreement. None of them is a pass. @source 内蒙古自治区办法 32; enforcement.md 4.5 */
export const rulings = {
  follow: { zh: '按审核意见办理', en: 'The opinion is followed' },
  'review-anew': { zh: '重新出具审核意见', en: 'A new opinion is given' },
  'give-up': { zh: '不再作出该决定', en: 'The decision is not taken' },
} as const satisfies CodeList
export type Ruling = keyof typeof rulings

/** Where the review stands in the procedure of a department. @source 市场监督管理行政处罚程序规定 49 to 57 */
export const positions = {
  'before-notice': { zh: '行政处罚告知之前', en: 'Before the party is told' },
  'before-decision': { zh: '告知之后、作出决定之前', en: 'After the party is told, before the decision' },
} as const satisfies CodeList
export type Position = keyof typeof positions

/** What makes a decision one that is reviewed. */
export const conditions = {
  'party-kind': { zh: '当事人类型', en: 'Kind of party' },
  measure: { zh: '措施种类', en: 'Measure' },
  amount: { zh: '金额达到标准', en: 'Amount reached' },
  hearing: { zh: '经过听证', en: 'A hearing was held' },
  influence: { zh: '重大公共利益或者社会影响', en: 'Public interest or social influence' },
  complexity: { zh: '案情疑难复杂', en: 'Difficult or complex' },
} as const satisfies CodeList
export type Condition = keyof typeof conditions

/** What a submission brings with it. @source 内蒙古自治区办法 29; 住房和城乡建设行政处罚程序规定 20 */
export const materials = {
  'end-report': { zh: '调查终结报告或者审查报告', en: 'Report that ends the investigation' },
  'draft-decision': { zh: '执法决定代拟稿', en: 'Draft of the decision' },
  'legal-basis': { zh: '法律依据', en: 'Legal basis' },
  evidence: { zh: '相关证据材料', en: 'Evidence' },
  benchmark: { zh: '适用的裁量基准', en: 'Discretion benchmark that was used' },
  'hearing-record': { zh: '听证笔录或者听证报告', en: 'Record of the hearing' },
  'assessment-report': { zh: '评估报告', en: 'Assessment report' },
  'pre-review': { zh: '本机关初审意见', en: "The organ's own review" },
} as const satisfies CodeList
export type Material = keyof typeof materials

/** What is shown beside the rounds of a submission. */
export const submissionEvents = {
  'taken-up': { zh: '接收、分办', en: 'Taken up' },
  assigned: { zh: '改派', en: 'Given to another' },
  recused: { zh: '回避', en: 'Declared an interest' },
  'supplement-asked': { zh: '要求补正', en: 'More was asked for' },
  supplemented: { zh: '补正', en: 'Supplemented' },
  returned: { zh: '退回', en: 'Returned' },
  extended: { zh: '延长期限', en: 'Prolonged' },
  'expert-meeting': { zh: '专家论证', en: 'Experts were heard' },
  ruling: { zh: '负责人决定', en: 'Ruling of the head' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  archived: { zh: '归档', en: 'Filed' },
} as const satisfies CodeList
export type SubmissionEvent = keyof typeof submissionEvents
