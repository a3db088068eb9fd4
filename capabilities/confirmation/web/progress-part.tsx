import { useState } from 'react'
import { confirmationSteps } from '#capabilities/mediation/domain/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, Day, dateText } from '#platform/web/ui/index.ts'
import { confirmationConsequences } from '../domain/index.ts'
import { ApplyForm, StepForm } from './act-forms.tsx'
import type { Confirmable, PartProps } from './confirmation.ts'
import { messages } from './messages.ts'

/** The application, what the court did with it, and what the parties can do next. */
export function ProgressPart(props: PartProps) {
  const t = useText(messages)
  const { one, onDone } = props
  const [isOpen, open] = useState(false)
  const isApplying = one.may.includes('apply')
  const isMoving = one.may.includes('withdraw')
  const Form = isApplying ? ApplyForm : StepForm
  const done = (sentence: string) => {
    open(false)
    onDone(sentence)
  }
  return (
    <section>
      <History one={one} />
      {isOpen && <Form {...props} onDone={done} onCancel={() => open(false)} />}
      {!isOpen && (isApplying || isMoving) && (
        <div className="actions">
          <Button look={isApplying && one.joint !== 'joint' ? 'plain' : 'primary'} onClick={() => open(true)}>
            {t(isApplying ? 'apply' : 'step')}
          </Button>
        </div>
      )}
    </section>
  )
}

function History({ one }: { readonly one: Confirmable }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { sent, steps, consequences } = one
  if (sent === undefined) return null
  return (
    <>
      <h3>{t('progress')}</h3>
      <p>
        {t('sentTo', { day: dateText(sent.onDay, language), court: sent.court })}{' '}
        {sent.referralNumber && <a href="#referral">{t('letter', { number: sent.referralNumber })}</a>}
      </p>
      {sent.why !== '' && <p className="quiet">{t('sentWhy', { why: sent.why })}</p>}
      <ul className="lines">
        {steps.map((step) => (
          <li key={`${step.move}${step.onDay}`}>
            <Day of={step.onDay} /> {label(confirmationSteps, step.move as keyof typeof confirmationSteps)}{' '}
            <span className="figure">{step.courtNumber}</span> {step.note}
          </li>
        ))}
      </ul>
      {consequences.length > 0 && (
        <>
          <h3>{t('next')}</h3>
          <ul className="lines">
            {consequences.map((one) => (
              <li key={one}>{label(confirmationConsequences, one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
