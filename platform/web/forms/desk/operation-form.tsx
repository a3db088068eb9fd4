import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { type Answer, type AnyOperation, type CallInput, useWrite } from '../../api-client/index.ts'
import { type Form, type Typed, useForm } from '../use-form.ts'
import { ActForm } from './act-form.tsx'

type BodyOf<Op> = Op extends { readonly body?: infer Schema extends z.ZodType } ? z.input<Schema> : undefined

export interface Closing {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

interface OperationFormProps<Op extends AnyOperation> extends Closing {
  readonly operation: Op
  readonly params?: Readonly<Record<string, string>>
  readonly version?: number
  readonly initial?: Typed<BodyOf<Op>>
  /** Name under which what is typed survives a reload. */
  readonly draft?: string
  readonly does: string
  readonly done: (answer: Answer<Op>) => string
  readonly lead?: ReactNode
  readonly children?: (form: Form<BodyOf<Op>>) => ReactNode
}

/** One operation as a form that closes when it is done. */
export function OperationForm<Op extends AnyOperation>(props: OperationFormProps<Op>) {
  const { operation, params, version, initial, draft, done, onDone, onCancel } = props
  const client = useQueryClient()
  const form = useForm<z.ZodType>(operation as never, {
    ...(initial === undefined ? {} : { initial: initial as never }),
    ...(draft === undefined ? {} : { draft }),
  }) as unknown as Form<BodyOf<Op>>
  const write = useWrite(operation, {
    onSuccess: (answer) => {
      form.clear()
      void client.invalidateQueries()
      onDone(done(answer))
    },
    onProblem: form.refuse,
  })
  const send = (body: BodyOf<Op>) => {
    const about = { ...(params ? { params } : {}), ...(version === undefined ? {} : { version }) }
    const input = { ...about, ...(operation.body ? { body } : {}) }
    write.mutate(input as unknown as CallInput<Op>)
  }
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={write.isPending}
      does={props.does}
      lead={props.lead}
      onCancel={onCancel}
    >
      {props.children?.(form)}
    </ActForm>
  )
}
