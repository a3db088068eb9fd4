import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachFile } from '#capabilities/files/contract.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { SignatureForm } from '#platform/web/forms/desk/signature-form.tsx'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { answerUndisputedFacts, recordUndisputedFacts } from '../contract.ts'
import { messages } from './messages.ts'

interface RecordFormProps extends Closing {
  readonly disputeId: string
  readonly facts: readonly string[]
}

/** One field for each fact. */
export function RecordForm({ disputeId, facts, ...closing }: RecordFormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordUndisputedFacts}
      params={{ disputeId }}
      draft={`exits.facts.${disputeId}`}
      initial={{ facts: facts.length > 0 ? [...facts] : [''] }}
      does={t('factsDo')}
      done={() => t('factsDone')}
      lead={<p>{t('factsLead')}</p>}
    >
      {(form) => {
        const typed = form.typed.facts ?? []
        return (
          <>
            {typed.map((_fact, at) => (
              <DeskText
                // a fact that is being written is nothing but its place
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={at}
                form={form}
                path={`facts[${at}]`}
                label={t('fact', { number: at + 1 })}
                rows={2}
                maxLength={1000}
              />
            ))}
            <div className="actions">
              <Button onClick={() => form.set('facts', [...typed, ''])}>{t('addFact')}</Button>
              {typed.length > 1 && (
                <Button look="quiet" onClick={() => form.set('facts', typed.slice(0, -1))}>
                  {t('dropFact')}
                </Button>
              )}
            </div>
          </>
        )
      }}
    </OperationForm>
  )
}

interface AnswerProps extends Closing {
  readonly disputeId: string
  readonly record: { readonly id: string; readonly facts: readonly string[] }
  readonly party: { readonly id: string; readonly name: string }
}

/** Which facts, then the stroke or the scan: both are one signature. */
export function AgreeForm({ disputeId, record, party, onDone, onCancel }: AnswerProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const [places, choose] = useState(record.facts.map((_, at) => at + 1))
  const answer = useWrite(answerUndisputedFacts, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('agreedDone'))
    },
  })
  const attach = useWrite(attachFile)
  const toggle = (place: number) =>
    choose(places.includes(place) ? places.filter((one) => one !== place) : [...places, place])
  const ticks = (
    <fieldset className="ticks">
      <legend>{t('agreeLead')}</legend>
      {record.facts.map((fact, at) => (
        <label key={fact} className="tick">
          <input type="checkbox" checked={places.includes(at + 1)} onChange={() => toggle(at + 1)} />
          {fact}
        </label>
      ))}
    </fieldset>
  )
  return (
    <SignatureForm
      signerName={party.name}
      lead={ticks}
      onStroke={({ picture, fileName: name, manner, signedOn }) =>
        attach.mutate(
          { params: { disputeId }, query: { document: 'signature', name }, body: picture },
          {
            onSuccess: ({ id: attachmentId }) =>
              answer.mutate({
                params: { disputeId },
                body: {
                  recordId: record.id,
                  partyId: party.id,
                  agreedTo: places,
                  onDay: signedOn,
                  signature: { attachmentId, manner, signerName: party.name },
                },
              }),
          },
        )
      }
      isBusy={attach.isPending || answer.isPending}
      problem={attach.error ?? answer.error ?? undefined}
      onCancel={onCancel}
    />
  )
}

export function RefuseForm({ disputeId, record, party, ...closing }: AnswerProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={answerUndisputedFacts}
      params={{ disputeId }}
      initial={{ recordId: record.id, partyId: party.id, agreedTo: [], onDay: legalDayOf(Date.now()) }}
      does={t('refuseFacts')}
      done={() => t('refusedDone')}
    >
      {(form) => <DeskText form={form} path="words" label={t('refuseWords')} isOptional maxLength={500} />}
    </OperationForm>
  )
}
