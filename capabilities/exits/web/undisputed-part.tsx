import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Reading } from '#platform/web/ui/index.ts'
import { readUndisputedFacts } from '../contract.ts'
import type { Matter } from './exits.ts'
import { messages } from './messages.ts'
import { ExitPaperLine } from './paper-line.tsx'
import { AgreeForm, RecordForm, RefuseForm } from './undisputed-forms.tsx'

type Undisputed = Answer<typeof readUndisputedFacts>
type FactRecord = NonNullable<Undisputed['record']>

/** Facts that parties sign when mediation has failed; what was offered never stands there. */
export function UndisputedPart({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isWriting, write] = useState(false)
  const read = useOperation(readUndisputedFacts, { params: { disputeId: matter.id } })
  const closing = {
    onCancel: () => write(false),
    onDone: (sentence: string) => {
      write(false)
      message.success(sentence)
    },
  }
  return (
    <section className="exits-part">
      <h3>{t('facts')}</h3>
      <Reading of={read}>
        {({ record, mayRecord, mayAnswer, mayPrint }) => (
          <>
            {record === undefined && <p className="quiet">{t('noFacts')}</p>}
            {record && <Recorded matter={matter} record={record} mayAnswer={mayAnswer} mayPrint={mayPrint} />}
            {mayRecord && !isWriting && (
              <div className="actions">
                <Button onClick={() => write(true)}>{t(record ? 'rewriteFacts' : 'writeFacts')}</Button>
              </div>
            )}
            {isWriting && <RecordForm disputeId={matter.id} facts={record?.facts ?? []} {...closing} />}
          </>
        )}
      </Reading>
    </section>
  )
}

interface RecordedProps {
  readonly matter: Matter
  readonly record: FactRecord
  readonly mayAnswer: boolean
  readonly mayPrint: boolean
}

function Recorded({ matter, record, mayAnswer, mayPrint }: RecordedProps) {
  const t = useText(messages)
  return (
    <>
      <ol>
        {record.facts.map((fact, at) => (
          <li key={fact}>
            {fact} {record.undisputed.includes(at + 1) && <Tag tone="good">{t('undisputed')}</Tag>}
          </li>
        ))}
      </ol>
      <ul className="exit-routes">
        {matter.parties.map((party) => (
          <PartyLine key={party.id} matter={matter} record={record} party={party} mayAnswer={mayAnswer} />
        ))}
      </ul>
      <ul className="exit-routes">
        <ExitPaperLine disputeId={matter.id} paper="undisputed-facts" about={record.id} mayPrint={mayPrint}>
          <strong>{t('factsPaper')}</strong>
        </ExitPaperLine>
      </ul>
    </>
  )
}

interface PartyLineProps extends Omit<RecordedProps, 'mayPrint'> {
  readonly party: Matter['parties'][number]
}

function PartyLine({ matter, record, party, mayAnswer }: PartyLineProps) {
  const t = useText(messages)
  const enumerated = useEnumeration()
  const { message } = App.useApp()
  const [act, take] = useState<'agree' | 'refuse'>()
  const answer = record.answers.find(({ partyId }) => partyId === party.id)
  const about = { disputeId: matter.id, record, party }
  const closing = {
    onCancel: () => take(undefined),
    onDone: (sentence: string) => {
      take(undefined)
      message.success(sentence)
    },
  }
  return (
    <li className="exit-route">
      <p className="exit-head">
        <strong>{party.name}</strong>
        {answer === undefined && <Tag tone="warning">{t('notAnswered')}</Tag>}
        {answer && answer.agreedTo.length === 0 && <Tag>{t('refusedFacts')}</Tag>}
        {answer && answer.agreedTo.length > 0 && (
          <Tag tone="good">{t('agreedTo', { places: enumerated(answer.agreedTo) })}</Tag>
        )}
      </p>
      {answer?.words && <p className="quiet">{answer.words}</p>}
      {mayAnswer && answer === undefined && act === undefined && (
        <div className="actions">
          <Button onClick={() => take('agree')}>{t('agreeFacts')}</Button>
          <Button look="quiet" onClick={() => take('refuse')}>
            {t('refuseFacts')}
          </Button>
        </div>
      )}
      {act === 'agree' && <AgreeForm {...about} {...closing} />}
      {act === 'refuse' && <RefuseForm {...about} {...closing} />}
    </li>
  )
}
