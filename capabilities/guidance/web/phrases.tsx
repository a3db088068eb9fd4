import { type RefObject, useEffect, useRef } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { listWritingAids } from '../contract/writing.ts'
import { blanksIn, insertPhrase, nextBlank, type Span } from '../domain/index.ts'
import { messages } from './messages.ts'
import './writing.css'

interface PhrasesProps {
  readonly matter: Answer<typeof readDispute>
  readonly field: string
  readonly boxId: string
  readonly text: string
  readonly onWrite: (text: string) => void
}

/** Under a field: sentences that go in at the cursor, and how many blanks of them are still open. */
export function Phrases({ matter, field, boxId, text, onWrite }: PhrasesProps) {
  const t = useText(messages)
  const isEnglish = useLanguage() === 'en'
  const aids = useOperation(listWritingAids, { params: { disputeId: matter.id } })
  const cursor = useLastCursor(boxId)
  const phrases = aids.data?.phrases.filter(({ into }) => into === field) ?? []
  const blanks = blanksIn(text).length
  const put = (phrase: string) => {
    const { text: whole, mark } = insertPhrase(text, phrase, cursor.current)
    onWrite(whole)
    markSoon(boxId, mark)
  }
  // Out of sight of who only reads, and while it loads: an aid never stands in the way of the form.
  if (phrases.length === 0) return null
  return (
    <div className="writing-aid">
      {blanks > 0 && (
        <p className="writing-blanks">
          {t('blanksLeft', { count: blanks })}{' '}
          <Button look="quiet" onClick={() => markSoon(boxId, nextBlank(text, cursor.current?.end ?? 0))}>
            {t('blankNext')}
          </Button>
        </p>
      )}
      <details>
        <summary>
          {t('phrases')} <span className="quiet">{phrases.length}</span>
        </summary>
        <p className="quiet">{t('phrasesLead')}</p>
        <ul className="writing-phrases">
          {phrases.map((phrase) => (
            <li key={phrase.id}>
              <button type="button" onClick={() => put(phrase.text)}>
                {phrase.text}
                {isEnglish && <span className="quiet">{phrase.gloss}</span>}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** Where the cursor stood when the field was left; nothing before it was ever entered. */
function useLastCursor(boxId: string): RefObject<Span | undefined> {
  const last = useRef<Span>(undefined)
  useEffect(() => {
    const box = boxOf(boxId)
    const note = () => {
      if (box) last.current = { start: box.selectionStart ?? 0, end: box.selectionEnd ?? 0 }
    }
    box?.addEventListener('blur', note)
    return () => box?.removeEventListener('blur', note)
  }, [boxId])
  return last
}

/** The new text is in the field with the next drawing; then the place is marked, ready to be typed over. */
function markSoon(boxId: string, span: Span | undefined): void {
  requestAnimationFrame(() => {
    const box = boxOf(boxId)
    box?.focus()
    if (span) box?.setSelectionRange(span.start, span.end)
  })
}

function boxOf(id: string): HTMLTextAreaElement | HTMLInputElement | undefined {
  const found = document.getElementById(id)
  return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : undefined
}
