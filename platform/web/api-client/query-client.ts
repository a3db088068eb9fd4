import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { asProblemError, isWorthRetrying } from './problem-error.ts'

const attempts = 3

/**
 * The cache of one entrance.
 * @param onSignedOut the session ended: show the sign-in page, which leads back here afterwards
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (asProblemError(error).code === 'access.sign-in-required') onSignedOut()
  }
  // it believes that every page opens with a network, and would not notice when the first one comes
  onlineManager.setOnline(navigator.onLine)
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        // 'always': a district's own network may reach us while the browser believes it is offline
        networkMode: 'always',
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        retry: (failures, error) => failures < attempts - 1 && isWorthRetrying(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
