import { useOperation } from '#platform/web/api-client/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { listRisks, readSafety } from '../contract.ts'
import { RiskMark } from './risk-mark.tsx'

/** In the head of a matter's page; nothing until it is known. */
export function MatterRisk({ matterId }: { readonly matterId: string }) {
  const may = useMay()
  const safety = useOperation(readSafety, { params: { matterId } }, { enabled: may('readSafety') })
  const colour = safety.data?.risk?.colour
  return colour === undefined ? null : <RiskMark colour={colour} />
}

/** In a line of a list of disputes: all lines share one reading. */
export function LineRisk({ disputeId }: { readonly disputeId: string }) {
  const may = useMay()
  const options = { enabled: may('listRisks'), staleSeconds: 30 }
  const risks = useOperation(listRisks, { query: { limit: 200 } }, options)
  const risk = risks.data?.risks.find((one) => one.disputeId === disputeId)
  return risk === undefined ? null : <RiskMark colour={risk.colour} />
}
