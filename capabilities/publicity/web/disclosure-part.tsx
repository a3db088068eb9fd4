import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, dateText, ProblemText, Reading, useMay } from '#platform/web/ui/index.ts'
import { readCaseDisclosure, takeCaseDecision } from '../contract.ts'
import { publicationStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { DisclosureOfCase } from './publication.ts'
import './publicity.css'

/** Beside a case: how each of its decisions stands on its way to the public. */
export function DisclosurePart({ caseId }: { readonly caseId: string }) {
  const may = useMay()
  return may('readCaseDisclosure') ? <Part caseId={caseId} /> : null
}

function Part({ caseId }: { readonly caseId: string }) {
  const t = useText(messages)
  const read = useOperation(readCaseDisclosure, { params: { caseId } })
  return (
    <section className="card">
      <h2>{t('partTitle')}</h2>
      <Reading of={read}>
        {({ decisions, mayHandOver }) => (
          <>
            {decisions.length === 0 && <p className="quiet">{t('partNone')}</p>}
            <ul className="lines">
              {decisions.map((decision) => (
                <DecisionLine key={decision.stepId} decision={decision} />
              ))}
            </ul>
            {mayHandOver && <HandOver caseId={caseId} />}
          </>
        )}
      </Reading>
    </section>
  )
}

function DecisionLine({ decision }: { readonly decision: DisclosureOfCase['decisions'][number] }) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const language = useLanguage()
  const { publication, servedOn } = decision
  return (
    <li>
      <p>
        <strong>{word(decision.title)}</strong> <span className="figure">{decision.documentNumber}</span>
      </p>
      <p className="quiet">
        {servedOn ? t('partServed', { day: dateText(servedOn, language) }) : t('partNotServed')}
      </p>
      {publication === undefined ? (
        <p className="quiet">{t('partWaiting')}</p>
      ) : (
        <p className="publicity-tags">
          <Tag
            tone={publication.state === 'published' || publication.state === 'corrected' ? 'good' : 'primary'}
          >
            {label(publicationStates, publication.state)}
          </Tag>
          {publication.dueOn && (
            <span>
              {t('columnDue')} <Day of={publication.dueOn} />
            </span>
          )}
          {publication.isLate && <Tag tone="danger">{t('lateTag')}</Tag>}
          <Link to={`/publications/${publication.id}` as never}>{t('partSee')}</Link>
        </p>
      )}
    </li>
  )
}

function HandOver({ caseId }: { readonly caseId: string }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const write = useWrite(takeCaseDecision, {
    invalidates: [readCaseDisclosure],
    onSuccess: () => void message.success(t('handOverDone')),
  })
  return (
    <>
      {write.error && <ProblemText problem={write.error} />}
      <div className="actions">
        <Button look="primary" isBusy={write.isPending} onClick={() => write.mutate({ params: { caseId } })}>
          {t('handOver')}
        </Button>
      </div>
    </>
  )
}
