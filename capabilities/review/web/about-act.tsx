import type { Closing } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { actWords } from './act-words.ts'
import { messages } from './messages.ts'
import type { Act, Submission } from './review.ts'

export interface ActProps extends Closing {
  readonly one: Submission
}

/** What every form of a submission shares: about which, in which version, what it means and what is said afterwards. */
export function useAbout({ one, onDone, onCancel }: ActProps, act: Act) {
  const t = useText(messages)
  return {
    onDone,
    onCancel,
    params: { submissionId: one.id },
    version: one.version,
    draft: `review.${act}.${one.id}.${one.round}`,
    does: t(actWords[act].does),
    done: () => t(actWords[act].done),
    lead: <p>{act === 'extend' ? t('lead.extend', { days: one.mayExtendBy }) : t(actWords[act].lead)}</p>,
  }
}
