import { useState } from 'react'
import { actTypes } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useClauses, useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Empty, Reading } from '#platform/web/ui/index.ts'
import { listPastOpinions } from '../contract.ts'
import { opinionKinds, type ReviewItem, reviewItems } from '../domain/index.ts'
import { messages } from './messages.ts'

/** What the office said of like decisions, masked. */
export function PastOpinions() {
  const t = useText(messages)
  const label = useLabel()
  const clauses = useClauses()
  const [item, choose] = useState<ReviewItem>()
  const list = useOperation(listPastOpinions, { query: item ? { item } : {} }, { keepsPrevious: true })
  const chips = codesOf(reviewItems).map((value) => ({ value, label: label(reviewItems, value) }))
  return (
    <>
      <p className="quiet">{t('pastLead')}</p>
      <ChoiceChips
        label={t('pastItem')}
        chips={[{ value: undefined, label: t('pastAll') }, ...chips]}
        chosen={item}
        onChoose={choose}
      />
      <Reading
        of={list}
        isEmpty={({ opinions }) => opinions.length === 0}
        empty={<Empty icon="paper" title={t('pastNone')} />}
      >
        {({ opinions }) =>
          opinions.map((one) => (
            <article className="card review-round" key={one.id}>
              <p className="review-facts">
                <Tag tone={one.kind === 'agree' ? 'good' : 'warning'}>{label(opinionKinds, one.kind)}</Tag>
                <span>{label(actTypes, one.actType)}</span>
                {one.catalogueItem && <span>{one.catalogueItem}</span>}
                <Day of={one.on} />
              </p>
              <p className="review-words">{one.reasons}</p>
              {one.problems.map((problem) => (
                <p key={problem.item}>
                  <strong>{label(reviewItems, problem.item)}</strong>
                  <span className="review-sub review-words">{problem.note}</span>
                </p>
              ))}
              <p className="quiet">{clauses(one.law)}</p>
            </article>
          ))
        }
      </Reading>
    </>
  )
}
