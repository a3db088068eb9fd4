import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { CallerProvider, ErrorState, Loading, noteMove, type Screen } from '#platform/web/ui/index.ts'
import { ChangePasswordScreen } from '../session/change-password-form.tsx'
import { useSessionReading } from '../session/session.ts'
import { DeskShell } from './desk-shell.tsx'
import { MenuProvider, menuOf } from './menu.ts'

/** Everything behind the sign-in. */
export function Inside({ screens }: { readonly screens: readonly Screen[] }) {
  const session = useSessionReading()
  const { pathname } = useLocation()
  useFocusAfterMove(pathname)
  if (session.data === undefined) {
    // nobody is signed in: the query client is already on its way to the sign-in page
    if (session.error?.sort === 'signed-out') return <Loading />
    if (session.error) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
    return <Loading />
  }
  return (
    <CallerProvider value={session.data}>
      <MenuProvider value={menuOf(screens, session.data.may)}>
        <DeskShell>
          {session.data.account.mustChangePassword ? <ChangePasswordScreen /> : <Outlet />}
        </DeskShell>
      </MenuProvider>
    </CallerProvider>
  )
}

function useFocusAfterMove(pathname: string): void {
  const first = useRef(pathname)
  useEffect(() => {
    if (first.current === pathname) return
    first.current = pathname
    noteMove()
  }, [pathname])
}
