import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskDay, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useEnumeration, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, Moment, Reading, saveFile } from '#platform/web/ui/index.ts'
import { exportMatters, listExports } from '../contract.ts'
import { messages } from './messages.ts'

/** What left the house, each with its digest, and one more. */
export function ExportPart() {
  const t = useText(messages)
  const [isOpen, setOpen] = useState(false)
  const word = useWord()
  const list = useOperation(listExports, {})
  return (
    <>
      {isOpen ? (
        <section className="card">
          <ExportForm purposes={list.data?.purposes ?? []} onClose={() => setOpen(false)} />
        </section>
      ) : (
        <div className="actions">
          <Button look="primary" onClick={() => setOpen(true)}>
            {t('exportDo')}
          </Button>
        </div>
      )}
      <Reading
        of={list}
        isEmpty={({ exports }) => exports.length === 0}
        empty={<Empty icon="folder" title={t('noExports')} />}
      >
        {({ exports }) => (
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('columnPeriod')}</th>
                <th scope="col">{t('columnMatters')}</th>
                <th scope="col">{t('columnMade')}</th>
                <th scope="col">{t('columnDigest')}</th>
              </tr>
            </thead>
            <tbody>
              {exports.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Day of={one.from} /> – <Day of={one.to} />
                  </td>
                  <td className="figure">{one.matters}</td>
                  <td>
                    <Moment of={one.madeAt} />
                    <span className="list-facts">
                      {one.madeBy} · .{one.as}
                    </span>
                    {one.purpose && (
                      <span className="list-facts">
                        {t('exportedFor', { purpose: word(one.purpose), reason: one.reason ?? '' })}
                      </span>
                    )}
                  </td>
                  <td>
                    <code title={one.digest}>{one.digest.slice(0, 12)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Reading>
    </>
  )
}

type Purposes = Answer<typeof listExports>['purposes']
interface FormProps {
  readonly purposes: Purposes
  readonly onClose: () => void
}

function ExportForm({ purposes, onClose }: FormProps) {
  const [isWith, setWith] = useState(false)
  const t = useText(messages)
  const { message } = App.useApp()
  const word = useWord()
  const form = useForm(exportMatters, { initial: { as: 'xlsx' } })
  const make = useWrite(exportMatters, {
    invalidates: [listExports],
    onSuccess: (file, { body }) => {
      if (file) saveFile(file, `dingfen-${body.from}-${body.to}.${body.as}`)
      message.success(t('exported'))
      onClose()
    },
    onProblem: form.refuse,
  })
  const formats = [
    { value: 'xlsx', label: t('workbook') },
    { value: 'json', label: t('json') },
  ]
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => make.mutate({ body }))}
      isBusy={make.isPending}
      does={t('exportDo')}
      lead={<p>{t('exportLead')}</p>}
      onCancel={onClose}
    >
      <DeskDay form={form} path="from" label={t('from')} />
      <DeskDay form={form} path="to" label={t('to')} />
      <DeskChoice form={form} path="as" label={t('format')} options={formats} />
      {purposes.length > 0 && (
        <fieldset className="ticks">
          <legend>{t('withParties')}</legend>
          {[false, true].map((answer) => (
            <label key={String(answer)} className="tick">
              <input
                type="radio"
                name="with-parties"
                checked={isWith === answer}
                onChange={() => {
                  setWith(answer)
                  if (!answer) form.set('parties', undefined)
                }}
              />
              {t(answer ? 'withPartiesYes' : 'withPartiesNo')}
            </label>
          ))}
        </fieldset>
      )}
      {isWith && (
        <>
          <DeskSelect
            form={form}
            path="parties.purpose"
            label={t('purpose')}
            options={purposes.map((one) => ({ value: one.code, label: word(one) }))}
          />
          <WhatGoesOut purpose={purposes.find(({ code }) => code === form.typed.parties?.purpose)} />
          <DeskText form={form} path="parties.reason" label={t('purposeReason')} rows={2} maxLength={500} />
        </>
      )}
    </ActForm>
  )
}

const factWords = { name: 'nameFact', phone: 'phoneFact', identity: 'identityFact' } as const

function WhatGoesOut({ purpose }: { readonly purpose: Purposes[number] | undefined }) {
  const t = useText(messages)
  const enumerated = useEnumeration()
  if (purpose === undefined) return null
  const facts = enumerated(purpose.shown.map((fact) => t(factWords[fact]))) || t('nothingInFull')
  return (
    <p className="quiet">
      {t('shownInFull', { facts })} {t('purposeBasis', { basis: purpose.basis })}{' '}
      {purpose.assumption && <Tag tone="warning">{t('assumed')}</Tag>}
    </p>
  )
}
