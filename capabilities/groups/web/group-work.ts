import type { Matter } from '#capabilities/disputes/web/matter.ts'

/** What a form of the group's panel is handed. */
export interface GroupWorkProps {
  readonly matter: Matter
  /** @param sentence told to the person */
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}
