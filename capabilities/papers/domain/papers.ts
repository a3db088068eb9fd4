import type { DeclineGround, Route } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** Papers that the house makes from what it knows. More of the file's papers follow with later issues. */
export const papers = {
  application: { zh: '人民调解申请书', en: 'Application' },
  'intake-form': { zh: '人民调解受理登记表', en: 'Intake form' },
  agreement: { zh: '人民调解协议书', en: 'Agreement' },
  'refusal-notice': { zh: '不予受理通知书', en: 'Notice of refusal' },
  'performance-reminder': { zh: '督促履行通知书', en: 'Letter of reminder' },
  'police-letter': { zh: '调解协议履行情况函', en: 'Letter to the police on performance' },
} as const satisfies CodeList

export type Paper = keyof typeof papers

export interface PaperState {
  readonly isDeclined: boolean
  readonly isApplication: boolean
  readonly isAccepted: boolean
  readonly agreements: readonly {
    readonly id: string
    readonly number: string
    readonly form: string
    /** A breach of it was answered by a letter. */
    readonly isReminded: boolean
    /** It was performed, every party asked in writing, and the police have not decided. */
    readonly isForPolice: boolean
  }[]
}

export interface PaperAtHand {
  readonly paper: Paper
  readonly agreementId?: string
  readonly number?: string
}

/**
 * Own-initiative mediation has no application: its first paper is the intake form. The letter to the police is no paper
 * before the agreement was performed.
 * @source trap 10; Police Procedure Provisions art. 186
 */
export function papersAtHand(state: PaperState): readonly PaperAtHand[] {
  const list: PaperAtHand[] = []
  if (state.isApplication) list.push({ paper: 'application' })
  if (!state.isDeclined) list.push({ paper: 'intake-form' })
  if (state.isDeclined) list.push({ paper: 'refusal-notice' })
  const written = state.agreements.filter(({ form }) => form === 'written')
  return [
    ...list,
    ...written.map(({ id, number }) => ({ paper: 'agreement', agreementId: id, number }) as const),
    ...state.agreements.flatMap(({ id: agreementId, number, isReminded, isForPolice }) => [
      ...(isReminded ? [{ paper: 'performance-reminder', agreementId, number } as const] : []),
      ...(isForPolice ? [{ paper: 'police-letter', agreementId, number } as const] : []),
    ]),
  ]
}

/**
 * On what a refusal rests, and where else its addressee can go.
 * @source People's Mediation Work Provisions art. 20 and 22; People's Mediation Law art. 17; Medical Disputes
 *   Regulation art. 31. Which routes fit a ground is our reading: assumption
 */
export const refusalReasons: Readonly<
  Record<DeclineGround, { readonly bases: readonly string[]; readonly routes: readonly Route[] }>
> = {
  'reserved-to-organ': {
    bases: ['《人民调解工作若干规定》第二十二条'],
    routes: ['administrative', 'litigation'],
  },
  'mediation-forbidden': {
    bases: ['《人民调解工作若干规定》第二十二条'],
    routes: ['administrative', 'litigation'],
  },
  'accepted-by-court': { bases: ['《人民调解工作若干规定》第二十二条'], routes: ['litigation', 'legal-aid'] },
  'accepted-by-police': { bases: ['《人民调解工作若干规定》第二十二条'], routes: ['police', 'litigation'] },
  'accepted-by-administration': {
    bases: ['《人民调解工作若干规定》第二十二条'],
    routes: ['administrative', 'reconsideration', 'litigation'],
  },
  'medical-accepted-elsewhere': {
    bases: ['《医疗纠纷预防和处理条例》第三十一条'],
    routes: ['litigation', 'administrative', 'legal-aid'],
  },
  'litigation-petition': {
    bases: ['《人民调解工作若干规定》第二十二条'],
    routes: ['litigation', 'petition'],
  },
  'dispute-with-organ': {
    bases: ['《人民调解工作若干规定》第二十条'],
    routes: ['reconsideration', 'litigation', 'petition', 'legal-aid'],
  },
  'party-refuses': {
    bases: ['《中华人民共和国人民调解法》第十七条'],
    routes: ['litigation', 'arbitration', 'legal-aid'],
  },
  'not-a-civil-dispute': {
    bases: ['《人民调解工作若干规定》第二十条'],
    routes: ['administrative', 'petition'],
  },
}
