import { App } from 'antd'
import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskSelect, DeskSheet, useFileTrial } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useClauses, useLabel, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { listPublications } from '../contract/desk.ts'
import { importDecisionRows, tryDecisionRows } from '../contract/rows.ts'
import { rowDefects, rowKinds } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Department } from './publication.ts'

const About = z.strictObject({ unitId: z.uuid(), kind: z.enum(['penalty', 'licence']) })

interface ImportProps {
  readonly departments: readonly Department[]
  readonly onClose: () => void
}

/** Rows of another system: tried, shown with every fault, and taken in exactly as they were shown. */
export function ImportForm({ departments, onClose }: ImportProps) {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const [only] = departments
  const form = useForm({ body: About }, { initial: { unitId: only?.id ?? '', kind: 'penalty' } })
  const sheet = useFileTrial<Answer<typeof tryDecisionRows>>(form.typed)
  const { trial } = sheet
  const attempt = useWrite(tryDecisionRows, { onSuccess: sheet.keep, onProblem: form.refuse })
  const bring = useWrite(importDecisionRows, {
    invalidates: [listPublications],
    onSuccess: ({ taken }) => {
      message.success(t('imported', { count: taken }))
      onClose()
    },
    onProblem: (problem) => {
      sheet.forget()
      form.refuse(problem)
    },
  })
  const send = (query: z.infer<typeof About>) =>
    sheet.with((file) => {
      if (trial === undefined) attempt.mutate({ query, body: file })
      else bring.mutate({ query: { ...query, digest: trial.digest }, body: file })
    })
  return (
    <section className="card">
      <ActForm
        form={form}
        onSubmit={form.submit(send)}
        isBusy={attempt.isPending || bring.isPending}
        does={trial === undefined ? t('tryDo') : t('importDo', { count: trial.counts.fresh })}
        lead={<p>{t('importLead')}</p>}
        onCancel={onClose}
      >
        {departments.length > 1 && (
          <DeskSelect
            form={form}
            path="unitId"
            label={t('department')}
            options={departments.map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
        <DeskChoice
          form={form}
          path="kind"
          label={t('rowKind')}
          options={(['penalty', 'licence'] as const).map((value) => ({
            value,
            label: label(rowKinds, value),
          }))}
        />
        <DeskSheet onChoose={sheet.choose} />
        {trial && <Tried trial={trial} />}
      </ActForm>
    </section>
  )
}

function Tried({ trial: { counts, rows } }: { readonly trial: Answer<typeof tryDecisionRows> }) {
  const t = useText(messages)
  const label = useLabel()
  const clauses = useClauses()
  const named = useNamed()
  const faulty = rows.filter(({ defects }) => defects.length > 0)
  const { all, fresh, barred } = counts
  return (
    <Note tone={barred > 0 ? 'warning' : 'good'} title={t('tried', { all, fresh, barred })} isNews>
      <ul>
        {faulty.slice(0, 100).map(({ line, party, documentNumber, defects }) => (
          <li key={line}>
            {named(
              `${t('row', { line })} ${party} ${documentNumber}`,
              clauses(defects.map((one) => label(rowDefects, one))),
            )}
          </li>
        ))}
      </ul>
    </Note>
  )
}
