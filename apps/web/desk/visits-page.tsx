import { VisitsScreen } from '#capabilities/reception/web/visits-screen.tsx'
import { DutyNow } from '#capabilities/rosters/web/duty-now.tsx'
import { useMay } from '#platform/web/ui/index.ts'

/** The window: who is on duty now, and who came with what. */
export function VisitsPage() {
  const may = useMay()
  return <VisitsScreen dutyNow={may('readDutyNow') && <DutyNow />} />
}
