import { QueryClientProvider } from '@tanstack/react-query'
import { makeQueryClient } from '#platform/web/api-client/index.ts'
import { Boundary, goTo } from '#platform/web/ui/index.ts'
import { start } from '../start.tsx'
import '../session/session.css'
import './field.css'
import { FieldApp, signInAddress } from './field-app.tsx'

const client = makeQueryClient(() => {
  const { pathname, search } = location
  if (pathname === signInAddress) return
  goTo(`${signInAddress}?from=${encodeURIComponent(pathname + search)}`, 'replace')
})

start(
  'field',
  <QueryClientProvider client={client}>
    <Boundary>
      <FieldApp />
    </Boundary>
  </QueryClientProvider>,
)

// Browsers offer this on secure addresses only; without it the application works, but needs the network.
void navigator.serviceWorker?.register('/field/sw.js', { scope: '/field/' }).catch(() => undefined)
