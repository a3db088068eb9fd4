import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword, readSession } from '#capabilities/access/contract.ts'
import { keyOf, useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, PasswordField, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note, PageTitle, useCaller } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

/** The own password; shown instead of everything else while a first password has to be changed. */
export function ChangePasswordScreen() {
  const t = useText(messages)
  const { account } = useCaller()
  const [isChanged, setChanged] = useState(false)
  const client = useQueryClient()
  const form = useForm(changePassword)
  const write = useWrite(changePassword, {
    onSuccess: () => {
      form.clear()
      setChanged(true)
      void client.invalidateQueries({ queryKey: keyOf(readSession) })
    },
    onProblem: form.refuse,
  })
  return (
    <section className="page page-narrow">
      <PageTitle {...(account.mustChangePassword ? { lead: t('mustChange') } : {})}>
        {t('changePassword')}
      </PageTitle>
      {isChanged && <Note tone="good" title={t('passwordChanged')} isNews />}
      <form className="card" noValidate onSubmit={form.submit((body) => write.mutate({ body }))}>
        <FormProblems form={form} />
        <PasswordField
          form={form}
          path="current"
          label={t('currentPassword')}
          autoComplete="current-password"
        />
        <PasswordField
          form={form}
          path="next"
          label={t('nextPassword')}
          hint={t('passwordRule')}
          autoComplete="new-password"
        />
        <div className="actions">
          <Button type="submit" look="primary" isBusy={write.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
