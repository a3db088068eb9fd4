import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { type AnyOperation, type CallInput, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm } from '#platform/web/forms/desk/index.ts'
import { type Form, type Typed, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { messages } from '../messages.ts'
import type { JointWorkProps } from '../work.ts'

type BodyOf<Op> = Op extends { readonly body?: infer Schema extends z.ZodType } ? z.input<Schema> : undefined

interface JointFormProps<Op extends AnyOperation> extends JointWorkProps {
  readonly operation: Op
  readonly params: Readonly<Record<string, string>>
  readonly initial?: Typed<BodyOf<Op>>
  /** Tells drafts of one operation apart, where it is used in two ways. */
  readonly manner?: string
  readonly does: string
  readonly look?: 'primary' | 'danger'
  readonly lead?: ReactNode
  readonly children?: (form: Form<BodyOf<Op>>) => ReactNode
}

/** One act of joint work; what was typed survives a reload, and a clash is shown where the act names a version. */
export function JointForm<Op extends AnyOperation>(props: JointFormProps<Op>) {
  const { operation, params, initial, disputeId, about, work, onDone, onCancel, manner = '' } = props
  const t = useText(messages)
  const client = useQueryClient()
  const form = useForm<z.ZodType>(operation as never, {
    draft: `${operation.id}.${disputeId}${about?.id ?? ''}${manner}`,
    ...(initial === undefined ? {} : { initial: initial as never }),
  }) as unknown as Form<BodyOf<Op>>
  const write = useWrite(operation, {
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('saved'))
    },
    onProblem: form.refuse,
  })
  const version = operation.editsVersion ? { version: work?.version } : {}
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => write.mutate({ params, body, ...version } as unknown as CallInput<Op>))}
      isBusy={write.isPending}
      does={props.does}
      look={props.look ?? 'primary'}
      lead={props.lead}
      onCancel={onCancel}
    >
      {props.children?.(form)}
    </ActForm>
  )
}
