import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { doors, riskFlags } from '#capabilities/disputes/domain/index.ts'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useCaller } from '#platform/web/ui/index.ts'
import { recordVisit } from '../contract.ts'
import { messages } from './messages.ts'
import { ShortReport, visitOf } from './short-report.ts'

const counterDoors = {
  counter: doors.counter,
  phone: doors.phone,
  grid: doors.grid,
  hotline: doors.hotline,
} as const

/** A window also says by which door the visit came. */
const Counter = ShortReport.extend({ door: z.enum(['counter', 'phone', 'grid', 'hotline']) })

interface RecordProps {
  readonly onDone: (code: string) => void
  readonly onCancel: () => void
}

export function RecordForm({ onDone, onCancel }: RecordProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { account } = useCaller()
  const units = useOperation(listUnits, {})
  const divisionCode = units.data?.units.find(({ id }) => id === account.unitId)?.divisionCode ?? ''
  const form = useForm({ body: Counter }, { draft: 'visit', initial: { door: 'counter' } })
  const record = useWrite(recordVisit, {
    draft: 'visit',
    onSuccess: ({ code }) => {
      form.clear()
      void client.invalidateQueries()
      onDone(code)
    },
    onProblem: form.refuse,
  })
  const send = (report: z.input<typeof Counter>) =>
    record.mutate({ body: { ...visitOf(report), divisionCode } })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={record.isPending}
      does={t('recordDo')}
      lead={<p className="quiet">{t('recordLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="door" label={t('door')} options={counterDoors} />
      <DeskText form={form} path="title" label={t('fileTitle')} maxLength={120} />
      <DeskText form={form} path="narrative" label={t('fileStory')} hint={t('storyHint')} rows={5} />
      <DeskText form={form} path="name" label={t('applicant')} isOptional />
      <DeskText form={form} path="phone" label={t('phone')} isOptional />
      <DeskText form={form} path="other" label={t('other')} isOptional />
      <DeskText form={form} path="place" label={t('place')} isOptional />
      <DeskSelect form={form} path="flags" label={t('flags')} options={riskFlags} isMany isOptional />
    </ActForm>
  )
}
