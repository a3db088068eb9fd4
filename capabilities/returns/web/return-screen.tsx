import { Link, useParams } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useNamed, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, dateText, Icon, Moment, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { readDepartmentReturn } from '../contract.ts'
import { fieldsOf, returnEvents, returnStates } from '../domain/index.ts'
import { FillForm } from './fill-form.tsx'
import { JudgeView } from './judge-view.tsx'
import { messages } from './messages.ts'
import { type DepartmentReturn, toneOf } from './return.ts'
import './returns.css'

/** One return: typed by the clerk, signed by the head, judged by the bureau. */
export function ReturnScreen() {
  const t = useText(messages)
  const may = useMay()
  const { departmentReturnId } = useParams({ strict: false }) as { readonly departmentReturnId: string }
  const read = useOperation(readDepartmentReturn, { params: { departmentReturnId } })
  const isBureau = may('readReturnRound')
  const back = isBureau && read.data ? `/return-rounds/${read.data.round.id}` : '/returns'
  return (
    <section className="page returns">
      <Link className="crumb" to={back as never}>
        <Icon name="back" />
        {isBureau && read.data ? read.data.round.title : t('back')}
      </Link>
      <Reading of={read}>{(one) => <ReturnView key={one.id} one={one} />}</Reading>
    </section>
  )
}

function ReturnView({ one }: { readonly one: DepartmentReturn }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { round, state, lateness, last } = one
  const rejection = one.timeline.findLast(({ kind }) => kind === 'rejected')
  return (
    <>
      <PageTitle lead={round.title}>{one.unitName}</PageTitle>
      <p className="returns-tags">
        <Tag tone={toneOf[state]}>{label(returnStates, state)}</Tag>
        {lateness !== 'in-time' && (
          <Tag tone={lateness === 'late' ? 'danger' : 'warning'}>
            {t(lateness === 'late' ? 'late' : 'wasLate')}
          </Tag>
        )}
        <span>
          {t('asOf')} <Day of={round.asOf} />
        </span>
        {!round.isImported && (
          <span>
            {t('dueOn')} <Day of={round.dueOn} />
          </span>
        )}
        {one.signedOn && one.signedByName && (
          <span>{t('signedBy', { name: one.signedByName, day: dateText(one.signedOn, language) })}</span>
        )}
      </p>
      <p className="quiet">
        {last
          ? t('lastRoundOf', { title: last.title, day: dateText(last.asOf, language) })
          : t('noLastRound')}
        {' · '}
        {t('basis', { basis: one.basis })} {one.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
      {state === 'rejected' && rejection && (
        <Note tone="warning" title={t('rejectedTitle')}>
          {rejection.words}
        </Note>
      )}
      {one.may.save ? <FillForm one={one} /> : <JudgeView one={one} />}
      {one.others.length > 0 && <Others one={one} />}
      <Timeline one={one} />
    </>
  )
}

function Others({ one }: { readonly one: DepartmentReturn }) {
  const t = useText(messages)
  return (
    <section className="card">
      <h2>{t('others')}</h2>
      <dl className="facts">
        {one.others.map(({ heading, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a sheet may bear one heading
          <div key={`${at}${heading}`}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Timeline({ one }: { readonly one: DepartmentReturn }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const named = useNamed()
  const nameOf = (code: string) => {
    const field = fieldsOf(one.form).find((each) => each.code === code)
    return field ? word(field) : code
  }
  return (
    <section className="card">
      <h2>{t('timeline')}</h2>
      <ul className="lines">
        {one.timeline.toReversed().map(({ id, kind, words, reasons, at, byName }) => (
          <li key={id}>
            <div>
              <strong>{label(returnEvents, kind)}</strong> {words}
              {reasons.length > 0 && (
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason.field}>{named(nameOf(reason.field), reason.words)}</li>
                  ))}
                </ul>
              )}
              <p className="quiet">
                {byName} · <Moment of={at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
