import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Closing, DeskSheet, useFileTrial } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { importDevices, listDevices, tryDevices } from '../contract.ts'
import { deviceKinds, deviceStates, rowFaults } from '../domain/index.ts'
import { messages } from './messages.ts'

type Trial = Answer<typeof tryDevices>
const Nothing = z.strictObject({})

/** A spreadsheet is tried row by row, and comes in exactly as it was shown. */
export function ImportForm({ onDone, onCancel }: Closing) {
  const t = useText(messages)
  const form = useForm({ body: Nothing }, { initial: {} })
  const sheet = useFileTrial<Trial>()
  const { trial } = sheet
  const attempt = useWrite(tryDevices, { onSuccess: sheet.keep, onProblem: form.refuse })
  const bring = useWrite(importDevices, {
    invalidates: [listDevices],
    onSuccess: ({ taken, wasImported }) =>
      onDone(wasImported ? t('importBefore') : t('importDone', { count: taken })),
    onProblem: (problem) => {
      sheet.forget()
      form.refuse(problem)
    },
  })
  const send = () =>
    sheet.with((file) => {
      if (trial === undefined) attempt.mutate({ body: file })
      else bring.mutate({ query: { digest: trial.digest }, body: file })
    })
  const sound = trial?.rows.filter(({ fault }) => fault === undefined).length ?? 0
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={attempt.isPending || bring.isPending}
      does={trial === undefined ? t('importTry') : t('importDo', { count: sound })}
      lead={<p>{t('importLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSheet onChoose={sheet.choose} />
      {trial && <Tried trial={trial} />}
    </ActForm>
  )
}

function Tried({ trial }: { readonly trial: Trial }) {
  const t = useText(messages)
  const label = useLabel()
  const faulty = trial.rows.filter(({ fault }) => fault !== undefined)
  return (
    <>
      <p>
        {t('importSound', { count: trial.rows.length - faulty.length })}
        {faulty.length > 0 && ` · ${t('importFaulty', { count: faulty.length })}`}
      </p>
      <ul className="lines">
        {[...faulty, ...trial.rows.filter(({ fault }) => fault === undefined)].map((row) => (
          <li key={row.row}>
            <div>
              {t('importRow', { row: row.row })} {row.assetNumber} {row.model}{' '}
              <span className="figure">{row.serial}</span>
              {row.fault && <strong className="equipment-faulty"> {label(rowFaults, row.fault)}</strong>}
              <span className="quiet equipment-sub">
                {row.unitName}
                {row.kind && ` · ${label(deviceKinds, row.kind)}`}
                {row.state && ` · ${label(deviceStates, row.state)}`}
                {row.custodian && ` · ${row.custodian}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
