import { useSyncExternalStore } from 'react'
import type { Entrance, TypeSize } from './tokens.ts'

const storageKey = 'dingfen.type'

let chosen: TypeSize = 'normal'
const listeners = new Set<() => void>()

export function chooseTypeSize(size: TypeSize): void {
  chosen = size
  markPage()
  try {
    localStorage.setItem(storageKey, size)
  } catch {} // storage refused: the choice lasts as long as the page
  for (const listener of listeners) listener()
}

/** Called once by each entrance before anything is drawn. The choice is shared by all entrances. */
export function restoreTypeSize(entrance: Entrance): void {
  document.documentElement.dataset.entrance = entrance
  try {
    chosen = localStorage.getItem(storageKey) === 'large' ? 'large' : 'normal'
  } catch {}
  markPage()
}

export function useTypeSize(): TypeSize {
  return useSyncExternalStore(subscribe, () => chosen)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function markPage(): void {
  document.documentElement.dataset.type = chosen
}
