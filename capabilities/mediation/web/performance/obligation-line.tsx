import { useState } from 'react'
import { performanceStates, routes as routeNames } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, dateText, Money } from '#platform/web/ui/index.ts'
import { breachChoices, breachSteps, ownChoices } from '../../domain/index.ts'
import { nameOfParty } from '../workbench.ts'
import { AnswerForm, BreachForm, RecordForm } from './breach-forms.tsx'
import { messages } from './messages.ts'
import type { PartProps, WatchedObligation } from './watched.ts'

type LineProps = PartProps & { readonly one: WatchedObligation }
type Breach = WatchedObligation['breaches'][number]

/** One obligation: who does what by when, how far it has come, and, when it is late, what can be done. */
export function ObligationLine(props: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const named = useNamed()
  const { matter, one } = props
  const isLate = one.daysOverdue > 0
  const isSettled = !['not-due', 'unperformed', 'partial'].includes(one.performance)
  const tone = isLate ? 'danger' : isSettled ? 'good' : 'plain'
  return (
    <li>
      <p>
        <strong>{nameOfParty(matter, one.debtorId)}</strong>
        {named(one.creditorId ? ` → ${nameOfParty(matter, one.creditorId)}` : '', one.act)}{' '}
        {one.amountFen !== undefined && <Money fen={one.amountFen} />}{' '}
        <span className="quiet">{t('due', { day: dateText(one.dueOn, language) })}</span>{' '}
        <Tag tone={tone}>{label(performanceStates, one.performance)}</Tag>{' '}
        {isLate && <Tag tone="danger">{t('late', { count: one.daysOverdue })}</Tag>}
      </p>
      {one.paidFen > 0 && one.leftFen !== undefined && one.leftFen > 0 && (
        <p className="quiet">
          {t('paid')} <Money fen={one.paidFen} /> · {t('left')} <Money fen={one.leftFen} />
        </p>
      )}
      {one.breaches.map((breach) => (
        <BreachLine key={breach.id} breach={breach} />
      ))}
      {isLate && <Choices one={one} />}
      {!isSettled && props.watched.may.includes('record') && <Works {...props} />}
    </li>
  )
}

function BreachLine({ breach }: { readonly breach: Breach }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const listed = useEnumeration()
  const named = useNamed()
  return (
    <div>
      <p>
        <Tag tone="warning">{t('breaches')}</Tag> <Day of={breach.foundOn} /> {breach.words}{' '}
        {breach.leftFen !== undefined && (
          <span className="quiet">
            {t('breachLeft')} <Money fen={breach.leftFen} />
          </span>
        )}
      </p>
      <ul className="lines">
        {breach.steps.map((step) => (
          <li key={`${step.step}${step.onDay}${step.words}`}>
            <Day of={step.onDay} /> {label(breachSteps, step.step)}
            {step.until && ` · ${t('untilDay', { day: dateText(step.until, language) })}`}
            {step.routes.length > 0 &&
              named('', listed(step.routes.map((route) => label(routeNames, route))))}{' '}
            {step.words}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Choices({ one }: { readonly one: WatchedObligation }) {
  const t = useText(messages)
  const label = useLabel()
  const own = one.choices.filter((choice) => ownChoices.includes(choice))
  return (
    <details open={one.breaches.length > 0}>
      <summary>{t('choices')}</summary>
      <ul className="lines">
        {own.map((choice) => (
          <li key={choice}>
            {label(breachChoices, choice)}{' '}
            <span className="quiet">{t('basis', { basis: breachChoices[choice].basis })}</span>{' '}
            {choice === 'confirm' && <a href="#confirmation">{t('toConfirmation')}</a>}
          </li>
        ))}
        {own.length < one.choices.length && (
          <li>
            {t(one.breaches.length === 0 ? 'otherRoutesLater' : 'otherRoutes')}{' '}
            {one.breaches.length > 0 && <a href="#exits">{t('toExits')}</a>}
          </li>
        )}
      </ul>
    </details>
  )
}

const forms = { record: RecordForm, breach: BreachForm, answer: AnswerForm } as const
type Work = keyof typeof forms

/** A late obligation is first found out about, then dealt with; performance may be recorded at any time. */
function Works(props: LineProps) {
  const t = useText(messages)
  const { one, onDone } = props
  const [work, choose] = useState<Work>()
  if (work !== undefined) {
    const Form = forms[work]
    const done = (sentence: string) => {
      choose(undefined)
      onDone(sentence)
    }
    return <Form {...props} onDone={done} onCancel={() => choose(undefined)} />
  }
  const isLate = one.daysOverdue > 0
  const isFound = one.breaches.length > 0
  return (
    <div className="actions">
      <Button onClick={() => choose('record')}>{t('record')}</Button>
      {isLate && (
        <Button look={isFound ? 'quiet' : 'primary'} onClick={() => choose('breach')}>
          {t('breach')}
        </Button>
      )}
      {isFound && (
        <Button look={isLate ? 'primary' : 'plain'} onClick={() => choose('answer')}>
          {t('remind')}
        </Button>
      )}
    </div>
  )
}
