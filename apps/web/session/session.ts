import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { readSession, signOut } from '#capabilities/access/contract.ts'
import { type Answer, keyOf, useOperation, useWrite } from '#platform/web/api-client/index.ts'

export type Session = Answer<typeof readSession>

const SessionContext = createContext<Session | undefined>(undefined)

export const SessionProvider = SessionContext.Provider

/** Who is signed in; inside the shells there is always somebody. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('used outside of a shell')
  return session
}

/** Whether the roles allow an operation at all; the matter itself may still refuse. */
export function useMay(): (operationId: string) => boolean {
  const { may } = useSession()
  return (operationId) => may.includes(operationId)
}

export function useSessionReading() {
  return useOperation(readSession, {}, { staleSeconds: 60 })
}

/** Somebody signed in: nothing that an earlier person saw stays in memory. */
export function useAdoptSession(): (session: Session) => void {
  const client = useQueryClient()
  return (session) => {
    client.clear()
    client.setQueryData(keyOf(readSession, {}), session)
  }
}

/** @param afterwards where to go when the session has ended */
export function useSignOut(afterwards: () => void): (everywhere: boolean) => void {
  const client = useQueryClient()
  const write = useWrite(signOut, {
    onSuccess: () => {
      client.clear()
      afterwards()
    },
  })
  return (everywhere) => write.mutate({ query: everywhere ? { everywhere: 'true' } : {} })
}
