import type { CodeList } from '#kernel/codes/index.ts'

/** What a party says to applying together. */
export const confirmationAnswers = {
  applies: { zh: '同意共同申请', en: 'Applies' },
  declines: { zh: '不申请', en: 'Does not apply' },
} as const satisfies CodeList
export type ConfirmationAnswer = keyof typeof confirmationAnswers

export const jointStandings = {
  joint: { zh: '各方均同意申请', en: 'Every party applies' },
  waiting: { zh: '尚有当事人未表态', en: 'A party has not answered' },
  declined: { zh: '有当事人不申请', en: 'A party does not apply' },
} as const satisfies CodeList
export type JointStanding = keyof typeof jointStandings

/**
 * Whether the parties apply together. One alone cannot, whoever it is; silence is no application.
 * @param answers the last one of every party that is bound
 * @source Civil Procedure Law art. 205; Interpretation art. 351; trap 20
 */
export function jointStandingOf(answers: readonly (ConfirmationAnswer | undefined)[]): JointStanding {
  if (answers.includes('declines')) return 'declined'
  return answers.length > 1 && answers.every((answer) => answer === 'applies') ? 'joint' : 'waiting'
}
