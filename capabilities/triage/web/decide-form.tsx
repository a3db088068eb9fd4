import { useQueryClient } from '@tanstack/react-query'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { categories, grades, riskFlags } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskSelect, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { decideTriage, readTriage } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { useHolders } from './holders.ts'
import { messages } from './messages.ts'
import { ProposalView } from './proposal-view.tsx'

type Triage = Answer<typeof readTriage>

/** What the rule table proposes and, below it, what a person decides. */
export function DecideForm(props: ActProps) {
  const triage = useOperation(readTriage, { params: { disputeId: props.matter.id } })
  return <Reading of={triage}>{(whole) => <Decision {...props} triage={whole} />}</Reading>
}

function Decision({ matter, moved, onDone, onCancel, triage }: ActProps & { readonly triage: Triage }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { id: disputeId, version } = matter
  const { proposal, inForce } = triage
  const form = useForm(decideTriage, {
    draft: `triage.${disputeId}`,
    initial: proposal
      ? {
          category: proposal.category.value,
          grade: proposal.grade.value,
          unitId: proposal.unitId,
          flags: proposal.flags.map(({ value }) => value),
        }
      : inForce,
  })
  const decide = useWrite(decideTriage, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('decided'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => decide.mutate({ params: { disputeId }, body, version }))}
      isBusy={decide.isPending}
      does={t('decideDo')}
      lead={
        <>
          {proposal && <ProposalView proposal={proposal} />}
          <p>{t('decideLead')}</p>
        </>
      }
      moved={moved}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="category" label={t('category')} options={categories} />
      <DeskChoice form={form} path="grade" label={t('grade')} options={grades} />
      <DeskTree form={form} path="unitId" label={t('decideUnit')} branches={useHolders('')} />
      <DeskSelect form={form} path="flags" label={t('flags')} options={riskFlags} isMany isOptional />
      <DeskText form={form} path="reason" label={t('decideReason')} rows={3} isOptional />
    </ActForm>
  )
}
