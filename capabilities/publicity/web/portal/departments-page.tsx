import { actTypes, listKinds } from '#capabilities/authority/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText, Fact, Facts, Icon, PageLink, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listPublicDepartments, readPublicDepartment } from '../../contract/portal.ts'
import { messages } from './messages.ts'
import './portal.css'

export function DepartmentsPage() {
  const t = useText(messages)
  const read = useOperation(listPublicDepartments)
  return (
    <>
      <PageTitle lead={t('departmentsLead')}>{t('departmentsTitle')}</PageTitle>
      <Reading of={read}>
        {({ departments }) => (
          <ul className="decision-list">
            {departments.map(({ id, name, decisions }) => (
              <li key={id}>
                <PageLink className="decision-hit" href={`/departments/${id}`}>
                  <span className="hit-words">
                    <strong>{name}</strong>
                    <span className="quiet">{t('decisions', { count: decisions })}</span>
                  </span>
                  <Icon name="onward" />
                </PageLink>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </>
  )
}

/** What stands open beforehand: who may enforce here, and by which lists. */
export function DepartmentPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const read = useOperation(readPublicDepartment, { params: { departmentId: params.departmentId ?? '' } })
  const acts = (codes: readonly (keyof typeof actTypes)[]) =>
    enumerated(codes.map((code) => label(actTypes, code)))
  return (
    <Reading of={read}>
      {({ id, name, phone, office, bodies, officers, lists }) => (
        <>
          <PageTitle>{name}</PageTitle>
          <PageLink href={`/decisions?unitId=${id}`}>{t('itsDecisions')}</PageLink>
          {(phone || office) && (
            <Facts>
              {phone && (
                <Fact label={t('phone')}>
                  <a href={`tel:${phone}`}>{phone}</a>
                </Fact>
              )}
              {office && <Fact label={t('office')}>{office}</Fact>}
            </Facts>
          )}
          {bodies.length > 0 && (
            <section>
              <h2>{t('bodies')}</h2>
              <ul className="plain-lines">
                {bodies.map((one) => (
                  <li key={one.name}>
                    <strong>{one.name}</strong>
                    <span className="quiet">{acts(one.actTypes)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{t('officers')}</h2>
            {officers.length === 0 && <p className="quiet">{t('officersNone')}</p>}
            <ul className="plain-lines">
              {officers.map((one) => (
                <li key={one.certificate}>
                  <strong>{one.name}</strong> {one.post}
                  <span className="quiet">
                    {t('certificate', { number: one.certificate })} · {acts(one.actTypes)}
                    {one.validTo && ` · ${t('validTo', { day: dateText(one.validTo, language) })}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('lists')}</h2>
            {lists.length === 0 && <p className="quiet">{t('listsNone')}</p>}
            <ul className="plain-lines">
              {lists.map(({ kind, number, rows, validFrom }) => (
                <li key={kind}>
                  <strong>{label(listKinds, kind)}</strong>
                  <span className="quiet">
                    {t('listLine', { number, rows, day: dateText(validFrom, language) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Reading>
  )
}
