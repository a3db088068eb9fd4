import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Moment, Reading, useMay } from '#platform/web/ui/index.ts'
import { answerInstruction, giveInstruction, listInstructions } from '../contract.ts'
import { messages } from './messages.ts'

type Matter = Answer<typeof readDispute>
type Instruction = Answer<typeof listInstructions>['instructions'][number]

interface PanelProps {
  readonly matter: Matter
  /** Somebody pressed its first act before the part was there. */
  readonly isBeginning?: boolean
}

/** What units above asked of the holder, and its answers. */
export function InstructionsPanel({ matter, isBeginning = false }: PanelProps) {
  const t = useText(messages)
  const may = useMay()
  const [isGiving, give] = useState(isBeginning)
  const list = useOperation(listInstructions, { params: { disputeId: matter.id } })
  return (
    <Reading of={list}>
      {({ instructions }) => (
        <>
          {instructions.length === 0 && <p className="quiet">{t('noInstructions')}</p>}
          <ul className="lines">
            {instructions.map((instruction) => (
              <InstructionLine key={instruction.id} matter={matter} instruction={instruction} />
            ))}
          </ul>
          {may('giveInstruction') && !matter.heldByYou && !isGiving && (
            <Button onClick={() => give(true)}>{t('instruct')}</Button>
          )}
          {isGiving && <GiveForm disputeId={matter.id} onClose={() => give(false)} />}
        </>
      )}
    </Reading>
  )
}

interface LineProps {
  readonly matter: Matter
  readonly instruction: Instruction
}

function InstructionLine({ matter, instruction }: LineProps) {
  const t = useText(messages)
  const may = useMay()
  const language = useLanguage()
  const [isAnswering, answer] = useState(false)
  const isOpen = instruction.answer === undefined
  return (
    <li>
      <div>
        <p>
          {instruction.words}{' '}
          {isOpen && (
            <Tag tone={instruction.isLate ? 'danger' : 'primary'}>
              {t('answerBy', { day: dateText(instruction.dueOn, language) })}
            </Tag>
          )}
        </p>
        <p className="quiet">
          {instruction.givenBy} · <Moment of={instruction.givenAt} />
        </p>
        {!isOpen && (
          <p>
            {t('answered', { answer: instruction.answer ?? '' })}{' '}
            <span className="quiet">
              {instruction.answeredBy} {instruction.answeredAt && <Moment of={instruction.answeredAt} />}
            </span>
          </p>
        )}
      </div>
      {isOpen && matter.heldByYou && may('answerInstruction') && !isAnswering && (
        <Button look="primary" onClick={() => answer(true)}>
          {t('answerDo')}
        </Button>
      )}
      {isAnswering && (
        <AnswerForm disputeId={matter.id} instructionId={instruction.id} onClose={() => answer(false)} />
      )}
    </li>
  )
}

interface GiveProps {
  readonly disputeId: string
  readonly onClose: () => void
}

function GiveForm({ disputeId, onClose }: GiveProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const form = useForm(giveInstruction, { draft: `instruct.${disputeId}` })
  const give = useWrite(giveInstruction, {
    invalidates: [listInstructions],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      message.success(t('instructed'))
      onClose()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => give.mutate({ params: { disputeId }, body }))}
      isBusy={give.isPending}
      does={t('instruct')}
      lead={<p>{t('instructLead')}</p>}
      onCancel={onClose}
    >
      <DeskText form={form} path="words" label={t('instructWords')} rows={3} maxLength={1000} />
      <DeskDay form={form} path="dueOn" label={t('instructDue')} />
    </ActForm>
  )
}

function AnswerForm({ disputeId, instructionId, onClose }: GiveProps & { readonly instructionId: string }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const form = useForm(answerInstruction, { draft: `answer.${instructionId}` })
  const answer = useWrite(answerInstruction, {
    invalidates: [listInstructions],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      message.success(t('answerKept'))
      onClose()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => answer.mutate({ params: { disputeId, instructionId }, body }))}
      isBusy={answer.isPending}
      does={t('answerDo')}
      lead={null}
      onCancel={onClose}
    >
      <DeskText form={form} path="answer" label={t('answerWords')} rows={3} maxLength={1000} />
    </ActForm>
  )
}
