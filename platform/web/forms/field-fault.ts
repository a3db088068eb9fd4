import type { z } from 'zod'
import type { Language } from '#kernel/codes/index.ts'
import { checkInput } from '../../contract/input-faults.ts'
import type { InputError } from '../api-client/index.ts'
import { fieldAt, pathText } from './field-path.ts'

/**
 * One thing that is wrong with what was typed, found here by the contract or told by the server.
 * @property path the field; none when it belongs to no field of this form
 */
export interface FieldFault {
  readonly path: string | undefined
  readonly say: (language: Language) => string
}

/** Checks what was typed with the contract of the operation; the server will check the same again. */
export function faultsOf(schema: z.ZodType, typed: unknown): readonly FieldFault[] {
  const checked = checkInput(schema, typed)
  if ('value' in checked) return []
  return checked.faults.map(({ path, say }) => ({ path: pathText(path), say }))
}

/** The server's own sentences, at their fields. */
export function faultsTold(errors: readonly InputError[]): readonly FieldFault[] {
  return errors.map(({ at, message }) => ({ path: fieldAt(at), say: () => message }))
}
