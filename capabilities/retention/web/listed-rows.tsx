import { Link } from '@tanstack/react-router'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, instantText, sizeText } from '#platform/web/ui/index.ts'
import { contentFates, keptGrounds, outcomes, uses } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { ListedRecording } from './retention.ts'

interface RowsProps {
  readonly rows: readonly ListedRecording[]
  readonly of: 'going' | 'kept' | 'left'
}

export function ListedRows({ rows, of }: RowsProps) {
  const t = useText(messages)
  const language = useLanguage()
  if (rows.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnRecording')}</th>
          <th scope="col">{t('columnTerm')}</th>
          <th scope="col">{t(of === 'kept' ? 'columnGround' : 'columnResult')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.position}>
            <td>
              <Link
                className="list-title"
                to="/recordings/$recordingId"
                params={{ recordingId: row.recordingId } as never}
              >
                {row.name}
              </Link>
              <span className="list-facts">
                {instantText(row.startedAt, language)} · {sizeText(row.size)}
                {row.officerName && ` · ${row.officerName}`}
              </span>
            </td>
            <td>
              <Term row={row} />
            </td>
            <td>{of === 'kept' ? <Ground row={row} /> : <Result row={row} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: ListedRecording
}

function Term({ row: { keeping } }: RowProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <>
      {keeping.until && t('until', { day: dateText(keeping.until, language) })}
      <span className="list-facts">{label(uses, keeping.use)}</span>
    </>
  )
}

function Ground({ row: { ground, groundWords } }: RowProps) {
  const label = useLabel()
  return (
    <>
      {ground && label(keptGrounds, ground)}
      {groundWords && <span className="list-facts">{groundWords}</span>}
    </>
  )
}

function Result({ row: { outcome, outcomeGround, content } }: RowProps) {
  const label = useLabel()
  if (outcome === undefined) return null
  return (
    <>
      <Tag tone={outcome === 'removed' ? 'plain' : 'warning'}>{label(outcomes, outcome)}</Tag>
      {outcomeGround && <span className="list-facts">{label(keptGrounds, outcomeGround)}</span>}
      {content && <span className="list-facts">{label(contentFates, content)}</span>}
    </>
  )
}
