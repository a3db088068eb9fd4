import { useParams } from '@tanstack/react-router'
import { DisputeScreen } from '#capabilities/disputes/web/dispute-screen.tsx'
import type { Matter } from '#capabilities/disputes/web/matter.ts'
import { LeadingNote } from '#capabilities/groups/web/leading-note.tsx'
import { MatterNext } from '#capabilities/insight/web/matter-next.tsx'
import { useAskedParts } from '#capabilities/insight/web/use-asked-parts.ts'
import { MatterRisk } from '#capabilities/safety/web/matter-risk.tsx'
import { matterActs } from './matter-acts.ts'
import { matterPanels } from './matter-panels.ts'

/** A dispute with what every capability can do with it: they meet here, not in one another. */
export function MatterScreen() {
  const { disputeId = '' } = useParams({ strict: false }) as { readonly disputeId?: string }
  const asked = useAskedParts(disputeId)
  const mark = ({ id }: { readonly id: string }) => <MatterRisk matterId={id} />
  const next = ({ id, filing }: Matter) =>
    filing === 'merged' ? <LeadingNote disputeId={id} /> : <MatterNext disputeId={id} />
  return <DisputeScreen acts={matterActs} panels={matterPanels} asked={asked} mark={mark} next={next} />
}
