import { FileVisitForm } from '#capabilities/intake/web/file-visit-form.tsx'
import { VisitScreen } from '#capabilities/reception/web/visit-screen.tsx'
import { CallForm } from '#capabilities/rosters/web/calls-screen.tsx'
import { ProposalView } from '#capabilities/triage/web/proposal-view.tsx'

/** A visit, what is proposed for it, and the form that makes a dispute of it: three capabilities that meet here. */
export function VisitPage() {
  return (
    <VisitScreen
      fileForm={(props) => <FileVisitForm {...props} />}
      callForm={({ visit, ...closing }) => <CallForm {...closing} visitId={visit.id} />}
      proposalView={(proposal) => <ProposalView proposal={proposal} />}
    />
  )
}
