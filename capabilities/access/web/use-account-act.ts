import { App } from 'antd'
import type { z } from 'zod'
import { useWrite } from '#platform/web/api-client/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { listAccounts, type lockAccount, type resetPassword } from '../contract.ts'
import type { Account } from './account.ts'

/** What is done to an account by a form. */
type AccountAct = typeof lockAccount | typeof resetPassword
type BodyOf<Act extends AccountAct> = z.input<NonNullable<Act['body']>>

interface ActOptions {
  /** On the version that was seen. */
  readonly account: Account
  /** The sentence when it is done. */
  readonly told: string
  readonly onDone: () => void
}

/** One act on an account: its form, what sends it, and whether it is under way; no draft, since it may be a password. */
export function useAccountAct<Act extends AccountAct>(act: Act, { account, told, onDone }: ActOptions) {
  const { message } = App.useApp()
  const form = useForm<z.ZodType>(act as never) as unknown as Form<BodyOf<Act>>
  const write = useWrite(act as typeof lockAccount, {
    invalidates: [listAccounts],
    onSuccess: () => {
      message.success(told)
      onDone()
    },
    onProblem: form.refuse,
  })
  const { id: accountId, version } = account
  return {
    form,
    isBusy: write.isPending,
    onSubmit: form.submit((body) => write.mutate({ params: { accountId }, body: body as never, version })),
  }
}
