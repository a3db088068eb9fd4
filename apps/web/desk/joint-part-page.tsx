import { JointPartScreen } from '#capabilities/joint/web/joint-part-screen.tsx'
import { HarmButton } from '#capabilities/safety/web/harm-button.tsx'

/** What a guest of joint work sees; whoever hears of harm there reports it there. */
export function JointPartPage() {
  return <JointPartScreen duty={(disputeId) => <HarmButton matterId={disputeId} />} />
}
