import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { endVisit, readVisit } from '../contract.ts'
import { visitOutcomes } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { VisitWorkProps } from './visit.ts'

/** A visit that becomes no dispute ends with how it ended. */
export function EndForm({ visit, onDone, onCancel }: VisitWorkProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(endVisit)
  const end = useWrite(endVisit, {
    invalidates: [readVisit],
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('endDone'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) =>
        end.mutate({ params: { visitId: visit.id }, body, version: visit.version }),
      )}
      isBusy={end.isPending}
      does={t('endDo')}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="outcome" label={t('endOutcome')} options={visitOutcomes} />
      <DeskText form={form} path="reason" label={t('endReason')} rows={4} />
    </ActForm>
  )
}
