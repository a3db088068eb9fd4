import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { LikenessPanel } from './likeness-panel.tsx'

/** Visits and disputes that may be the same as a dispute, on its page. */
export function DisputeLikenesses({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  return <LikenessPanel own={matter} kind="dispute" isOpen={matter.filing === 'open'} />
}
