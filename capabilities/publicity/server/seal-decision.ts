import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import type { DecisionDraft, DisclosureRecord } from '../domain/index.ts'

/** What is kept of a decision that the public never reads. @property row as it came, where it came as a row */
export interface KeptDecision {
  readonly draft: DecisionDraft
  readonly row?: { readonly record: DisclosureRecord; readonly rest: Readonly<Record<string, string>> }
}

export const sealDecision = (keys: Keys, kept: KeptDecision): Buffer => seal(keys, JSON.stringify(kept))

export const openDecision = (keys: Keys, sealed: Uint8Array): KeptDecision =>
  JSON.parse(unseal(keys, sealed)) as KeptDecision
