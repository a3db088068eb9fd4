import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readRecordingBoard } from '../contract.ts'
import { messages } from './messages.ts'
import './recording.css'

type Board = Answer<typeof readRecordingBoard>

/** The figure that answers the complaint, for each department, and the cases behind it. */
export function RecordingBoardScreen() {
  const t = useText(messages)
  const read = useOperation(readRecordingBoard, {})
  return (
    <section className="page recording-page">
      <PageTitle lead={t('boardLead')}>{t('board')}</PageTitle>
      <Reading of={read}>
        {(board) => (
          <>
            {damagedOf(board) > 0 && (
              <Note tone="danger" title={t('boardDamaged', { count: damagedOf(board) })}>
                <Link to={'/recordings' as never} search={{ of: 'damaged' } as never}>
                  {t('boardDamagedGo')}
                </Link>
              </Note>
            )}
            <Units board={board} />
            <Lacking lacking={board.lacking} />
          </>
        )}
      </Reading>
    </section>
  )
}

/** Who has to do something comes first; the others stand as they stood. */
const byTrouble = (one: Board['units'][number], other: Board['units'][number]) =>
  Number(isCalm(one)) - Number(isCalm(other))

const isCalm = ({ lacking, unbound, late, due }: Board['units'][number]) =>
  lacking + unbound + late + due === 0

const damagedOf = ({ units }: Board) => units.reduce((sum, { damaged }) => sum + damaged, 0)

function Units({ board }: { readonly board: Board }) {
  const t = useText(messages)
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('boardUnit')}</th>
          <th scope="col">{t('boardMet')}</th>
          <th scope="col">{t('boardLacking')}</th>
          <th scope="col">{t('boardUnbound', { days: board.unboundDays })}</th>
          <th scope="col">{t('boardLate')}</th>
        </tr>
      </thead>
      <tbody>
        {board.units.toSorted(byTrouble).map((unit) => (
          <tr key={unit.unitId}>
            <td>{unit.unitName}</td>
            <td>
              {unit.due === 0 ? (
                <span className="quiet">{t('boardNone')}</span>
              ) : (
                <>
                  <span className="figure">{Math.floor((unit.met / unit.due) * 100)}%</span>
                  <span className="list-facts">{t('partMet', { due: unit.due, met: unit.met })}</span>
                </>
              )}
            </td>
            <td className="figure" data-label={t('boardLacking')}>
              {unit.lacking}
            </td>
            <td className="figure" data-label={t('boardUnbound', { days: board.unboundDays })}>
              {unit.unbound}
            </td>
            <td className="figure" data-label={t('boardLate')}>
              {unit.late}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lacking({ lacking }: { readonly lacking: Board['lacking'] }) {
  const t = useText(messages)
  if (lacking.length === 0) return null
  return (
    <section className="card">
      <h2>{t('lackingTitle')}</h2>
      <ul className="lines">
        {lacking.map((one) => (
          <li key={one.caseId}>
            <Link to="/enforcement-cases/$caseId" params={{ caseId: one.caseId } as never}>
              {one.title} <span className="figure">{one.code}</span>
            </Link>
            <span className="quiet recording-sub">
              {one.unitName} · {t('lackingCount', { count: one.missing })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
