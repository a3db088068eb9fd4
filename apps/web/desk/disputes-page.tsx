import { DisputeListScreen } from '#capabilities/disputes/web/dispute-list-screen.tsx'
import { LineRisk } from '#capabilities/safety/web/matter-risk.tsx'

/** The list of disputes with the colours of danger of those that carry one. */
export function DisputesPage() {
  return <DisputeListScreen mark={(disputeId) => <LineRisk disputeId={disputeId} />} />
}
