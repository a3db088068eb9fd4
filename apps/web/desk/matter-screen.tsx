import { DisputeScreen } from '#capabilities/disputes/web/dispute-screen.tsx'
import { MatterNext } from '#capabilities/insight/web/matter-next.tsx'
import { MatterRisk } from '#capabilities/safety/web/matter-risk.tsx'
import { matterActs } from './matter-acts.ts'
import { matterPanels } from './matter-panels.ts'

/** A dispute with what every capability can do with it: they meet here, not in one another. */
export function MatterScreen() {
  const mark = ({ id }: { readonly id: string }) => <MatterRisk matterId={id} />
  const next = ({ id }: { readonly id: string }) => <MatterNext disputeId={id} />
  return <DisputeScreen acts={matterActs} panels={matterPanels} mark={mark} next={next} />
}
