import { useCallback, useSyncExternalStore } from 'react'

/** Whether the page stands on a screen as narrow as a phone; follows when the window is made wider. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 40rem)')
}

/** Whether the person has asked the device for less motion: then nothing slides, grows or fades. */
export function useWantsLessMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)')
}

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
