import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { type Answer, type AnyOperation, type CallInput, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm } from '#platform/web/forms/desk/index.ts'
import { type Form, type Typed, useForm } from '#platform/web/forms/index.ts'

type BodyOf<Op> = Op extends { readonly body?: infer Schema extends z.ZodType } ? z.input<Schema> : undefined

export interface Closing {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

interface SuperviseFormProps<Op extends AnyOperation> extends Closing {
  readonly operation: Op
  readonly params: Readonly<Record<string, string>>
  readonly version?: number
  readonly initial?: Typed<BodyOf<Op>>
  /** Name under which what is typed survives a reload. */
  readonly draft: string
  readonly does: string
  readonly done: (answer: Answer<Op>) => string
  readonly lead?: ReactNode
  /** What is sent of what was typed. */
  readonly sends?: (body: BodyOf<Op>) => BodyOf<Op>
  readonly children: (form: Form<BodyOf<Op>>) => ReactNode
}

/** One act of supervision as a form. */
export function SuperviseForm<Op extends AnyOperation>(props: SuperviseFormProps<Op>) {
  const { operation, params, version, initial, draft, done, sends, onDone, onCancel } = props
  const client = useQueryClient()
  const form = useForm<z.ZodType>(operation as never, {
    ...(initial === undefined ? {} : { initial: initial as never }),
    draft,
  }) as unknown as Form<BodyOf<Op>>
  const write = useWrite(operation, {
    onSuccess: (answer) => {
      form.clear()
      void client.invalidateQueries()
      onDone(done(answer))
    },
    onProblem: form.refuse,
  })
  const send = (typed: BodyOf<Op>) => {
    const body = sends === undefined ? typed : sends(typed)
    const input = { params, ...(version === undefined ? {} : { version }), body }
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
      {props.children(form)}
    </ActForm>
  )
}
