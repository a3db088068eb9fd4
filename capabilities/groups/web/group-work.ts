import type { readDispute } from '#capabilities/disputes/contract.ts'
import type { Answer } from '#platform/web/api-client/index.ts'

/** What a form of the group's panel is handed. */
export interface GroupWorkProps {
  readonly matter: Answer<typeof readDispute>
  /** @param sentence told to the person */
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** Names as people set them apart. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、，,;；\s]+/)
    .map((name) => name.trim())
    .filter(Boolean)
