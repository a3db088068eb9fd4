import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import { defineMessages, useEnumeration, useText, useWord } from '#platform/web/i18n/index.ts'
import { subjectWord } from '../domain/decision.ts'

const messages = defineMessages('publicity.subjects', {
  zh: { sided: '{{part}}{{name}}' },
  en: { sided: '{{part}} {{name}}' },
})

interface NamedSubject {
  readonly part?: PartyRole | undefined
  readonly name: string
}

/** Whose decision it is, in one line: each with its side, where it has one. */
export function useNamedSubjects(): (subjects: readonly NamedSubject[]) => string {
  const t = useText(messages)
  const word = useWord()
  const enumerated = useEnumeration()
  return (subjects) =>
    enumerated(
      subjects.map(({ part, name }) =>
        part === undefined ? name : t('sided', { part: word(subjectWord(part)), name }),
      ),
    )
}
