import type { z } from 'zod'
import { listPeople, listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  DeskTree,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { fileComplaint } from '../contract.ts'
import { complaintGrounds } from '../domain/index.ts'
import { messages } from './messages.ts'

/** At the window or on the telephone; it asks no more than what is needed to look into it. */
export function ComplaintForm(closing: Closing) {
  const t = useText(messages)
  const language = useLanguage()
  const units = useOperation(listUnits, {}).data?.units ?? []
  const branches = units
    .filter(({ validTo }) => validTo === undefined)
    .map(({ id, name, parentId, kind }) => ({ id, name, parentId, mayChoose: kind === 'committee' }))
  return (
    <OperationForm
      {...closing}
      operation={fileComplaint}
      draft="committees.complaint"
      does={t('takeDo')}
      done={({ number, dueOn }) => t('taken', { number, day: dateText(dueOn, language) })}
    >
      {(form) => (
        <>
          <DeskTree form={form} path="unitId" label={t('committee')} branches={branches} />
          <Mediators form={form} />
          <DeskChoice form={form} path="ground" label={t('ground')} options={complaintGrounds} />
          <DeskText
            form={form}
            path="words"
            label={t('words')}
            hint={t('wordsHint')}
            rows={5}
            maxLength={4000}
          />
          <DeskDay form={form} path="onDay" label={t('happenedOn')} isOptional />
          <DeskText
            form={form}
            path="complainant.name"
            label={t('complainantName')}
            hint={t('complainantHint')}
            maxLength={40}
            isOptional
          />
          <DeskText
            form={form}
            path="complainant.phone"
            label={t('complainantPhone')}
            maxLength={20}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}

type ComplaintTyped = Form<z.input<NonNullable<typeof fileComplaint.body>>>

/** Whom the chosen committee has. */
function Mediators({ form }: { readonly form: ComplaintTyped }) {
  const t = useText(messages)
  const { unitId } = form.typed
  const people = useOperation(
    listPeople,
    { query: { unitId: unitId ?? '' } },
    { enabled: unitId !== undefined },
  )
  const options = (people.data?.people ?? [])
    .filter((person) => person.unitId === unitId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return <DeskSelect form={form} path="personId" label={t('mediator')} options={options} />
}
