import { createContext, useContext } from 'react'

/** Whoever is signed in, as screens need to know them; the answer of `GET /session` fits. */
export interface Caller {
  readonly account: {
    readonly id: string
    readonly username: string
    readonly displayName: string
    readonly unitId: string
    readonly unitName: string
    readonly mustChangePassword: boolean
  }
  readonly grants: readonly { readonly role: string; readonly unitId: string; readonly unitName: string }[]
  /** Ids of the operations that the roles allow. */
  readonly may: readonly string[]
}

const CallerContext = createContext<Caller | undefined>(undefined)

export const CallerProvider = CallerContext.Provider

/** Who is signed in; inside the shells there is always somebody. */
export function useCaller(): Caller {
  const caller = useContext(CallerContext)
  if (caller === undefined) throw new Error('used outside of a shell')
  return caller
}

/**
 * Whether the roles allow an operation at all; the matter itself may still refuse.
 * @example const may = useMay(); {may('acceptDispute') && <AcceptButton />}
 */
export function useMay(): (operationId: string) => boolean {
  const { may } = useCaller()
  return (operationId) => may.includes(operationId)
}
