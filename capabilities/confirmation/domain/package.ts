import type { AgreementForm, CaseDocument } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** Papers that the house makes for the court, in the order of the package. @source Interpretation art. 354 */
export const confirmationPapers = {
  application: { zh: '司法确认申请书', en: 'Application for judicial confirmation' },
  agreement: { zh: '人民调解协议书', en: 'Agreement' },
  identities: { zh: '当事人身份及代理权限清单', en: 'Identities and authority to act' },
  proof: { zh: '调解组织主持调解的证明', en: 'Proof that the committee mediated' },
  'undisputed-facts': { zh: '无争议事实记载', en: 'Undisputed facts' },
  materials: { zh: '提交材料清单', en: 'List of what is submitted' },
} as const satisfies CodeList
export type ConfirmationPaper = keyof typeof confirmationPapers

/** Papers of the file that go along as they are. Whatever is not named here stays in the file. */
export const attachedToPackage: readonly CaseDocument[] = ['agreement', 'identity-proof', 'power-of-attorney']

/** What stays out, and why: told to who sends it. @source trap 23; [L5 22][L6 18, 22] */
export const leftOut = {
  'private-notes': {
    zh: '调解员的保密记录：当事人私下说的话和让步，任何时候都不进卷、不外送',
    en: 'Confidential notes: what a party said in confidence or conceded never leaves the mediators',
  },
  minutes: {
    zh: '调解记录和各方陈述：为达成协议所作的让步不得作为对其不利的依据',
    en: 'Minutes and statements: what was conceded to settle may not be used against a party',
  },
  'others-reasons': {
    zh: '不同意、回避、督办、业务指导等内部理由和意见',
    en: 'Reasons for refusals and recusals, orders and guidance inside the house',
  },
  evidence: {
    zh: '证据材料：法院要求补充的，由当事人自己提交',
    en: 'Evidence: if the court asks for it, the parties hand it in themselves',
  },
} as const satisfies CodeList
export type LeftOut = keyof typeof leftOut

/** @property hasUndisputed every party signed to some fact of the record that stands @source [L6 22] */
export interface PackageFacts {
  readonly form: AgreementForm
  readonly hasUndisputed: boolean
  readonly attached: readonly {
    readonly id: string
    readonly document: CaseDocument
    readonly name: string
  }[]
}

export interface PackageItem {
  readonly name: string
  readonly form: 'original' | 'copy'
  readonly count: number
  readonly paper?: ConfirmationPaper
  readonly attachmentId?: string
  /** The parties bring it themselves; the house has none. */
  readonly isToBring?: true
}

/**
 * What is sent, in its order. An oral agreement has no paper of the house: its signed record goes in where it was
 * attached, or is brought.
 */
export function packageOf({ form, hasUndisputed, attached }: PackageFacts): readonly PackageItem[] {
  const made = (paper: ConfirmationPaper, kind: PackageItem['form']): PackageItem => ({
    name: confirmationPapers[paper].zh,
    form: kind,
    count: 1,
    paper,
  })
  const files = attachedToPackage.flatMap((document) =>
    attached
      .filter((one) => one.document === document)
      .map(({ id, name }): PackageItem => ({ name, form: 'copy', count: 1, attachmentId: id })),
  )
  const toBring = (name: string): PackageItem => ({ name, form: 'copy', count: 1, isToBring: true })
  const has = (document: CaseDocument) => attached.some((one) => one.document === document)
  return [
    made('application', 'original'),
    form === 'written' ? made('agreement', 'copy') : toBring('口头协议登记表（双方签名）'),
    made('identities', 'copy'),
    made('proof', 'original'),
    ...(hasUndisputed ? [made('undisputed-facts', 'copy')] : []),
    ...files,
    ...(has('identity-proof') ? [] : [toBring('当事人身份证明、住所证明')]),
    toBring('涉及财产的，财产权利证明'),
    made('materials', 'original'),
  ]
}
