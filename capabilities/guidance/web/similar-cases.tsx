import { useState } from 'react'
import type { Category } from '#capabilities/disputes/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { listTypicalCases, readTypicalCase } from '../contract/cases.ts'
import { CaseText } from './case-text.tsx'
import { messages } from './messages.ts'
import './writing.css'

/** So many that one looks into them; the library has the rest. */
const AT_HAND = 3

/** Above a form: how others settled what is of the same category; each opens where it stands. */
export function SimilarCases({ category }: { readonly category: Category }) {
  const t = useText(messages)
  const query = { category, limit: AT_HAND }
  const cases = useOperation(listTypicalCases, { query }).data?.cases ?? []
  // An aid never stands in the way of the form: nothing while it loads, nothing where there is none.
  if (cases.length === 0) return null
  return (
    <section className="checklist" aria-label={t('similarCases')}>
      <p className="quiet">{t('similarCases')}</p>
      {cases.map(({ id, title }) => (
        <SimilarCase key={id} id={id} title={title} />
      ))}
    </section>
  )
}

function SimilarCase({ id, title }: { readonly id: string; readonly title: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <OpenCase id={id} />}
    </details>
  )
}

function OpenCase({ id }: { readonly id: string }) {
  const read = useOperation(readTypicalCase, { params: { typicalCaseId: id } })
  return <Reading of={read}>{(one) => <CaseText one={one} />}</Reading>
}
