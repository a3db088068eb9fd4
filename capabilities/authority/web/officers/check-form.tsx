import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskSelect } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { checkOfficers } from '../../contract.ts'
import { actTypes, officerFaults } from '../../domain/index.ts'
import { useAreas } from './certificate-forms.tsx'
import { messages } from './messages.ts'
import type { Person } from './person.ts'

interface CheckProps {
  readonly people: readonly Person[]
  readonly onCancel: () => void
}

/** Asked before an act, so that nobody finds out afterwards that it was done by one officer and a half. */
export function CheckForm({ people, onCancel }: CheckProps) {
  const t = useText(messages)
  const label = useLabel()
  const areas = useAreas()
  const [verdict, judge] = useState<Answer<typeof checkOfficers>>()
  const form = useForm(checkOfficers, { initial: {} })
  const check = useWrite(checkOfficers, { onSuccess: judge, onProblem: form.refuse, invalidates: [] })
  const options = people
    .filter(({ standing }) => standing !== 'left')
    .map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))
  const nameOf = (id: string | undefined) => people.find((one) => one.id === id)?.name
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => check.mutate({ body }))}
      isBusy={check.isPending}
      does={t('checkDo')}
      lead={<p>{t('checkLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="officerIds" label={t('checkWho')} options={options} isMany />
      <DeskDay form={form} path="day" label={t('checkDay')} />
      <DeskSelect form={form} path="actType" label={t('checkAct')} options={actTypes} />
      <DeskSelect form={form} path="division" label={t('checkArea')} options={areas} isOptional />
      {verdict && (
        <Note tone={verdict.ok ? 'good' : 'danger'} title={t(verdict.ok ? 'checkOk' : 'checkNo')} isNews>
          <ul>
            {verdict.reasons.map(({ fault, officerId }) => {
              const name = nameOf(officerId)
              const said = label(officerFaults, fault)
              return (
                <li key={`${fault} ${officerId ?? ''}`}>
                  {name === undefined ? said : t('checkOf', { name, fault: said })}
                </li>
              )
            })}
          </ul>
        </Note>
      )}
    </ActForm>
  )
}
