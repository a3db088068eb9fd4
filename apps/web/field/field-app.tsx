import { useEffect } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import {
  CallerProvider,
  Empty,
  ErrorState,
  goTo,
  Loading,
  type Page,
  Pages,
  returnAddress,
  usePath,
} from '#platform/web/ui/index.ts'
import { ChangePasswordScreen } from '../session/change-password-form.tsx'
import { type Session, useSessionReading } from '../session/session.ts'
import { SignInPage } from '../session/sign-in-form.tsx'
import { FieldHome } from './field-home.tsx'
import { FieldShell } from './field-shell.tsx'
import { messages } from './messages.ts'
import { rememberedSession, rememberSession } from './remembered-session.ts'
import { fieldPages } from './tasks.tsx'

const pages: readonly Page[] = [{ path: '/field/', component: FieldHome }, ...fieldPages]

export const signInAddress = '/field/sign-in'

export function FieldApp() {
  const t = useText(messages)
  if (usePath() !== signInAddress) return <InsideField />
  return <SignInPage place={t('place')} onSignedIn={() => goTo(returnAddress(location.search, '/field/'))} />
}

function InsideField() {
  const t = useText(messages)
  const reading = useSessionReading()
  const isOffline = reading.error?.sort === 'offline'
  const session: Session | undefined = reading.data ?? (isOffline ? rememberedSession() : undefined)
  useEffect(() => {
    if (reading.data) rememberSession(reading.data)
  }, [reading.data])
  if (session === undefined) {
    if (isOffline) return <Empty icon="cloudOff" title={t('offlineTitle')} hint={t('offlineFirst')} />
    if (reading.error && reading.error.sort !== 'signed-out') {
      return <ErrorState error={reading.error} onRetry={() => void reading.refetch()} />
    }
    return <Loading />
  }
  return (
    <CallerProvider value={session}>
      <FieldShell isOffline={isOffline}>
        {session.account.mustChangePassword ? (
          <ChangePasswordScreen />
        ) : (
          <Pages pages={pages} start="/field/" />
        )}
      </FieldShell>
    </CallerProvider>
  )
}
