import { type ReactNode, useSyncExternalStore } from 'react'
import { useText } from '#platform/web/i18n/index.ts'
import {
  Button,
  goTo,
  Icon,
  LanguageSwitch,
  Note,
  PageLink,
  SkipLink,
  TypeSizeSwitch,
  usePath,
} from '#platform/web/ui/index.ts'
import { Mark } from '../mark.tsx'
import { messages as sessionMessages } from '../session/messages.ts'
import { useSignOut } from '../session/session.ts'
import { messages } from './messages.ts'
import { rememberSession } from './remembered-session.ts'

interface FieldShellProps {
  readonly isOffline: boolean
  readonly children: ReactNode
}

export function FieldShell({ isOffline, children }: FieldShellProps) {
  const t = useText(messages)
  const isBrowserOffline = useIsBrowserOffline()
  const isHome = usePath().replace(/\/$/, '') === '/field'
  return (
    <>
      <SkipLink />
      <header className="field-head">
        {isHome ? (
          <span className="field-house">
            <Mark />
            <strong>{t('place')}</strong>
          </span>
        ) : (
          <PageLink className="field-house" href="/field/">
            <Icon name="back" />
            <strong>{t('home')}</strong>
          </PageLink>
        )}
      </header>
      <main className="field-main" id="content" tabIndex={-1}>
        {(isOffline || isBrowserOffline) && (
          <Note tone="warning" title={t('offlineTitle')} isNews>
            <p>{t('offline')}</p>
          </Note>
        )}
        {children}
      </main>
      {isHome && <FieldFoot />}
    </>
  )
}

function FieldFoot() {
  const t = useText(messages)
  const s = useText(sessionMessages)
  const signOut = useSignOut(() => {
    rememberSession(undefined)
    goTo('/field/sign-in')
  })
  return (
    <footer className="field-foot">
      <h2>{t('settings')}</h2>
      <div className="switches">
        <LanguageSwitch />
        <TypeSizeSwitch />
      </div>
      <div className="switches">
        <PageLink className="button button-plain" href="/field/password">
          {s('changePassword')}
        </PageLink>
        <Button onClick={() => signOut(false)}>{s('signOut')}</Button>
      </div>
    </footer>
  )
}

function useIsBrowserOffline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener)
      window.addEventListener('offline', listener)
      return () => {
        window.removeEventListener('online', listener)
        window.removeEventListener('offline', listener)
      }
    },
    () => !navigator.onLine,
  )
}
