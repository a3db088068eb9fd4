import { type ReactNode, type SyntheticEvent, useRef } from 'react'
import { useText } from '../../i18n/index.ts'
import { Button, Clash } from '../../ui/index.ts'
import { DraftNote, FormProblems } from '../form-notes.tsx'
import { messages } from '../messages.ts'
import type { Form } from '../use-form.ts'

interface ActFormProps<Value> {
  readonly form: Form<Value>
  readonly onSubmit: (event: SyntheticEvent) => void
  readonly isBusy: boolean
  /** The word on the button: what will be done. */
  readonly does: string
  readonly look?: 'primary' | 'danger'
  readonly lead?: ReactNode
  /** Who changed the thing meanwhile, as a sentence. */
  readonly moved?: string | undefined
  /** False when the thing has moved on so far that this act is no longer possible. */
  readonly mayRetry?: boolean
  readonly onCancel: () => void
  readonly children?: ReactNode
}

/** One act as a form: what it means, its fields, and what happens when somebody else was faster. */
export function ActForm<Value>(props: ActFormProps<Value>) {
  const t = useText(messages)
  const { form, onSubmit, isBusy, does, look = 'primary', lead, onCancel, children } = props
  const element = useRef<HTMLFormElement>(null)
  return (
    <form className="act-form" noValidate onSubmit={onSubmit} ref={element}>
      {lead && <div className="act-lead">{lead}</div>}
      <ActProblems {...props} onRetry={() => element.current?.requestSubmit()} />
      {children}
      <div className="actions">
        <Button type="submit" look={look} isBusy={isBusy}>
          {does}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
      <DraftNote form={form} />
    </form>
  )
}

function ActProblems<Value>(props: ActFormProps<Value> & { readonly onRetry: () => void }) {
  const { form, moved, mayRetry = true, onRetry, onCancel } = props
  if (form.problem?.sort !== 'clash') return <FormProblems form={form} />
  const reason = [form.problem.message, moved].filter(Boolean).join(' ')
  return <Clash reason={reason} {...(mayRetry ? { onKeepMine: onRetry } : {})} onTakeTheirs={onCancel} />
}
