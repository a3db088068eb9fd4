import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { makeQueryClient } from '#platform/web/api-client/index.ts'
import { DeskTheme } from '#platform/web/ui/desk/index.ts'
import { start } from '../start.tsx'
import '../session/session.css'
import './desk.css'
import { router } from './router.tsx'

/** The session ended during work: sign in again and come back here; drafts are still there. */
function askToSignIn(): void {
  const { pathname, href } = router.state.location
  if (pathname.endsWith('/sign-in')) return
  void router.navigate({ href: `/sign-in?from=${encodeURIComponent(`/desk${href.replace(/^\/desk/, '')}`)}` })
}

const client = makeQueryClient(askToSignIn)

start(
  'desk',
  <QueryClientProvider client={client}>
    <DeskTheme>
      <RouterProvider router={router} />
    </DeskTheme>
  </QueryClientProvider>,
)
