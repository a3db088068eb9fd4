import { useQueryClient } from '@tanstack/react-query'
import {
  categories,
  entrustingBodies,
  grades,
  origins,
  riskFlags,
  sensitivities,
} from '#capabilities/disputes/domain/index.ts'
import { readVisit } from '#capabilities/reception/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskMoney, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { fileVisit } from '../contract.ts'
import { messages } from './messages.ts'

interface FileVisitProps {
  readonly visit: Answer<typeof readVisit>
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** Makes a dispute of a visit: what was said is taken over, what was proposed is filled in. */
export function FileVisitForm({ visit, onDone, onCancel }: FileVisitProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { proposal } = visit
  const form = useForm(fileVisit, {
    draft: `file.${visit.id}`,
    initial: {
      title: visit.title,
      narrative: visit.narrative,
      origin: 'application',
      divisionCode: visit.divisionCode,
      place: visit.place,
      flags: visit.flags as never,
      requests: visit.requests,
      sensitivity: 'ordinary',
      ...(visit.amountFen === undefined ? {} : { amountFen: visit.amountFen }),
      ...(proposal ? { category: proposal.category.value, grade: proposal.grade.value } : {}),
    },
  })
  const file = useWrite(fileVisit, {
    invalidates: [readVisit],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('done'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) =>
        file.mutate({ params: { visitId: visit.id }, body, version: visit.version }),
      )}
      isBusy={file.isPending}
      does={t('does')}
      lead={<p className="quiet">{t('lead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="title" label={t('title')} maxLength={120} />
      <DeskText form={form} path="narrative" label={t('story')} rows={5} />
      <DeskSelect form={form} path="category" label={t('category')} options={categories} />
      <DeskChoice form={form} path="grade" label={t('grade')} options={grades} />
      <DeskChoice form={form} path="origin" label={t('origin')} options={origins} />
      {form.typed.origin === 'entrusted' && (
        <DeskSelect form={form} path="entrustingBody" label={t('body')} options={entrustingBodies} />
      )}
      <DeskMoney form={form} path="amountFen" label={t('amount')} isOptional />
      <DeskText form={form} path="place" label={t('place')} isOptional />
      <DeskSelect form={form} path="flags" label={t('flags')} options={riskFlags} isMany isOptional />
      <DeskChoice form={form} path="sensitivity" label={t('sensitivity')} options={sensitivities} />
    </ActForm>
  )
}
