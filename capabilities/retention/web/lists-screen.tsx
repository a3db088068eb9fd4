import { Link, useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer, type Closing, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { PageTurn, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { instantText, PageTitle, Reading, sizeText } from '#platform/web/ui/index.ts'
import { drawDeletionList, listDeletionLists, listHolds } from '../contract.ts'
import { listStates } from '../domain/index.ts'
import { HoldList } from './hold-list.tsx'
import { messages } from './messages.ts'
import { type DeletionList, type DueUnit, type TermsRule, toneOfState } from './retention.ts'
import './retention.css'

const filters = z.strictObject({ cursor: z.uuid().optional() })

/** What has outlived its term, the lists by which it goes, and what is held. */
export function DeletionListsScreen() {
  const t = useText(messages)
  const [{ cursor }] = useFilters(filters)
  const query = cursor ? { cursor } : {}
  const read = useOperation(listDeletionLists, { query }, { keepsPrevious: true })
  return (
    <section className="page retention">
      <PageTitle lead={t('listsLead')}>{t('lists')}</PageTitle>
      <Reading of={read}>
        {({ lists, next, due, rule }) => (
          <>
            <Due due={due} rule={rule} />
            <section className="card retention">
              <h2>{t('madeLists')}</h2>
              {lists.length === 0 ? <p className="quiet">{t('noLists')}</p> : <Lists lists={lists} />}
              <PageTurn label={t('pages')} next={next} isFirst={cursor === undefined} />
            </section>
          </>
        )}
      </Reading>
      <Holds />
    </section>
  )
}

function Due({ due, rule }: { readonly due: readonly DueUnit[]; readonly rule: TermsRule }) {
  const t = useText(messages)
  const shorter =
    rule.shorterFileMonths === undefined ? '' : t('ruleShorter', { years: rule.shorterFileMonths / 12 })
  return (
    <section className="card retention">
      <h2>{t('due')}</h2>
      <p className="quiet">
        {t('ruleOrdinary', { months: rule.ordinaryMonths })}{' '}
        {t('ruleFile', { years: rule.fileMonths / 12, shorter })} {t('ruleEvidence')}{' '}
        {rule.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        <span className="retention-sub">{rule.basis}</span>
      </p>
      {due.length === 0 && <p>{t('dueNone')}</p>}
      <ul className="lines">
        {due.map((unit) => (
          <li key={unit.unitId} className="retention-line">
            <span>
              {unit.unitName}{' '}
              <span className="quiet">
                {t('dueLine', { count: unit.candidates, size: sizeText(unit.bytes) })}
              </span>
            </span>
            {unit.mayDraw ? (
              <ActDrawer does={t('draw')}>{(closing) => <DrawForm unit={unit} {...closing} />}</ActDrawer>
            ) : (
              unit.isListed && <span className="quiet">{t('dueOpen')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DrawForm({ unit, ...closing }: Closing & { readonly unit: DueUnit }) {
  const t = useText(messages)
  const navigate = useNavigate()
  return (
    <OperationForm
      {...closing}
      operation={drawDeletionList}
      initial={{ unitId: unit.unitId }}
      lead={
        <>
          <p>{unit.unitName}</p>
          <p>{t('drawLead')}</p>
        </>
      }
      does={t('draw')}
      done={({ id, ...drawn }) => {
        void navigate({ to: '/deletion-lists/$deletionListId', params: { deletionListId: id } } as never)
        return t('drawn', drawn)
      }}
    />
  )
}

function Lists({ lists }: { readonly lists: readonly DeletionList[] }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnList')}</th>
          <th scope="col">{t('columnGoing')}</th>
          <th scope="col">{t('columnKept')}</th>
          <th scope="col">{t('columnState')}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <td>
              <Link
                className="list-title"
                to="/deletion-lists/$deletionListId"
                params={{ deletionListId: list.id } as never}
              >
                {list.number}
              </Link>
              <span className="list-facts">
                {list.unitName} ·{' '}
                {t('placed', { name: list.drawnBy, moment: instantText(list.drawnAt, language) })}
              </span>
            </td>
            <td className="figure" data-label={t('columnGoing')}>
              {list.going} <span className="quiet">{sizeText(list.bytes)}</span>
            </td>
            <td className="figure" data-label={t('columnKept')}>
              {list.kept}
            </td>
            <td>
              <Tag tone={toneOfState[list.state]}>{label(listStates, list.state)}</Tag>
              {list.doneAt && (
                <span className="list-facts">
                  {t('doneLine', { removed: list.removed, left: list.left })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Holds() {
  const t = useText(messages)
  const read = useOperation(listHolds, { query: {} })
  return (
    <section className="card retention">
      <h2>{t('holds')}</h2>
      <p className="quiet">{t('holdsLead')}</p>
      <Reading of={read}>{({ holds }) => <HoldList holds={holds} withSubject />}</Reading>
    </section>
  )
}
