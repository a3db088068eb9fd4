import { App } from 'antd'
import { useId, useState } from 'react'
import { z } from 'zod'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Closing } from '#platform/web/forms/desk/index.ts'
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
  const { message } = App.useApp()
  const id = useId()
  const [file, setFile] = useState<Blob>()
  const [trial, setTrial] = useState<Trial>()
  const form = useForm({ body: Nothing }, { initial: {} })
  const attempt = useWrite(tryDevices, { onSuccess: setTrial, onProblem: form.refuse })
  const bring = useWrite(importDevices, {
    invalidates: [listDevices],
    onSuccess: ({ taken, wasImported }) =>
      onDone(wasImported ? t('importBefore') : t('importDone', { count: taken })),
    onProblem: (problem) => {
      setTrial(undefined)
      form.refuse(problem)
    },
  })
  const send = () => {
    if (file === undefined) return void message.warning(t('importFileMissing'))
    if (trial === undefined) return attempt.mutate({ body: file })
    bring.mutate({ query: { digest: trial.digest }, body: file })
  }
  const take = async (chosen: File | undefined) => {
    setTrial(undefined)
    // without the type that the system gives it: the server tells by the content
    setFile(chosen && new Blob([await chosen.arrayBuffer()], { type: 'application/octet-stream' }))
  }
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
      <div className="field">
        <label htmlFor={id} className="field-label">
          {t('importFile')}
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
