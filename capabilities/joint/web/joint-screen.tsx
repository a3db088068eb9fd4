import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Empty, Moment, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { answerInvitation, listJointWork, reportOnTask } from '../contract.ts'
import { PartWords, type Task, TaskWords } from './joint-lines.tsx'
import { messages } from './messages.ts'

type Mine = Answer<typeof listJointWork>['matters'][number]

/** My parts and tasks, also in matters that I do not reach otherwise. */
export function JointScreen() {
  const t = useText(messages)
  const work = useOperation(listJointWork, {})
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <Reading
        of={work}
        isEmpty={({ matters }) => matters.length === 0}
        empty={<Empty icon="check" title={t('none')} hint={t('noneHint')} />}
      >
        {({ matters }) => matters.map((matter) => <MatterCard key={matter.disputeId} matter={matter} />)}
      </Reading>
    </section>
  )
}

function MatterCard({ matter }: { readonly matter: Mine }) {
  const t = useText(messages)
  return (
    <section className="card">
      <h2>{matter.title}</h2>
      <p className="quiet">
        <span className="figure">{matter.code}</span>{' '}
        {matter.reachesMatter && <Link to={`/disputes/${matter.disputeId}` as never}>{t('openMatter')}</Link>}
      </p>
      <ul className="lines">
        {matter.parts.map((part) => (
          <PartLine key={part.id} part={part} />
        ))}
        {matter.tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

function PartLine({ part }: { readonly part: Mine['parts'][number] }) {
  const t = useText(messages)
  const may = useMay()
  const [answer, choose] = useState<boolean>()
  const isOpen = part.kind === 'invited' && part.attendance !== 'attends' && part.attendance !== 'declined'
  return (
    <li>
      <PartWords part={part} />
      {part.meetsAt && (
        <p className="quiet">
          {t('meets')} <Moment of={part.meetsAt} />
          {part.answerBy && ` · ${t('answerBy', { day: part.answerBy })}`}
        </p>
      )}
      {isOpen && may('answerInvitation') && answer === undefined && (
        <div className="actions">
          <Button look="primary" onClick={() => choose(true)}>
            {t('attend')}
          </Button>
          <Button onClick={() => choose(false)}>{t('decline')}</Button>
        </div>
      )}
      {answer !== undefined && (
        <AnswerForm partId={part.id} attends={answer} onClose={() => choose(undefined)} />
      )}
    </li>
  )
}

interface AnswerProps {
  readonly partId: string
  readonly attends: boolean
  readonly onClose: () => void
}

function AnswerForm({ partId, attends, onClose }: AnswerProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const form = useForm(answerInvitation, { initial: { attends, reason: '' } })
  const write = useWrite(answerInvitation, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      message.success(t('saved'))
      onClose()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => write.mutate({ params: { partId }, body: { ...body, attends } }))}
      isBusy={write.isPending}
      does={attends ? t('attend') : t('decline')}
      lead={null}
      onCancel={onClose}
    >
      <DeskText form={form} path="reason" label={t('why')} isOptional={attends} rows={2} maxLength={1000} />
    </ActForm>
  )
}

function TaskLine({ task }: { readonly task: Task }) {
  const t = useText(messages)
  const may = useMay()
  const [isDone, report] = useState<boolean>()
  return (
    <li>
      <TaskWords task={task} />
      {may('reportOnTask') && isDone === undefined && (
        <div className="actions">
          <Button look="primary" onClick={() => report(true)}>
            {t('done')}
          </Button>
          <Button onClick={() => report(false)}>{t('report')}</Button>
        </div>
      )}
      {isDone !== undefined && (
        <ReportForm taskId={task.id} isDone={isDone} onClose={() => report(undefined)} />
      )}
    </li>
  )
}

interface ReportProps {
  readonly taskId: string
  readonly isDone: boolean
  readonly onClose: () => void
}

function ReportForm({ taskId, isDone, onClose }: ReportProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { message } = App.useApp()
  const form = useForm(reportOnTask, { initial: { isDone } })
  const write = useWrite(reportOnTask, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      message.success(t('saved'))
      onClose()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => write.mutate({ params: { taskId }, body: { ...body, isDone } }))}
      isBusy={write.isPending}
      does={isDone ? t('done') : t('report')}
      lead={null}
      onCancel={onClose}
    >
      <DeskText form={form} path="words" label={t('words')} rows={3} maxLength={2000} />
    </ActForm>
  )
}
