import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import { noIdentityReasons, partyKinds, partyRoles } from '#capabilities/parties/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  DeskCheck,
  DeskDay,
  DeskNumber,
  DeskSelect,
  DeskText,
} from '#platform/web/forms/desk/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { joinAsParty } from '../contract.ts'
import type { GroupWorkProps } from './group-work.ts'
import { messages } from './messages.ts'

/** One more person, or body, of a matter that is there already. */
export function JoinForm({ matter, onDone, onCancel }: GroupWorkProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const draft = `join.${matter.id}`
  const form = useForm(joinAsParty, { draft, initial: { role: 'applicant', kind: 'natural' } })
  const join = useWrite(joinAsParty, {
    draft,
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('joinDone', { name: form.typed.name ?? '' }))
    },
    onProblem: form.refuse,
  })
  useOneNumber(form)
  const { kind, citizenNumber, creditCode, acting } = form.typed
  const stand = matter.parties.filter((party) => party.role === form.typed.role && party.headCount > 1)
  const isPerson = kind === 'natural'
  const isBody = kind === 'legal' || kind === 'unincorporated'
  const hasNumber = (citizenNumber ?? creditCode) !== undefined
  const hasGuardian = acting?.[0] !== undefined
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) =>
        join.mutate({ params: { disputeId: matter.id }, body, version: matter.version }),
      )}
      isBusy={join.isPending}
      does={t('joinDo')}
      lead={<p>{t('joinLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="role" label={t('joinRole')} options={partyRoles} />
      <DeskSelect form={form} path="kind" label={t('joinKind')} options={partyKinds} />
      <DeskText form={form} path="name" label={t('joinName')} maxLength={80} />
      <DeskText form={form} path="phone" label={t('joinPhone')} maxLength={24} isOptional />
      {isBody ? (
        <DeskText form={form} path="creditCode" label={t('creditCode')} maxLength={24} isOptional />
      ) : (
        <DeskText form={form} path="citizenNumber" label={t('citizenNumber')} maxLength={24} isOptional />
      )}
      {!hasNumber && (
        <DeskSelect
          form={form}
          path="noIdentityReason"
          label={t('whyNoNumber')}
          options={noIdentityReasons}
        />
      )}
      <DeskText form={form} path="address" label={t('joinAddress')} maxLength={200} isOptional />
      {stand.length > 0 && (
        <DeskSelect
          form={form}
          path="countedWith"
          label={t('countedWith')}
          hint={t('countedWithHint')}
          options={stand.map(({ id, name, headCount }) => ({
            value: id,
            label: t('countedWithParty', { name, count: headCount }),
          }))}
          isOptional
        />
      )}
      <DeskNumber form={form} path="headCount" label={t('headCount')} hint={t('headCountHint')} isOptional />
      {isPerson && (
        <label className="choice">
          <input
            type="checkbox"
            checked={hasGuardian}
            onChange={() => form.set('acting', hasGuardian ? undefined : [{ as: 'guardian' }])}
          />
          <span>{t('withGuardian')}</span>
        </label>
      )}
      {hasGuardian && (
        <>
          <DeskDay form={form} path="bornOn" label={t('bornOn')} isOptional />
          <DeskText form={form} path="acting[0].name" label={t('guardianName')} maxLength={80} />
          <DeskText form={form} path="acting[0].phone" label={t('guardianPhone')} maxLength={24} isOptional />
          <DeskCheck
            form={form}
            path="acting[0].consents"
            label={t('guardianConsents')}
            hint={t('guardianConsentsHint')}
          />
        </>
      )}
    </ActForm>
  )
}

type JoinInput = z.input<NonNullable<typeof joinAsParty.body>>

/** Persons have one kind of number, bodies another; with either of them no reason is needed. What does not fit falls away. */
function useOneNumber({ typed, set }: Form<JoinInput>): void {
  const { kind, citizenNumber, creditCode, noIdentityReason } = typed
  const isBody = kind === 'legal' || kind === 'unincorporated'
  useEffect(() => {
    if (isBody && citizenNumber !== undefined) set('citizenNumber', undefined)
    if (!isBody && creditCode !== undefined) set('creditCode', undefined)
    if ((citizenNumber ?? creditCode) !== undefined && noIdentityReason !== undefined) {
      set('noIdentityReason', undefined)
    }
  }, [isBody, citizenNumber, creditCode, noIdentityReason, set])
}
