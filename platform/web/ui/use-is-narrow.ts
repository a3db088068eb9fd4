import { useSyncExternalStore } from 'react'

const phone = '(max-width: 40rem)'

function onChange(tell: () => void): () => void {
  const list = window.matchMedia(phone)
  list.addEventListener('change', tell)
  return () => list.removeEventListener('change', tell)
}

/** Whether the page stands on a screen as narrow as a phone; follows when the window is made wider. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(phone).matches)
}
