import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { actTypes } from '#capabilities/authority/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, Reading, useMay } from '#platform/web/ui/index.ts'
import { listReviewSubmissions, type submissionViews } from '../contract.ts'
import { submissionStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SubmissionLine } from './review.ts'

/** Submissions of one view, the nearest limit first. */
export function SubmissionList({ view }: { readonly view: keyof typeof submissionViews }) {
  const t = useText(messages)
  const may = useMay()
  const [mine, setMine] = useState<'yes' | 'no'>('no')
  const [after, turnTo] = useState<string>()
  const query = { view, mine, ...(after ? { after } : {}) }
  const list = useOperation(listReviewSubmissions, { query }, { keepsPrevious: true })
  return (
    <>
      {may('giveReviewOpinion') && (
        <ChoiceChips
          label={t('who')}
          chips={[
            { value: 'no' as const, label: t('everybody') },
            { value: 'yes' as const, label: t('mineOnly') },
          ]}
          chosen={mine}
          onChoose={(chosen) => {
            setMine(chosen ?? 'no')
            turnTo(undefined)
          }}
        />
      )}
      <Reading
        of={list}
        isEmpty={({ submissions }) => submissions.length === 0}
        empty={<Empty icon="check" title={t('none')} hint={t('noneHint')} />}
      >
        {({ submissions, next }) => (
          <>
            <Table submissions={submissions} />
            {next && <Button onClick={() => turnTo(next)}>{t('pages')}</Button>}
          </>
        )}
      </Reading>
    </>
  )
}

function Table({ submissions }: { readonly submissions: readonly SubmissionLine[] }) {
  const t = useText(messages)
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnCase')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnReviewer')}</th>
          <th scope="col">{t('columnDue')}</th>
        </tr>
      </thead>
      <tbody>
        {submissions.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { readonly one: SubmissionLine }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  return (
    <tr>
      <td>
        <Link
          className="list-title"
          to="/review-submissions/$submissionId"
          params={{ submissionId: one.id } as never}
        >
          {one.title}
        </Link>
        <span className="list-facts">
          <span className="figure">{one.code}</span> · {label(actTypes, one.actType)} · {word(one.step)} ·{' '}
          {one.unitName}
        </span>
        {one.item && <span className="list-facts">{one.item}</span>}
      </td>
      <td>
        {label(submissionStates, one.state)} · {t('roundNumber', { number: one.round })}
      </td>
      <td>{one.reviewerName ?? t('noReviewer')}</td>
      <td>
        {one.dueOn && <Day of={one.dueOn} />} <DueTag one={one} />
      </td>
    </tr>
  )
}

/** What the limit says beside the day: past, near, or standing still. */
export function DueTag({ one }: { readonly one: Pick<SubmissionLine, 'warning' | 'isExpedited' | 'state'> }) {
  const t = useText(messages)
  return (
    <>
      {one.state === 'supplementing' && <span className="quiet">{t('standsStill')}</span>}
      {one.warning === 'red' && <Tag tone="danger">{t('pastDue')}</Tag>}
      {one.warning === 'amber' && <Tag tone="warning">{t('nearDue')}</Tag>}
      {one.isExpedited && <Tag tone="primary">{t('expedited')}</Tag>}
    </>
  )
}
