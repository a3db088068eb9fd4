import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readGroundBoard } from '../../contract.ts'
import { schemeKinds } from '../../domain/index.ts'
import type { Board, Department } from './board.ts'
import { BoardTable } from './board-table.tsx'
import { messages } from './messages.ts'
import '../authority.css'
import './board.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({ view: z.enum(['all', 'lacking']).default('all') })

const lacksSchemes = ({ schemes }: Department) =>
  codesOf(schemeKinds).some((kind) => !schemes.some((one) => one.kind === kind))
const lacksList = (kind: string) => (department: Department) =>
  !department.lists.some((list) => list.kind === kind)
const lacksOfficers = ({ officers }: Department) => officers.valid < 2
const lacksReviewers = ({ reviewers }: Department) => reviewers.may < reviewers.needed
const lacksSomething = (one: Department) =>
  lacksSchemes(one) || one.lists.length < 8 || lacksOfficers(one) || lacksReviewers(one) || one.bodies === 0

/** Every department side by side. What the bureau has to chase is what is red. */
export function BoardScreen() {
  const t = useText(messages)
  const [{ view }, setFilters] = useFilters(filters)
  const board = useOperation(readGroundBoard)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <Reading
        of={board}
        isEmpty={({ departments }) => departments.length === 0}
        empty={<Empty icon="units" title={t('none')} />}
      >
        {(read) => {
          const shown = view === 'all' ? read.departments : read.departments.filter(lacksSomething)
          const chips = [
            { value: 'all' as const, label: t('viewAll'), count: read.departments.length },
            {
              value: 'lacking' as const,
              label: t('viewLacking'),
              count: read.departments.filter(lacksSomething).length,
            },
          ]
          return (
            <>
              <Sums departments={read.departments} />
              <ChoiceChips
                label={t('screen')}
                chips={chips}
                chosen={view}
                onChoose={(chosen) => setFilters({ view: chosen ?? 'all' })}
              />
              {shown.length === 0 ? (
                <Empty icon="check" title={t('noneLacking')} />
              ) : (
                <BoardTable departments={shown} />
              )}
              <Rules board={read} />
            </>
          )
        }}
      </Reading>
    </section>
  )
}

function Sums({ departments }: Pick<Board, 'departments'>) {
  const t = useText(messages)
  const sums = [
    { key: 'sumSchemes', count: departments.filter(lacksSchemes).length },
    { key: 'sumCatalogue', count: departments.filter(lacksList('review-catalogue')).length },
    { key: 'sumPowers', count: departments.filter(lacksList('power-list')).length },
    { key: 'sumOfficers', count: departments.filter(lacksOfficers).length },
    { key: 'sumReviewers', count: departments.filter(lacksReviewers).length },
  ] as const
  return (
    <p className="authority-facts">
      {sums
        .filter(({ count }) => count > 0)
        .map(({ key, count }) => (
          <Tag key={key} tone="danger">
            {t(key, { count })}
          </Tag>
        ))}
    </p>
  )
}

function Rules({ board }: { readonly board: Board }) {
  const t = useText(messages)
  const { percent, least, basis, assumption } = board.needed
  return (
    <>
      <p className="quiet">
        {t('neededNote', { percent, least, basis })}{' '}
        {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
      <p className="quiet">{t('pool', board.pool)}</p>
    </>
  )
}
