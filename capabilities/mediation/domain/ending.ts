import type { TerminationReason } from '#capabilities/disputes/domain/index.ts'

export type EndingWithoutAgreement = 'failed' | 'withdrawn' | 'terminated'

/** Which reasons belong to which ending: failing is about the parties' will, terminating about what must not go on. */
const fitting: Readonly<Record<EndingWithoutAgreement, readonly TerminationReason[]>> = {
  failed: [
    'party-refuses',
    'unreachable',
    'too-far-apart',
    'term-ended',
    'refuses-to-sign',
    'cannot-continue',
  ],
  withdrawn: ['settled-and-withdrawn'],
  terminated: [
    'cannot-continue',
    'deception',
    'collusion',
    'disorder',
    'accepted-elsewhere',
    'sued',
    'suspected-crime',
    'unreachable',
    'term-ended',
  ],
}

export function reasonsFor(ending: EndingWithoutAgreement): readonly TerminationReason[] {
  return fitting[ending]
}

export function reasonFits(ending: EndingWithoutAgreement, reason: TerminationReason): boolean {
  return fitting[ending].includes(reason)
}
