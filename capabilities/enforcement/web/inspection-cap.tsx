import { listAuthorityLists, readAuthorityList } from '#capabilities/authority/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Note } from '#platform/web/ui/index.ts'
import type { listActs } from '../contract.ts'
import type { Case } from './case.ts'
import { CaseLink } from './case-link.tsx'
import { messages } from './messages.ts'

interface Typed {
  readonly inspection?: { readonly object?: string; readonly ground?: string; readonly words?: string }
}

interface CapFieldsProps {
  readonly form: Form<Typed>
  readonly unitId: string | undefined
  readonly grounds: Answer<typeof listActs>['capGrounds']
}

/** Of an inspection: the kind of object in the department's list, and why it is inspected once more than that allows. */
export function CapFields({ form, unitId, grounds }: CapFieldsProps) {
  const t = useText(messages)
  const word = useWord()
  const lists = useOperation(
    listAuthorityLists,
    { query: { kind: 'inspection-cap', ...(unitId === undefined ? {} : { unitId }) } },
    { enabled: unitId !== undefined },
  )
  const listVersionId = lists.data?.versions.find(({ isInForce }) => isInForce)?.id
  const list = useOperation(
    readAuthorityList,
    { params: { listVersionId: listVersionId ?? '' }, query: { limit: 200 } },
    { enabled: listVersionId !== undefined },
  )
  const objects = (list.data?.rows ?? []).map(({ values }) => {
    const { object, timesPerYear } = values
    return {
      value: String(object),
      label: t('capOption', { object: String(object), times: String(timesPerYear) }),
    }
  })
  if (unitId === undefined) return null
  if (lists.data !== undefined && listVersionId === undefined) return <NoList />
  return (
    <>
      <DeskSelect
        form={form}
        path="inspection.object"
        label={t('capObject')}
        hint={t('capObjectHint')}
        options={objects}
        isOptional
      />
      <DeskSelect
        form={form}
        path="inspection.ground"
        label={t('capGround')}
        hint={t('capGroundHint')}
        options={grounds.map((one) => ({ value: one.code, label: word(one) }))}
        isOptional
      />
      <DeskText
        form={form}
        path="inspection.words"
        label={t('capWords')}
        rows={2}
        maxLength={200}
        isOptional
      />
    </>
  )
}

/** Without a list nothing can be refused: said where it matters, and marked as what holds for the time being. */
function NoList() {
  const t = useText(messages)
  return (
    <Note tone="warning">
      <p>
        <Tag tone="warning">{t('assumption')}</Tag> {t('capNoList')}
      </p>
    </Note>
  )
}

/** Beside an inspection: how many there were in its year, against the cap, and those that the reader may see. */
export function InspectionCount({ inspections }: { readonly inspections: NonNullable<Case['inspections']> }) {
  const t = useText(messages)
  const word = useWord()
  const language = useLanguage()
  const { made, standing, times, object, basis, exception, earlier, elsewhere, assumption } = inspections
  return (
    <section className="card">
      <h2>{t('capTitle')}</h2>
      <p className="enforcement-facts">
        <span>{t('capMade', { count: made })}</span>
        {times !== undefined && <span>{t('capOf', { object: object ?? '', times })}</span>}
        {standing === 'last' && <Tag tone="warning">{t('capLast')}</Tag>}
        {standing === 'over' && <Tag tone="danger">{t('capOver')}</Tag>}
        {assumption && <Tag tone="plain">{t('assumption')}</Tag>}
      </p>
      {standing === 'no-list' && <NoList />}
      {basis && <p className="quiet">{basis}</p>}
      {exception && (
        <p>
          {t('capException', { ground: word(exception.ground), words: exception.words })}{' '}
          {exception.approvedBy === undefined
            ? t('capAwaits')
            : t('capApproved', { name: exception.approvedBy })}
        </p>
      )}
      {earlier.length > 0 && (
        <ul className="lines">
          {earlier.map((one) => (
            <li key={one.id}>
              <CaseLink {...one} /> <span className="quiet">{dateText(one.openedOn, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {elsewhere > 0 && <p className="quiet">{t('capElsewhere', { count: elsewhere })}</p>}
    </section>
  )
}
