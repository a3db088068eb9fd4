import { signIn } from '#capabilities/access/contract.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, PasswordField, TextField, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, LanguageSwitch, PageTitle, TypeSizeSwitch } from '#platform/web/ui/index.ts'
import { Mark } from '../mark.tsx'
import { messages } from './messages.ts'
import { type Session, useAdoptSession } from './session.ts'

interface SignInPageProps {
  /** What one signs in to. */
  readonly place: string
  readonly onSignedIn: (session: Session) => void
}

export function SignInPage({ place, onSignedIn }: SignInPageProps) {
  const t = useText(messages)
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <Mark />
        <span>{place}</span>
      </header>
      <main id="content" tabIndex={-1}>
        <PageTitle lead={t('signInLead')}>{t('signIn')}</PageTitle>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="sign-in-hint">{t('forgot')}</p>
      </main>
      <footer className="sign-in-foot">
        <LanguageSwitch />
        <TypeSizeSwitch />
      </footer>
    </div>
  )
}

function SignInForm({ onSignedIn }: Pick<SignInPageProps, 'onSignedIn'>) {
  const t = useText(messages)
  const form = useForm(signIn)
  const adopt = useAdoptSession()
  const write = useWrite(signIn, {
    onSuccess: (session) => {
      adopt(session)
      onSignedIn(session)
    },
    onProblem: form.refuse,
  })
  return (
    <form className="card" noValidate onSubmit={form.submit((body) => write.mutate({ body }))}>
      <FormProblems form={form} />
      <TextField form={form} path="username" label={t('username')} autoComplete="username" />
      <PasswordField form={form} path="password" label={t('password')} autoComplete="current-password" />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={write.isPending}>
          {t('signIn')}
        </Button>
      </div>
    </form>
  )
}
