import { Link } from '@tanstack/react-router'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day } from '#platform/web/ui/index.ts'
import { awaitsDepartment, returnStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { type BoardLine, toneOf } from './return.ts'

interface TableProps {
  readonly lines: readonly BoardLine[]
  readonly isOpen: boolean
  readonly onChase: (line: BoardLine) => void
}

export function RoundTable({ lines, isOpen, onChase }: TableProps) {
  const t = useText(messages)
  return (
    <table className="returns-board">
      <thead>
        <tr>
          {(['department', 'state', 'problems', 'changes', 'signedOn'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} isOpen={isOpen} onChase={onChase} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, isOpen, onChase }: Omit<TableProps, 'lines'> & { readonly line: BoardLine }) {
  const t = useText(messages)
  const label = useLabel()
  const { id, unitName, state, lateness, faults, warnings, changes, signedOn, chased } = line
  const isAwaited = isOpen && awaitsDepartment(state)
  return (
    <tr>
      <th scope="row">
        <Link to={`/department-returns/${id}` as never}>{unitName}</Link>
      </th>
      <td>
        <span className="returns-tags">
          <Tag tone={toneOf[state]}>{label(returnStates, state)}</Tag>
          {lateness !== 'in-time' && (
            <Tag tone={lateness === 'late' ? 'danger' : 'warning'}>
              {t(lateness === 'late' ? 'late' : 'wasLate')}
            </Tag>
          )}
        </span>
      </td>
      <td data-short={t('problems')}>
        {faults > 0 && <span className="returns-fault">{t('faultsOf', { count: faults })} </span>}
        {warnings > 0 && <span className="returns-warning">{t('warningsOf', { count: warnings })}</span>}
      </td>
      <td data-short={t('changes')}>{changes > 0 && t('changesOf', { count: changes })}</td>
      <td data-short={t('signedOn')}>{signedOn && <Day of={signedOn} />}</td>
      <td>
        <span className="returns-tags">
          {chased > 0 && <span className="quiet">{t('chasedTimes', { count: chased })}</span>}
          {isAwaited && (
            <Button look="quiet" onClick={() => onChase(line)}>
              {t('chaseOne')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}
