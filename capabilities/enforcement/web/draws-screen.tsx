import { App, Drawer } from 'antd'
import { useState } from 'react'
import { listEnforcementBodies, listEnforcementOfficers } from '#capabilities/authority/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskNumber,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, instantText, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { drawInspections, listInspectionDraws } from '../contract.ts'
import { messages } from './messages.ts'
import './enforcement.css'

/** Double-random draws, each with what it was made from. */
export function DrawsScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [isDrawing, setDrawing] = useState(false)
  const list = useOperation(listInspectionDraws, { query: {} })
  return (
    <section className="page enforcement">
      <PageTitle lead={t('drawsLead')}>{t('draws')}</PageTitle>
      {may('drawInspections') && (
        <div className="actions">
          <Button look="primary" onClick={() => setDrawing(true)}>
            {t('drawNow')}
          </Button>
        </div>
      )}
      <Drawer
        open={isDrawing}
        onClose={() => setDrawing(false)}
        title={t('drawNow')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <DrawForm
          onCancel={() => setDrawing(false)}
          onDone={(sentence) => {
            setDrawing(false)
            void message.success(sentence)
          }}
        />
      </Drawer>
      <Reading
        of={list}
        isEmpty={({ draws }) => draws.length === 0}
        empty={<Empty icon="folder" title={t('noDraws')} hint={t('drawsLead')} />}
      >
        {({ draws }) => draws.map((one) => <DrawCard key={one.id} one={one} />)}
      </Reading>
    </section>
  )
}

function DrawCard({ one }: { readonly one: Answer<typeof listInspectionDraws>['draws'][number] }) {
  const t = useText(messages)
  const language = useLanguage()
  const enumerated = useEnumeration()
  return (
    <section className="card">
      <h2>{one.item}</h2>
      <p className="enforcement-facts">
        <span className="figure">{one.number}</span>
        <span>{one.unitName}</span>
        <span className="quiet">
          {t('drawnAt', {
            moment: instantText(one.drawnAt, language),
            name: one.drawnBy,
            witness: one.witness,
          })}
        </span>
        <Tag tone={one.isReproduced ? 'good' : 'danger'}>
          {t(one.isReproduced ? 'reproduced' : 'notReproduced')}
        </Tag>
      </p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('object')}</th>
            <th scope="col">{t('officers')}</th>
          </tr>
        </thead>
        <tbody>
          {one.result.map(({ object, officers }) => (
            <tr key={object.key}>
              <td>{object.name}</td>
              <td>{enumerated(officers.map(({ name }) => name))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary className="quiet">{t('trace')}</summary>
        <p className="enforcement-words">
          {t('traceOf', {
            objects: one.objects,
            officers: one.officers,
            seed: one.seed,
            algorithm: one.algorithm,
            digest: one.digest,
          })}
        </p>
      </details>
    </section>
  )
}

/** Objects one in a line, as they are copied from a spreadsheet: name, then code. */
function DrawForm(closing: Closing) {
  const t = useText(messages)
  const officers = useOperation(listEnforcementOfficers).data?.officers ?? []
  const bodies = useOperation(listEnforcementBodies).data?.bodies ?? []
  const units = new Map(bodies.map(({ unitId, unitName }) => [unitId, unitName]))
  const [lines, setLines] = useState('')
  return (
    <OperationForm
      {...closing}
      operation={drawInspections}
      initial={{ officerIds: [], objects: [], count: 1 }}
      does={t('drawDo')}
      done={({ number, result }) => t('drawDone', { number, count: result.length })}
      lead={<p className="quiet">{t('drawLead')}</p>}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="unitId"
            label={t('department')}
            options={[...units].map(([value, label]) => ({ value, label }))}
          />
          <DeskText form={form} path="item" label={t('item')} maxLength={200} />
          <DeskText
            form={{
              ...form,
              value: () => lines,
              set: (_, typed) => takeLines(String(typed ?? ''), setLines, form.change),
            }}
            path="objects"
            label={t('objects')}
            hint={t('objectsHint')}
            rows={6}
          />
          <DeskSelect
            form={form}
            path="officerIds"
            label={t('officers')}
            options={officers.map(({ id, name }) => ({ value: id, label: name }))}
            isMany
          />
          <DeskNumber form={form} path="count" label={t('count')} />
          <DeskText form={form} path="witness" label={t('witness')} maxLength={60} />
        </>
      )}
    </OperationForm>
  )
}

function takeLines(
  typed: string,
  keep: (lines: string) => void,
  change: (change: (before: object) => object) => void,
): void {
  keep(typed)
  const objects = typed
    .split('\n')
    .map((line) => line.split(/[\t,，]/).map((part) => part.trim()))
    .flatMap(([name, key]) => (name ? [{ name, key: key || name }] : []))
  change((before) => ({ ...before, objects }))
}
