import { caseDocuments, filings } from '#capabilities/disputes/domain/index.ts'
import { listAttachments } from '#capabilities/files/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useClauses, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Moment, Reading } from '#platform/web/ui/index.ts'
import { closingGaps, retentions } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { latestTurn } from './workbench.ts'

/** What is in the file, and what it still needs before it can be closed. */
export function FileSection({ matter, mediation }: SectionProps) {
  const t = useText(messages)
  const label = useLabel()
  const clauses = useClauses()
  const { file } = mediation
  const attachments = useOperation(listAttachments, { params: { disputeId: matter.id } })
  const hasEnded = latestTurn(mediation)?.state === 'ended'
  return (
    <section className="work-part">
      <h3>{t('file')}</h3>
      <p>
        <Tag tone={file.state === 'archived' ? 'good' : 'plain'}>{label(filings, file.state)}</Tag>{' '}
        {file.number && (
          <span className="figure">
            {t('fileNumber')} {file.number}
          </span>
        )}{' '}
        {file.retention && <Tag>{label(retentions, file.retention)}</Tag>}
      </p>
      {hasEnded && file.state === 'open' && (
        <p className={file.missing.length > 0 ? 'quiet' : ''}>
          {file.missing.length > 0
            ? t('fileMissing') + clauses(file.missing.map((gap) => label(closingGaps, gap)))
            : t('fileReady')}
        </p>
      )}
      <Reading of={attachments}>
        {({ attachments: list }) => (
          <ul className="lines">
            {list
              .filter(({ document }) => document !== 'signature')
              .map(({ id, document, name, attachedBy, attachedAt }) => (
                <li key={id}>
                  <a href={`/api/v1/disputes/${matter.id}/attachments/${id}`} download>
                    {document === 'signature' ? name : label(caseDocuments, document)} · {name}
                  </a>{' '}
                  <span className="quiet">
                    {attachedBy} <Moment of={attachedAt} />
                  </span>
                </li>
              ))}
          </ul>
        )}
      </Reading>
    </section>
  )
}
