import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { type AnyOperation, type CallInput, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm } from '#platform/web/forms/desk/index.ts'
import { type Form, type Typed, useForm } from '#platform/web/forms/index.ts'
import { readMediation } from '../../contract.ts'
import type { WorkProps } from '../workbench.ts'

type BodyOf<Op> = Op extends { readonly body?: infer Schema extends z.ZodType } ? z.input<Schema> : undefined

interface WorkFormProps<Op extends AnyOperation> extends WorkProps {
  readonly operation: Op
  /** Parts of the address besides the dispute. */
  readonly params?: Readonly<Record<string, string>>
  readonly initial?: Typed<BodyOf<Op>>
  /** Long texts survive a reload. */
  readonly hasDraft?: boolean
  readonly does: string
  readonly done: string
  readonly look?: 'primary' | 'danger'
  readonly lead?: ReactNode
  readonly children?: (form: Form<BodyOf<Op>>) => ReactNode
}

/** One act of the workbench on the version that was seen; a clash is shown, what was typed stays. */
export function WorkForm<Op extends AnyOperation>(props: WorkFormProps<Op>) {
  const { matter, mediation, operation, onDone, onCancel, done } = props
  const client = useQueryClient()
  const draft = props.hasDraft ? `${operation.id}.${matter.id}${props.about ?? ''}` : undefined
  const form = useForm<z.ZodType>(operation as never, {
    ...(draft === undefined ? {} : { draft }),
    ...(props.initial === undefined ? {} : { initial: props.initial as never }),
  }) as unknown as Form<BodyOf<Op>>
  const write = useWrite(operation, {
    invalidates: [readMediation, readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(done)
    },
    onProblem: form.refuse,
  })
  const send = (body: BodyOf<Op>) => {
    const params = { disputeId: matter.id, ...props.params }
    const input = { params, version: mediation.version, ...(operation.body ? { body } : {}) }
    write.mutate(input as unknown as CallInput<Op>)
  }
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
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
