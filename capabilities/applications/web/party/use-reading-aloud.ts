import { useEffect, useState } from 'react'
import type { Language } from '#kernel/codes/index.ts'

const voices = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>

/** The device's own voice; `undefined` where it has none. Nothing leaves the device that the device does not send itself. */
export function useReadingAloud(language: Language) {
  const [isReading, setReading] = useState(false)
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  // Neither on a page that was left nor in the language that was chosen before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language ends the reading
  useEffect(() => {
    setReading(false)
    return () => speech?.cancel()
  }, [speech, language])
  if (speech === undefined) return undefined
  const stop = () => {
    speech.cancel()
    setReading(false)
  }
  /** Sentence by sentence: some phones fall silent in the middle of a long text. */
  const read = (sentences: readonly string[]) => {
    speech.cancel()
    setReading(true)
    sentences.forEach((sentence, index) => {
      const said = new SpeechSynthesisUtterance(sentence)
      said.lang = voices[language]
      said.rate = 0.9
      if (index === sentences.length - 1) said.onend = () => setReading(false)
      said.onerror = ({ error }) => {
        // A stop is no fault, and a reading that was begun anew goes on.
        if (error !== 'canceled' && error !== 'interrupted') stop()
      }
      speech.speak(said)
    })
  }
  return { isReading, read, stop }
}
