import { App } from 'antd'
import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskSheet, DeskText, useFileTrial } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useClauses, useLabel, useNamed, useText } from '#platform/web/i18n/index.ts'
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
  const form = useForm({ body: Told }, { initial: {} })
  const sheet = useFileTrial<Answer<typeof tryListing>>(form.typed)
  const { trial } = sheet
  const attempt = useWrite(tryListing, { onSuccess: sheet.keep, onProblem: form.refuse })
  const bring = useWrite(importListing, {
    invalidates: [listListings],
    onSuccess: (kept) => {
      message.success(kept.isKnown ? t('importedBefore') : t('importedDone', { count: kept.rows }))
      onDone(kept.id)
    },
    onProblem: (problem) => {
      sheet.forget()
      form.refuse(problem)
    },
  })
  const send = (query: z.infer<typeof Told>) =>
    sheet.with((file) => {
      if (trial === undefined) attempt.mutate({ query: query as Period, body: file })
      else bring.mutate({ query: { ...(query as Period), digest: trial.digest }, body: file })
    })
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
      <DeskSheet onChoose={sheet.choose} />
      {trial && <Tried trial={trial} />}
    </ActForm>
  )
}

function Tried({ trial }: { readonly trial: Answer<typeof tryListing> }) {
  const t = useText(messages)
  const label = useLabel()
  const clauses = useClauses()
  const named = useNamed()
  const faulty = trial.rows.filter(({ faults }) => faults.length > 0)
  return (
    <Note tone={faulty.length > 0 ? 'warning' : 'good'} title={t('sound', { count: trial.sound })} isNews>
      {faulty.length > 0 && <p>{t('faulty', { count: faulty.length })}</p>}
      <ul>
        {faulty.map(({ row, number, title, faults }) => (
          <li key={row}>
            {named(
              `${t('row', { row })} ${number} ${title}`,
              clauses(faults.map((fault) => label(listedFaults, fault))),
            )}
          </li>
        ))}
      </ul>
    </Note>
  )
}
