import { useState } from 'react'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { type Ending, endings, type TermMove, termMoves } from '../domain/index.ts'
import { EditForm } from './draft-form.tsx'
import { messages } from './messages.ts'
import type { Referral } from './referral.ts'
import {
  AcknowledgeForm,
  ConfirmForm,
  ConsentForm,
  EndForm,
  GiveBackForm,
  SendForm,
  type Step,
} from './step-forms.tsx'
import { ExtendForm, PauseForm, ResumeForm } from './term-forms.tsx'

interface AreaProps {
  readonly referral: Referral
  readonly onSaid: (sentence: string) => void
}

/** The acts that are possible now, or the form of the one that was chosen. */
export function StepArea({ referral, onSaid }: AreaProps) {
  const [step, take] = useState<Step>()
  if (step === undefined) return <Steps referral={referral} onTake={take} />
  const closing = {
    referral,
    onCancel: () => take(undefined),
    onDone: (sentence: string) => {
      take(undefined)
      onSaid(sentence)
    },
  }
  if (step === 'edit') return <EditForm {...closing} />
  if (step === 'consent') return <ConsentForm {...closing} />
  if (step === 'send') return <SendForm {...closing} />
  if (step === 'receive') return <AcknowledgeForm {...closing} />
  if (step === 'confirm') return <ConfirmForm {...closing} />
  if (step === 'extend') return <ExtendForm {...closing} />
  if (step === 'pause') return <PauseForm {...closing} />
  if (step === 'resume') return <ResumeForm {...closing} />
  if (step === 'originals') return <GiveBackForm {...closing} />
  return <EndForm {...closing} move={step} />
}

interface StepsProps {
  readonly referral: Referral
  readonly onTake: (step: Step) => void
}

const forward = ['send', 'receive', 'confirm', 'originals'] as const
const forwardWords = {
  send: 'send',
  receive: 'acknowledge',
  confirm: 'confirm',
  originals: 'giveBack',
} as const

function Steps({ referral, onTake }: StepsProps) {
  const t = useText(messages)
  const word = useWord()
  const { may, state, consentStanding } = referral
  if (may.length === 0) return null
  const ends = (Object.keys(endings) as Ending[]).filter((move) => may.includes(move))
  return (
    <div className="actions">
      {forward
        .filter((move) => may.includes(move))
        .map((move) => (
          <Button key={move} look="primary" onClick={() => onTake(move)}>
            {t(forwardWords[move])}
          </Button>
        ))}
      {may.includes('consent') && consentStanding !== 'not-needed' && (
        <Button onClick={() => onTake('consent')}>{t('consent')}</Button>
      )}
      {state === 'drafted' && may.includes('send') && (
        <Button onClick={() => onTake('edit')}>{t('edit')}</Button>
      )}
      {(Object.keys(termMoves) as TermMove[])
        .filter((move) => may.includes(move))
        .map((move) => (
          <Button key={move} onClick={() => onTake(move)}>
            {word(termMoves[move])}
          </Button>
        ))}
      {ends.map((move) => (
        <Button key={move} look={move === 'result' ? 'plain' : 'quiet'} onClick={() => onTake(move)}>
          {word(endings[move])}
        </Button>
      ))}
    </div>
  )
}
