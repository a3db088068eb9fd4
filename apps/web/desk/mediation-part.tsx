import type { Matter } from '#capabilities/disputes/web/matter.ts'
import { Checklist } from '#capabilities/guidance/web/checklist.tsx'
import { Phrases } from '#capabilities/guidance/web/phrases.tsx'
import { EndingNote } from '#capabilities/joint/web/ending-note.tsx'
import { MediationPanel } from '#capabilities/mediation/web/mediation-panel.tsx'

const writing = { Checklist, UnderField: Phrases }

/**
 * The mediation of a dispute, with the phrases and checklists of guidance where its forms are written, and the joint work
 * that ends when the file is closed.
 */
export function MediationPart({ matter }: { readonly matter: Matter }) {
  return <MediationPanel matter={matter} writing={writing} BeforeClosing={EndingNote} />
}
