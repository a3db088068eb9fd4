import { FileVisitForm } from '#capabilities/intake/web/file-visit-form.tsx'
import { VisitScreen } from '#capabilities/reception/web/visit-screen.tsx'
import { CallForm } from '#capabilities/rosters/web/calls-screen.tsx'
import { HarmForm } from '#capabilities/safety/web/harm-form.tsx'
import { SafetyPanel } from '#capabilities/safety/web/safety-panel.tsx'
import { ProposalView } from '#capabilities/triage/web/proposal-view.tsx'

/** A visit, what is proposed for it, and the form that makes a dispute of it: what several capabilities do with it: they meet here. */
export function VisitPage() {
  return (
    <VisitScreen
      fileForm={(props) => <FileVisitForm {...props} />}
      callForm={({ visit, ...closing }) => <CallForm {...closing} visitId={visit.id} />}
      harmForm={({ visit, ...closing }) => <HarmForm {...closing} matterId={visit.id} />}
      safetyPanel={(visit) => <SafetyPanel matter={visit} />}
      proposalView={(proposal) => <ProposalView proposal={proposal} />}
    />
  )
}
