import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { listDisputes, readDispute } from '#capabilities/disputes/contract.ts'
import { useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { mergeDisputes, unmergeDispute } from '../contract.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly matter: { readonly id: string; readonly version: number }
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** Merges with a dispute that is found by its number or title, or that the address names already: `other`. */
export function MergeForm({ matter, onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { other }: { readonly other?: unknown } = useSearch({ strict: false })
  const [text, setText] = useState('')
  const form = useForm(mergeDisputes, { initial: typeof other === 'string' ? { otherId: other } : {} })
  const others = useOthers(matter.id, text, form.typed.otherId)
  const merge = useWrite(mergeDisputes, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('merged'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) =>
        merge.mutate({ params: { disputeId: matter.id }, body, version: matter.version }),
      )}
      isBusy={merge.isPending}
      does={t('mergeDo')}
      lead={<p>{t('mergeLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSelect
        form={form}
        path="otherId"
        label={t('mergeOther')}
        options={others}
        finder={{ onType: setText, hint: t('mergeFind') }}
      />
      <DeskText form={form} path="reason" label={t('reason')} rows={3} />
    </ActForm>
  )
}

/** What was found by its number or title, and the one that was chosen already. */
function useOthers(ownId: string, text: string, chosenId: string | undefined) {
  const isAsking = text.trim().length > 1
  const found = useOperation(listDisputes, { query: { text: text.trim() } }, { enabled: isAsking })
  const params = { disputeId: chosenId ?? '' }
  const chosen = useOperation(readDispute, { params }, { enabled: chosenId !== undefined })
  const rows = [...(chosen.data ? [chosen.data] : []), ...(isAsking ? (found.data?.disputes ?? []) : [])]
  const options = rows
    .filter(({ id }) => id !== ownId)
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
  return [...new Map(options.map((option) => [option.value, option])).values()]
}

export function UnmergeForm({ matter, otherId, onDone, onCancel }: FormProps & { readonly otherId: string }) {
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm(unmergeDispute, { initial: { otherId } })
  const undo = useWrite(unmergeDispute, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('unmerged'))
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) =>
        undo.mutate({ params: { disputeId: matter.id }, body, version: matter.version }),
      )}
      isBusy={undo.isPending}
      does={t('unmergeDo')}
      lead={<p>{t('unmergeLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="reason" label={t('reason')} rows={3} />
    </ActForm>
  )
}
