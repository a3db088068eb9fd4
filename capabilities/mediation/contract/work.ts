import { z } from 'zod'
import { DisputeParams } from '#capabilities/disputes/contract.ts'

export const Moment = z.iso.datetime({ offset: true })
export const Text = z.string().trim().max(20_000)
export const Short = z.string().trim().max(200)
export const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const Made = z.object({ id: z.uuid(), version: z.int() })
export const Changed = z.object({ version: z.int() })

export const WORKERS = 'Mediators and heads of committees of the unit that holds the dispute'
export const READERS = 'Case workers who reach the dispute'
export const working = { tag: 'mediation', access: WORKERS, editsVersion: true } as const
export const workProblems = ['disputes.held-elsewhere', 'mediation.not-possible-now'] as const

export const AgreementParams = DisputeParams.extend({ agreementId: z.uuid() })
