import { App } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Reading } from '#platform/web/ui/index.ts'
import { readPerformance } from '../../contract.ts'
import type { Matter } from '../workbench.ts'
import { AgainForm } from './breach-forms.tsx'
import { messages } from './messages.ts'
import { ObligationLine } from './obligation-line.tsx'
import { PolicePart } from './police-part.tsx'
import type { PartProps } from './watched.ts'
import './performance.css'

/** What was agreed, one obligation after the other: paid, left, late, and what is done about it. */
export function PerformancePanel({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const read = useOperation(readPerformance, { params: { disputeId: matter.id } })
  const onDone = (sentence: string) => void message.success(sentence)
  return (
    <Reading of={read}>
      {(watched) => (
        <div className="performance">
          {watched.obligations.length === 0 && <p className="quiet">{t('none')}</p>}
          <ul className="watched">
            {watched.obligations.map((one) => (
              <ObligationLine key={one.id} matter={matter} watched={watched} one={one} onDone={onDone} />
            ))}
          </ul>
          <Again matter={matter} watched={watched} onDone={onDone} />
          {watched.police.map((way) => (
            <PolicePart key={way.agreementId} matter={matter} watched={watched} way={way} onDone={onDone} />
          ))}
        </div>
      )}
    </Reading>
  )
}

/** Offered once a breach is on record: of the agreement that was broken last. */
function Again(props: PartProps) {
  const t = useText(messages)
  const { watched, onDone } = props
  const [isOpen, open] = useState(false)
  const broken = watched.obligations.findLast(
    ({ breaches, choices }) => breaches.length > 0 && choices.includes('mediate-again'),
  )
  if (broken === undefined || !watched.may.includes('mediate-again')) return null
  if (!isOpen) {
    return (
      <div className="actions">
        <Button onClick={() => open(true)}>{t('again')}</Button>
      </div>
    )
  }
  const done = (sentence: string) => {
    open(false)
    onDone(sentence)
  }
  return <AgainForm {...props} agreementId={broken.agreementId} onDone={done} onCancel={() => open(false)} />
}
