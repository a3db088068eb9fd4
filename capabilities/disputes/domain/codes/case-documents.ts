import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Papers of one file in the order in which they are bound.
 * @source file set after the forms of the Ministry of Justice of 2010; notices of other routes, refusal and
 *   termination in position eight by local rule (assumption)
 */
export const caseDocuments = {
  cover: { zh: '卷宗封面', en: 'Cover' },
  contents: { zh: '卷内目录', en: 'Contents' },
  application: { zh: '人民调解申请书', en: 'Application' },
  'intake-form': { zh: '人民调解受理登记表', en: 'Intake form' },
  'rights-notice': { zh: '人民调解当事人权利义务告知书', en: 'Notice of rights and duties' },
  'identity-proof': { zh: '当事人身份证明', en: 'Proof of identity' },
  'power-of-attorney': { zh: '授权委托书', en: 'Power of attorney' },
  investigation: { zh: '人民调解调查记录', en: 'Record of inquiry' },
  evidence: { zh: '人民调解证据材料', en: 'Evidence' },
  minutes: { zh: '人民调解记录', en: 'Record of mediation' },
  agreement: { zh: '人民调解协议书', en: 'Agreement' },
  'oral-agreement': { zh: '人民调解口头协议登记表', en: 'Record of oral agreement' },
  'refusal-notice': { zh: '不予受理通知书', en: 'Notice of refusal' },
  'termination-notice': { zh: '终止调解通知书', en: 'Notice of termination' },
  'performance-proof': { zh: '履行凭证', en: 'Proof of performance' },
  'follow-up': { zh: '人民调解回访记录', en: 'Follow-up record' },
  confirmation: { zh: '司法确认有关材料', en: 'Papers of judicial confirmation' },
  'file-note': { zh: '卷宗情况说明', en: 'Note on the file' },
  'closing-report': { zh: '人民调解结案报告表', en: 'Closing report' },
  'back-cover': { zh: '封底', en: 'Back cover' },
} as const satisfies CodeList

export type CaseDocument = keyof typeof caseDocuments
