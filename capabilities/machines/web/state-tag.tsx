import { useLabel } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { clientStates } from '../domain/index.ts'
import type { MachineClient } from './machine.ts'

export function StateTag({ state }: { readonly state: MachineClient['state'] }) {
  const label = useLabel()
  return <Tag tone={state === 'active' ? 'good' : 'plain'}>{label(clientStates, state)}</Tag>
}
