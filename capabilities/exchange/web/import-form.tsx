import { App } from 'antd'
import { useId, useState } from 'react'
import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { importListing, listListings, tryListing } from '../contract.ts'
import { listedFaults } from '../domain/index.ts'
import { messages } from './messages.ts'

const Told = z.strictObject({
  system: z.string().trim().min(2).max(60),
  from: z.iso.date(),
  to: z.iso.date(),
})

/** Days as the fields gave them are days as the contract wants them. */
type Period = z.infer<NonNullable<typeof tryListing.query>>

interface FormProps {
  readonly onDone: (listingId: string) => void
  readonly onCancel: () => void
}

/** A list of another system: tried row by row, and brought in exactly as it was shown. */
export function ImportForm({ onDone, onCancel }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const id = useId()
  const [file, setFile] = useState<Blob>()
  const [trial, setTrial] = useState<Answer<typeof tryListing>>()
  const form = useForm({ body: Told }, { initial: {} })
  const attempt = useWrite(tryListing, { onSuccess: setTrial, onProblem: form.refuse })
  const bring = useWrite(importListing, {
    invalidates: [listListings],
    onSuccess: (kept) => {
      message.success(kept.isKnown ? t('importedBefore') : t('importedDone', { count: kept.rows }))
      onDone(kept.id)
    },
    onProblem: (problem) => {
      setTrial(undefined)
      form.refuse(problem)
    },
  })
  const send = (query: z.infer<typeof Told>) => {
    if (file === undefined) return void message.warning(t('fileMissing'))
    if (trial === undefined) attempt.mutate({ query: query as Period, body: file })
    else bring.mutate({ query: { ...(query as Period), digest: trial.digest }, body: file })
  }
  const take = async (chosen: File | undefined) => {
    setTrial(undefined)
    setFile(chosen && new Blob([await chosen.arrayBuffer()], { type: chosen.type }))
  }
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={attempt.isPending || bring.isPending}
      does={trial === undefined ? t('tryDo') : t('importDo')}
      lead={<p>{t('importLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="system" label={t('system')} maxLength={60} />
      <DeskDay form={form} path="from" label={t('from')} />
      <DeskDay form={form} path="to" label={t('to')} />
      <div className="field">
        <label htmlFor={id} className="field-label">
          {t('file')}
        </label>
        <input
          id={id}
          type="file"
          required
          accept=".xlsx,.csv"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      {trial && <Tried trial={trial} />}
    </ActForm>
  )
}

function Tried({ trial }: { readonly trial: Answer<typeof tryListing> }) {
  const t = useText(messages)
  const label = useLabel()
  const faulty = trial.rows.filter(({ faults }) => faults.length > 0)
  return (
    <Note tone={faulty.length > 0 ? 'warning' : 'good'} title={t('sound', { count: trial.sound })} isNews>
      {faulty.length > 0 && <p>{t('faulty', { count: faulty.length })}</p>}
      <ul>
        {faulty.map(({ row, number, title, faults }) => (
          <li key={row}>
            {t('row', { row })} {number} {title}：
            {faults.map((fault) => label(listedFaults, fault)).join('；')}
          </li>
        ))}
      </ul>
    </Note>
  )
}
