import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { chooseRepresentatives, type readGroup } from '../contract.ts'
import { authorities, consentWays, substitute } from '../domain/index.ts'
import { type GroupWorkProps, namesIn } from './group-work.ts'
import { messages } from './messages.ts'

const Successor = z.strictObject({
  partyId: z.uuid(),
  represents: z.array(z.uuid()).min(1),
  consentedOn: Day,
  way: z.enum(codesOf(consentWays)),
  authority: z.enum(codesOf(authorities)),
  agents: z.string().trim().max(200).optional(),
})

interface SubstituteProps extends GroupWorkProps {
  readonly group: Answer<typeof readGroup>
  /** Who gives way. */
  readonly partyId: string
}

/** Another person in the place of one representative; everybody whom the new one speaks for agrees anew, nobody else has to. */
export function SubstituteForm({ matter, group, partyId: leavingId, onDone, onCancel }: SubstituteProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const side = group.representations.find(({ representatives }) =>
    representatives.some(({ partyId }) => partyId === leavingId),
  )
  const leaving = side?.representatives.find(({ partyId }) => partyId === leavingId)
  const speakers = side?.representatives.map(({ partyId }) => partyId) ?? []
  const represented = [...(leaving?.represents.map(({ partyId }) => partyId) ?? []), leavingId]
  const draft = `substitute.${matter.id}.${leavingId}`
  const form = useForm(
    { body: Successor },
    { draft, initial: { represents: represented, authority: 'general' } },
  )
  const choose = useWrite(chooseRepresentatives, {
    draft,
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('substituted', { name: leaving?.name ?? '' }))
    },
    onProblem: form.refuse,
  })
  const { typed, set } = form
  useEffect(() => {
    const others = (typed.represents ?? []).filter((id) => id !== typed.partyId)
    if (others.length < (typed.represents ?? []).length) set('represents', others)
  }, [typed, set])
  if (side === undefined || leaving === undefined) return null
  const people = matter.parties
    .filter(({ role, id }) => role === side.role && (id === leavingId || !speakers.includes(id)))
    .map(({ id, name }) => ({ value: id, label: name }))
  const send = ({ represents, agents = '', partyId, ...consent }: z.input<typeof Successor>) => {
    const successor = {
      partyId,
      agents: namesIn(agents),
      represents: represents.map((id) => ({ partyId: id, ...consent })),
    }
    const known = side.representatives.map((one) => ({
      partyId: one.partyId,
      agents: one.agents,
      represents: one.represents.map(({ name: _, ...kept }) => kept),
    }))
    const representatives = substitute(known, leavingId, successor)
    choose.mutate({
      params: { disputeId: matter.id },
      body: { proceeding: side.proceeding, role: side.role, representatives },
      version: matter.version,
    } as Parameters<typeof choose.mutate>[0])
  }
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={choose.isPending}
      does={t('substituteDo')}
      lead={<p>{t('substituteLead', { name: leaving.name })}</p>}
      onCancel={onCancel}
    >
      <DeskSelect
        form={form}
        path="partyId"
        label={t('successor')}
        options={people.filter(({ value }) => value !== leavingId)}
      />
      <DeskSelect
        form={form}
        path="represents"
        label={t('successorFor')}
        options={people.filter(({ value }) => value !== typed.partyId)}
        isMany
      />
      <DeskDay form={form} path="consentedOn" label={t('successorConsentedOn')} />
      <DeskSelect form={form} path="way" label={t('successorWay')} options={consentWays} />
      <DeskSelect
        form={form}
        path="authority"
        label={t('successorAuthority')}
        hint={t('authorityHint')}
        options={authorities}
      />
      <DeskText form={form} path="agents" label={t('successorAgents')} hint={t('agentsHint')} isOptional />
    </ActForm>
  )
}
