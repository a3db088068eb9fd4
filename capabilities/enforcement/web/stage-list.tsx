import { App } from 'antd'
import { useState } from 'react'
import { useEnumeration, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { Case, CaseStep } from './case.ts'
import { messages } from './messages.ts'
import { StepForm } from './step-form.tsx'
import { TakenLine } from './taken-line.tsx'

/** The stages in order. Steps that were taken or are needed stand open, what else may be done is folded. */
export function StageList({ one }: { readonly one: Case }) {
  const t = useText(messages)
  const word = useWord()
  return (
    <div className="enforcement-stages">
      <h2>{t('steps')}</h2>
      {one.stages.map((stage) => {
        const main = stage.steps.filter(({ standing }) => standing !== 'open')
        const others = stage.steps.filter(({ standing }) => standing === 'open')
        return (
          <section key={stage.code} className={stage.isReached ? 'card' : 'card enforcement-ahead'}>
            <h3>{word(stage)}</h3>
            {main.map((step) => (
              <StepLine key={step.code} one={one} step={step} />
            ))}
            {others.length > 0 && one.mayHandle && (
              <details>
                <summary>{t('others')}</summary>
                {others.map((step) => (
                  <StepLine key={step.code} one={one} step={step} />
                ))}
              </details>
            )}
          </section>
        )
      })}
    </div>
  )
}

function StepLine({ one, step }: { readonly one: Case; readonly step: CaseStep }) {
  const t = useText(messages)
  const word = useWord()
  const enumerated = useEnumeration()
  const { message } = App.useApp()
  const [isTaking, take] = useState(false)
  const isDone = step.taken.length > 0
  const [objection] = step.objections
  const left = step.apart.filter(({ isLeft }) => isLeft).map(({ name }) => name)
  const mayRepeat = !isDone || step.mayTake
  return (
    <div className="enforcement-step">
      <p className="enforcement-facts">
        <strong>{word(step)}</strong>
        {step.decides && <Tag tone="primary">{t('decides')}</Tag>}
        {step.standing === 'needed' && (
          <Tag tone={step.mayTake ? 'primary' : 'plain'}>{t(step.mayTake ? 'now' : 'needed')}</Tag>
        )}
        {isDone && left.length > 0 && <Tag tone="warning">{t('stillOf', { names: enumerated(left) })}</Tag>}
        <span className="quiet enforcement-basis">{step.basis}</span>
      </p>
      {step.taken.map((taken) => (
        <TakenLine key={taken.id} one={one} taken={taken} title={word(step)} />
      ))}
      {objection && !isDone && one.mayHandle && (
        <p className="quiet">
          {t(objection.weight === 'blocked' ? 'notYet' : 'careful', { why: word(objection) })}
        </p>
      )}
      {one.mayHandle && mayRepeat && step.isForHead && <p className="quiet">{t('forHead')}</p>}
      {one.mayHandle && mayRepeat && !step.isForHead && !isTaking && (
        <div className="actions">
          <Button
            look={step.standing === 'needed' && step.mayTake ? 'primary' : 'quiet'}
            onClick={() => take(true)}
          >
            {t(isDone ? 'takeAgain' : 'take')}
          </Button>
        </div>
      )}
      {isTaking && (
        <StepForm
          one={one}
          step={step}
          onCancel={() => take(false)}
          onDone={(sentence) => {
            take(false)
            void message.success(sentence)
          }}
        />
      )}
    </div>
  )
}
