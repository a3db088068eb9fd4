import { QueryClientProvider } from '@tanstack/react-query'
import { makeQueryClient } from '#platform/web/api-client/index.ts'
import { Boundary, goTo, Pages } from '#platform/web/ui/index.ts'
import { start } from '../start.tsx'
import './public.css'
import { publicPages } from './pages.tsx'
import { PublicShell } from './public-shell.tsx'

const client = makeQueryClient(() => goTo('/'))

start(
  'public',
  <QueryClientProvider client={client}>
    <Boundary>
      <PublicShell>
        <Pages pages={publicPages} start="/" />
      </PublicShell>
    </Boundary>
  </QueryClientProvider>,
)
