import { useCallback, useEffect, useRef, useState } from 'react'
import { browserDrafts } from './draft-store.ts'

const pauseBeforeSavingInMs = 400

/**
 * @property status `restored`: found from an earlier visit; `saved`: on this device; `unsaved`: the device refuses to keep it
 * @property savedAt milliseconds since 1970
 */
export interface DraftState {
  readonly status: 'untouched' | 'restored' | 'saved' | 'unsaved'
  readonly savedAt: number | undefined
  readonly clear: () => void
}

/**
 * State that survives a reload, a closed tab and a lost connection; saved a moment after the last key and when the
 * page goes out of sight. Cleared when the form was sent.
 * @param key names the form, and what it is about: `apply`, `minutes.{proceedingId}`; undefined keeps nothing
 */
export function useDraft<Value>(
  key: string | undefined,
  initial: Value,
): readonly [value: Value, set: (change: (before: Value) => Value) => void, draft: DraftState] {
  const [drafts] = useState(browserDrafts)
  const [found] = useState(() => (key === undefined ? undefined : drafts.read(key)))
  const [value, setValue] = useState<Value>(() => (found === undefined ? initial : (found.value as Value)))
  const [status, setStatus] = useState<DraftState['status']>(found ? 'restored' : 'untouched')
  const [savedAt, setSavedAt] = useState(found?.savedAt)
  const unsaved = useRef<{ readonly value: Value } | undefined>(undefined)

  const save = useCallback(() => {
    if (key === undefined || unsaved.current === undefined) return
    const moment = drafts.save(key, unsaved.current.value)
    unsaved.current = undefined
    setSavedAt(moment)
    setStatus(moment === undefined ? 'unsaved' : 'saved')
  }, [drafts, key])

  useSaveWhenQuiet(save, value)
  useSaveWhenLeaving(save)

  const set = useCallback((change: (before: Value) => Value) => {
    setValue((before) => {
      const after = change(before)
      unsaved.current = { value: after }
      return after
    })
  }, [])

  const clear = useCallback(() => {
    unsaved.current = undefined
    if (key !== undefined) drafts.clear(key)
    setValue(initial)
    setStatus('untouched')
    setSavedAt(undefined)
  }, [drafts, key, initial])

  return [value, set, { status, savedAt, clear }]
}

function useSaveWhenQuiet(save: () => void, value: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value starts the pause anew
  useEffect(() => {
    const pause = setTimeout(save, pauseBeforeSavingInMs)
    return () => clearTimeout(pause)
  }, [save, value])
}

/** Phones end pages in the background without asking; going out of sight is the last moment that is sure. */
function useSaveWhenLeaving(save: () => void): void {
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') save()
    }
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', save)
    return () => {
      save()
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', save)
    }
  }, [save])
}
