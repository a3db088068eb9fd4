import { useQueryClient } from '@tanstack/react-query'
import { readSession, signOut } from '#capabilities/access/contract.ts'
import { type Answer, keyOf, useOperation, useWrite } from '#platform/web/api-client/index.ts'

export type Session = Answer<typeof readSession>

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
