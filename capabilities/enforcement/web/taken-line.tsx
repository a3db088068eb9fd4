import { App } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DocumentView, PaperLine } from '#platform/web/documents/index.ts'
import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, dateText, Fact, Facts, Moment, Reading } from '#platform/web/ui/index.ts'
import { printStepPaper, readStepPaper, serveStep } from '../contract.ts'
import { servingMethods } from '../domain/serving.ts'
import type { Case, TakenStep } from './case.ts'
import { messages } from './messages.ts'

/** A step without an hour is kept at noon of its day in the district's time. */
const UNTIMED = 'T04:00:00.000Z'

interface TakenProps {
  readonly one: Case
  readonly taken: TakenStep
  readonly title: string
}

/** What a step recorded, its paper, and how the paper was served. */
export function TakenLine({ one, taken, title }: TakenProps) {
  const t = useText(messages)
  const word = useWord()
  const enumerated = useEnumeration()
  const params = { caseId: one.id, stepId: taken.id }
  const head = (
    <p className="enforcement-facts">
      {taken.at.endsWith(UNTIMED) ? <Day of={taken.on} /> : <Moment of={taken.at} />}
      {taken.counterparties && <span>{enumerated(taken.counterparties)}</span>}
      {taken.paperNumber && <span className="figure">{t('number2', { number: taken.paperNumber })}</span>}
      {taken.officers.length > 0 && <span>{enumerated(taken.officers.map(({ name }) => name))}</span>}
      <span className="quiet">{t('by', { name: taken.recordedBy })}</span>
      {taken.needsServing && (
        <Tag tone="warning">
          {taken.servings.length === 0
            ? t('toServe')
            : t('toServeOn', { names: enumerated(taken.unserved.map(({ name }) => name)) })}
        </Tag>
      )}
    </p>
  )
  return (
    <div className="enforcement-taken">
      {taken.hasPaper ? (
        <ul className="enforcement-papers">
          <PaperLine
            print={printStepPaper}
            params={params}
            fileName={title}
            mayPrint={one.mayHandle || one.isClosed}
            onScreen={() => <PaperOnScreen {...params} />}
          >
            {head}
          </PaperLine>
        </ul>
      ) : (
        head
      )}
      <details>
        <summary className="quiet">{t('recorded')}</summary>
        <Facts>
          {taken.fields.map((field) => (
            <Fact key={field.zh} label={word(field)}>
              <span className="enforcement-words">{word(field.shown)}</span>
            </Fact>
          ))}
        </Facts>
      </details>
      {taken.warned.map((warned) => (
        <p key={warned.zh} className="quiet">
          {t('overruled', { why: word(warned), reason: taken.reason ?? '' })}
        </p>
      ))}
      <Servings one={one} taken={taken} />
    </div>
  )
}

function PaperOnScreen(params: { readonly caseId: string; readonly stepId: string }) {
  const read = useOperation(readStepPaper, { params })
  return <Reading of={read}>{({ document }) => <DocumentView document={document as never} />}</Reading>
}

function Servings({ one, taken }: Omit<TakenProps, 'title'>) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { message } = App.useApp()
  const [isServing, serve] = useState(false)
  return (
    <>
      {taken.servings.map(({ counterparty: name, method, servedOn, proof }) => {
        const how = { method: label(servingMethods, method), day: dateText(servedOn, language), proof }
        return (
          <p key={name ?? ''}>{name === undefined ? t('served', how) : t('servedOne', { name, ...how })}</p>
        )
      })}
      {taken.needsServing && one.mayHandle && !isServing && (
        <div className="actions">
          <Button look="primary" onClick={() => serve(true)}>
            {t('serve')}
          </Button>
        </div>
      )}
      {isServing && (
        <ServeForm
          one={one}
          taken={taken}
          onCancel={() => serve(false)}
          onDone={(sentence) => {
            serve(false)
            void message.success(sentence)
          }}
        />
      )}
    </>
  )
}

function ServeForm({ one, taken, ...closing }: Omit<TakenProps, 'title'> & Closing) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <OperationForm
      {...closing}
      operation={serveStep}
      params={{ caseId: one.id, stepId: taken.id }}
      version={one.version}
      draft={`enforcement.serve.${taken.id}`}
      initial={{ method: 'direct' }}
      does={t('doServe')}
      done={({ servedOn }) => t('serveDone', { day: dateText(servedOn, language) })}
    >
      {(form) => (
        <>
          {taken.unserved.length > 1 && (
            <DeskSelect
              form={form}
              path="counterpartyId"
              label={t('whom')}
              hint={t('whomHint')}
              options={taken.unserved.map(({ id, name }) => ({ value: id, label: name }))}
              isOptional
            />
          )}
          <DeskSelect form={form} path="method" label={t('method')} options={servingMethods} />
          <DeskDay form={form} path="on" label={t('servedDay')} hint={t('servedDayHint')} />
          <DeskText form={form} path="proof" label={t('proof')} hint={t('proofHint')} maxLength={200} />
        </>
      )}
    </OperationForm>
  )
}
