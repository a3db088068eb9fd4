import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import type {
  dispatchDispute,
  offerSideways,
  reportUpward,
  requestSendBack,
  sendDown,
  takeOver,
} from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { messages } from './messages.ts'

/** Acts by which a dispute changes hands, or asks to. */
type Handing =
  | typeof dispatchDispute
  | typeof requestSendBack
  | typeof reportUpward
  | typeof sendDown
  | typeof offerSideways
  | typeof takeOver
type BodyOf<Op extends Handing> = z.input<NonNullable<Op['body']>>

interface HandingProps<Op extends Handing> extends ActProps {
  readonly operation: Op
  /** By the table of moves. */
  readonly move: string
  readonly lead: string
  readonly reasonHint: string
  readonly does: string
  readonly done: string
  /** To whom, above the reason. */
  readonly children?: (form: Form<BodyOf<Op>>) => ReactNode
}

/** One change of hands, always with its reason, on the version that was seen; what was typed survives a reload. */
export function HandingForm<Op extends Handing>(props: HandingProps<Op>) {
  const { operation, matter, move, done, onDone } = props
  const t = useText(messages)
  const client = useQueryClient()
  const { id: disputeId, version } = matter
  const form = useForm<z.ZodType>(operation as never, { draft: `${move}.${disputeId}` })
  const hand = useWrite(operation as typeof dispatchDispute, {
    invalidates: [readDispute],
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(done)
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => hand.mutate({ params: { disputeId }, body: body as never, version }))}
      isBusy={hand.isPending}
      does={props.does}
      lead={<p>{props.lead}</p>}
      moved={props.moved}
      mayRetry={matter.may.includes(move)}
      onCancel={props.onCancel}
    >
      {props.children?.(form as unknown as Form<BodyOf<Op>>)}
      <DeskText
        form={form as unknown as Form<{ reason: string }>}
        path="reason"
        label={t('reason')}
        hint={props.reasonHint}
        rows={4}
        maxLength={1000}
      />
    </ActForm>
  )
}
