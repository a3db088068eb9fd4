import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskNumber, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Moment } from '#platform/web/ui/index.ts'
import { recordAssistance } from '../contract.ts'
import { assistanceKinds } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Visit, VisitWorkProps } from './visit.ts'

/** What the visit received so far. */
export function AssistanceCard({ visit }: { readonly visit: Visit }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section className="card">
      <h2>{t('assistances')}</h2>
      {visit.assistances.length === 0 && <p className="quiet">{t('noAssistance')}</p>}
      <ul className="lines">
        {visit.assistances.map((one) => (
          <li key={one.id}>
            <Tag tone="primary">{label(assistanceKinds, one.kind)}</Tag> {one.givenBy} · {one.minutes}{' '}
            {t('minuteUnit')}{' '}
            <span className="quiet">
              <Moment of={one.givenAt} /> {one.note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function AssistanceForm({ visit, onDone, onCancel }: VisitWorkProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(recordAssistance)
  const record = useWrite(recordAssistance, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('assistDone'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => record.mutate({ params: { visitId: visit.id }, body }))}
      isBusy={record.isPending}
      does={t('assistDo')}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="kind" label={t('assistKind')} options={assistanceKinds} />
      <DeskNumber form={form} path="minutes" label={t('assistMinutes')} unit={t('minuteUnit')} />
      <DeskText form={form} path="personName" label={t('assistWho')} hint={t('assistWhoHint')} isOptional />
      <DeskText form={form} path="note" label={t('assistNote')} rows={3} isOptional />
    </ActForm>
  )
}
