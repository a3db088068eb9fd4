import { useLabel } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { type Routing, routings } from '../domain/index.ts'

const tones = {
  registered: 'primary',
  dispatched: 'primary',
  'send-back-requested': 'warning',
  accepted: 'good',
  declined: 'plain',
} as const satisfies Record<Routing, string>

export function RoutingTag({ routing }: { readonly routing: Routing }) {
  const label = useLabel()
  return <Tag tone={tones[routing]}>{label(routings, routing)}</Tag>
}
