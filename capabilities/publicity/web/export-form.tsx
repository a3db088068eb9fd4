import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskDay, DeskSelect } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, saveFile } from '#platform/web/ui/index.ts'
import { checkDisclosureRows, exportDisclosureRows } from '../contract/rows.ts'
import { layoutNames, rowKinds } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Department } from './publication.ts'

interface ExportProps {
  readonly departments: readonly Department[]
  readonly onClose: () => void
}

/** Rows for the credit platform, with what it would send back. */
export function ExportForm({ departments, onClose }: ExportProps) {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const [report, setReport] = useState<Answer<typeof checkDisclosureRows>>()
  const [only] = departments
  const form = useForm(exportDisclosureRows, {
    initial: { unitId: only?.id ?? '', kind: 'penalty', layout: 'six-codes' },
  })
  const make = useWrite(exportDisclosureRows, {
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `${body.kind}-${body.from}-${body.to}.xlsx`)
      message.success(t('exported'))
      onClose()
    },
    onProblem: form.refuse,
  })
  const check = useWrite(checkDisclosureRows, { onSuccess: setReport, onProblem: form.refuse })
  const kinds = (['penalty', 'licence'] as const).map((value) => ({ value, label: label(rowKinds, value) }))
  const layouts = (['six-codes', 'older'] as const).map((value) => ({
    value,
    label: label(layoutNames, value),
  }))
  return (
    <section className="card">
      <ActForm
        form={form}
        onSubmit={form.submit((body) => make.mutate({ body }))}
        isBusy={make.isPending}
        does={t('exportDo')}
        lead={<p>{t('exportLead')}</p>}
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
        <DeskChoice form={form} path="kind" label={t('rowKind')} options={kinds} />
        <DeskChoice form={form} path="layout" label={t('layout')} options={layouts} />
        <DeskDay form={form} path="from" label={t('from')} />
        <DeskDay form={form} path="to" label={t('to')} />
        <div className="actions">
          <Button isBusy={check.isPending} onClick={form.submit((query) => check.mutate({ query }))}>
            {t('checkDo')}
          </Button>
        </div>
        {report && <Report of={report} />}
      </ActForm>
    </section>
  )
}

const whats = { missing: 'missing', 'too-long': 'tooLong', 'no-code': 'noCode' } as const

function Report({ of: { rows, faulty, faults } }: { readonly of: Answer<typeof checkDisclosureRows> }) {
  const t = useText(messages)
  const named = useNamed()
  return (
    <Note tone={faulty > 0 ? 'warning' : 'good'} title={t('checked', { rows, faulty })} isNews>
      <ul>
        {faults.slice(0, 100).map(({ publicationId, documentNumber, column, label, what }) => (
          <li key={`${publicationId}${column}`}>{named(documentNumber, `${label} ${t(whats[what])}`)}</li>
        ))}
      </ul>
    </Note>
  )
}
