import type { Closing } from '#platform/web/forms/desk/index.ts'
import { HarmForm } from './harm-form.tsx'

/** The same on the page of a dispute, whatever its state. */
export function HarmAct({
  matter,
  onDone,
  onCancel,
}: Closing & { readonly matter: { readonly id: string } }) {
  return <HarmForm matterId={matter.id} onDone={onDone} onCancel={onCancel} />
}
