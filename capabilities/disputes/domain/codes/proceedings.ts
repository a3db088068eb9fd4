import type { CodeList } from '#kernel/codes/index.ts'

/** Under which rules a body takes its turn. @source glossary; departments, courts and police mediate too */
export const proceedingKinds = {
  peoples: { zh: '人民调解', en: "People's mediation" },
  administrative: { zh: '行政调解', en: 'Administrative mediation' },
  judicial: { zh: '司法调解', en: 'Judicial mediation' },
  police: { zh: '治安调解', en: 'Police mediation' },
} as const satisfies CodeList

export type ProceedingKind = keyof typeof proceedingKinds

/** How a proceeding ended. Performance and judicial confirmation are separate axes and never change it. @source People's Mediation Law art. 26 to 29 */
export const outcomes = {
  'agreement-written': { zh: '达成书面协议', en: 'Written agreement' },
  'agreement-oral': { zh: '达成口头协议', en: 'Oral agreement' },
  partial: { zh: '达成部分协议', en: 'Partial agreement' },
  failed: { zh: '调解不成', en: 'No agreement' },
  withdrawn: { zh: '撤回申请', en: 'Application withdrawn' },
  terminated: { zh: '终止调解', en: 'Terminated' },
  'handed-on': { zh: '移交其他单位办理', en: 'Handed on' },
} as const satisfies CodeList

export type Outcome = keyof typeof outcomes

/**
 * Why mediation ended: the fourteen reasons, a union of several rules.
 * @source Online Mediation Rules of the People's Courts art. 25 (1 to 8) and 23 (14); Shenzhen art. 28 (9, 10);
 *   Shantou art. 29 (11); Medical Disputes Regulation art. 31 (12); Road Accident Procedure art. 94 (13).
 *   Local rules of other provinces fill a gap here: assumption.
 */
export const terminationReasons = {
  'agreement-reached': { zh: '达成调解协议', en: 'Agreement reached' },
  'settled-and-withdrawn': { zh: '自行和解并撤回申请', en: 'Settled between themselves and withdrawn' },
  unreachable: { zh: '期限内无法联系当事人', en: 'A party cannot be reached in time' },
  'party-refuses': { zh: '一方明确表示不愿继续调解', en: 'A party clearly does not want to go on' },
  'too-far-apart': { zh: '分歧较大且难以达成协议', en: 'Positions too far apart' },
  'term-ended': { zh: '调解期限届满且未达成延期合意', en: 'Term ended without consent to extend' },
  'refuses-to-sign': { zh: '一方拒绝在调解协议上签章', en: 'A party refuses to sign the agreement' },
  'cannot-continue': { zh: '其他导致调解无法进行的情形', en: 'Other reason why it cannot go on' },
  deception: {
    zh: '隐瞒重要事实、提供虚假情况或者故意拖延',
    en: 'Facts hidden or false, or deliberate delay',
  },
  collusion: { zh: '可能恶意串通损害公共利益或者第三人利益', en: 'Suspected collusion against others' },
  disorder: { zh: '扰乱秩序或者威胁、侮辱、殴打工作人员', en: 'Disorder, threats or violence against staff' },
  'accepted-elsewhere': {
    zh: '人民法院或者主管部门已经受理',
    en: 'Accepted by the court or the competent authority',
  },
  sued: { zh: '当事人提起诉讼', en: 'A party has sued' },
  'suspected-crime': { zh: '发现涉嫌犯罪，移送处理', en: 'Suspected crime, handed over' },
} as const satisfies CodeList

export type TerminationReason = keyof typeof terminationReasons

/**
 * Grounds that stop the clock. Only those in `defaultPauseGrounds` apply unless a dated rule adds others.
 * @source Online Mediation Rules art. 26 and Medical Disputes Regulation art. 38 (appraisal); art. 18 of the
 *   Invited Mediation Provisions (suspected sham mediation); the rest by local rules
 */
export const pauseGrounds = {
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'suspected-sham': { zh: '涉嫌虚假调解', en: 'Suspected sham mediation' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'party-incapacitated': { zh: '当事人暂时无法参加', en: 'A party cannot take part for a time' },
} as const satisfies CodeList

export type PauseGround = keyof typeof pauseGrounds

export const defaultPauseGrounds = ['appraisal'] as const satisfies readonly PauseGround[]

/**
 * Other routes that parties are told when mediation fails, a matter is declined or an agreement is broken.
 * @source People's Mediation Law art. 26; Legal Aid Law; Civil Procedure Law; source programme (into the legal track)
 */
export const routes = {
  litigation: { zh: '向人民法院起诉', en: 'Sue in court' },
  arbitration: { zh: '申请仲裁', en: 'Commercial arbitration' },
  'labour-arbitration': { zh: '申请劳动人事争议仲裁', en: 'Labour arbitration' },
  'land-arbitration': { zh: '申请农村土地承包仲裁', en: 'Rural land arbitration' },
  'payment-order': { zh: '向人民法院申请支付令', en: 'Payment order of the court' },
  enforcement: { zh: '向人民法院申请强制执行', en: 'Enforcement by the court' },
  administrative: { zh: '请求行政机关处理', en: 'Ask the competent administration' },
  reconsideration: { zh: '申请行政复议', en: 'Administrative reconsideration' },
  petition: { zh: '信访', en: 'Petition' },
  'legal-aid': { zh: '申请法律援助', en: 'Legal aid' },
  police: { zh: '公安机关处理', en: 'Police' },
  notary: { zh: '办理公证', en: 'Notary' },
  'other-committee': { zh: '其他人民调解委员会调解', en: 'Another mediation committee' },
} as const satisfies CodeList

export type Route = keyof typeof routes

/** Ways in which a matter goes to or comes from another body. @source Invited Mediation Provisions art. 11; People's Mediation Law art. 18 */
export const referralKinds = {
  guided: { zh: '引导', en: 'Guided' },
  delegated: { zh: '委派', en: 'Delegated before filing' },
  entrusted: { zh: '委托', en: 'Entrusted after filing' },
  transferred: { zh: '移送', en: 'Transferred' },
  invited: { zh: '邀请', en: 'Invited' },
} as const satisfies CodeList

export type ReferralKind = keyof typeof referralKinds
