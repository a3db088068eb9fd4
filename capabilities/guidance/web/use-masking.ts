import { useEffect } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { maskWords } from '../contract/cases.ts'
import type { Written } from './typical-case.ts'

export const partsOfCase = ['title', 'facts', 'handling', 'outcome', 'lessons'] as const
export type CasePart = (typeof partsOfCase)[number]
export type Found = Answer<typeof maskWords>['findings'][number]

/** What the rules find in the texts as they are typed, and what may be done about it. */
export interface Masking {
  readonly findings: readonly Found[]
  readonly kept: readonly string[]
  /** The words become their stand-in wherever they stand. */
  readonly mask: (found: Found) => void
  readonly maskAll: () => void
  readonly keep: (words: string) => void
  readonly unkeep: (words: string) => void
}

const pauseBeforeLookingInMs = 500

/** Looks again a moment after the last key; the server decides once more when the draft is kept. */
export function useMasking(form: Form<Written>, disputeId: string | undefined): Masking {
  const look = useWrite(maskWords)
  const kept = (form.typed.kept ?? []).filter((words) => words !== undefined)
  const texts = textsOf(form)
  const asked = JSON.stringify([texts, kept])
  const { mutate } = look
  useEffect(() => {
    const [words, keptWords] = JSON.parse(asked)
    const about = disputeId === undefined ? {} : { disputeId }
    const pause = setTimeout(
      () => mutate({ body: { ...about, texts: words, kept: keptWords } }),
      pauseBeforeLookingInMs,
    )
    return () => clearTimeout(pause)
  }, [asked, disputeId, mutate])
  const isSeen = (found: Found) => texts[found.part].includes(found.words) && !kept.includes(found.words)
  const findings = (look.data?.findings ?? []).filter(isSeen)
  const write = (change: (text: string) => string) => {
    for (const part of partsOfCase) {
      const changed = change(texts[part])
      if (changed !== texts[part]) form.set(`texts.${part}`, changed)
    }
  }
  return {
    findings,
    kept,
    mask: ({ words, to }) => write((text) => text.replaceAll(words, to)),
    // The longest first: a name within an address goes with it.
    maskAll: () =>
      write((text) =>
        [...findings]
          .sort((a, b) => b.words.length - a.words.length)
          .reduce((rest, { words, to }) => rest.replaceAll(words, to), text),
      ),
    keep: (words) => form.set('kept', [...new Set([...kept, words])]),
    unkeep: (words) =>
      form.set(
        'kept',
        kept.filter((one) => one !== words),
      ),
  }
}

function textsOf(form: Form<Written>): Readonly<Record<CasePart, string>> {
  const { texts } = form.typed
  return {
    title: texts?.title ?? '',
    facts: texts?.facts ?? '',
    handling: texts?.handling ?? '',
    outcome: texts?.outcome ?? '',
    lessons: texts?.lessons ?? '',
  }
}
