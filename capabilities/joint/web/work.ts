import type { Answer } from '#platform/web/api-client/index.ts'
import type { readJointWork } from '../contract.ts'
import { type GuestKind, guestKinds } from '../domain/index.ts'

/** The joint work on one dispute, as its page has it. */
export type JointWork = Answer<typeof readJointWork>
export type Group = JointWork['groups'][number]
export type Consultation = JointWork['consultations'][number]
export type Part = Consultation['invitations'][number]
export type Task = Group['tasks'][number]
export type Opinion = Group['opinions'][number]

/** What a form is about, where there are several: a part, a task or a consultation. */
export interface About {
  readonly id: string
  readonly name?: string | undefined
}

/** What a form of joint work is handed. @property work left out where somebody acts in a part without reaching the dispute */
export interface JointWorkProps {
  readonly disputeId: string
  readonly work?: JointWork | undefined
  readonly about?: About | undefined
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

export function isGuest({ kind }: Pick<Part, 'kind'>): boolean {
  return Object.hasOwn(guestKinds, kind satisfies string | GuestKind)
}

export function livingGroupOf(work: JointWork | undefined): Group | undefined {
  return work?.groups.find(({ endedAt }) => endedAt === undefined)
}

export const named = (one: {
  readonly unitName?: string | undefined
  readonly personName?: string | undefined
}) => [one.unitName, one.personName].filter(Boolean).join(' ')
