import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Note, Reading } from '#platform/web/ui/index.ts'
import { readDoubts } from '../contract.ts'
import { type Doubt, doubts as kinds } from '../domain/index.ts'
import type { AskedPeriod } from './measure-filters.ts'
import { messages } from './messages.ts'

type Doubts = Answer<typeof readDoubts>

/** What makes the figures of the period doubtful, above them: who reads a figure has read this first. */
export function DoubtList({ period }: { readonly period: AskedPeriod }) {
  const t = useText(messages)
  const read = useOperation(readDoubts, { query: period }, { keepsPrevious: true })
  return (
    <Reading
      of={read}
      isEmpty={({ doubts }) => doubts.length === 0}
      empty={<p className="quiet">{t('noDoubts')}</p>}
    >
      {({ doubts, thresholds, assumption, hasMore }) => (
        <Note tone="warning" title={t('doubts', { count: doubts.length })}>
          <p>{t('doubtsLead')}</p>
          {doubts.map((doubt) => (
            <DoubtEntry
              key={`${doubt.doubt} ${doubt.unitId} ${doubt.disputes[0]?.id} ${doubt.disputes.at(-1)?.id}`}
              doubt={doubt}
              thresholds={thresholds}
            />
          ))}
          {hasMore && <p>{t('doubtsOfNewest')}</p>}
          {assumption && (
            <p>
              <Tag tone="warning">{t('assumption')}</Tag> {t('doubtThresholds')}
            </p>
          )}
        </Note>
      )}
    </Reading>
  )
}

const reasons = {
  'all-succeed': 'whyAllSucceed',
  'same-minute': 'whySameMinute',
  'too-many-a-day': 'whyTooManyADay',
  'even-steps': 'whyEvenSteps',
  'overlapping-sessions': 'whyOverlappingSessions',
  'copied-text': 'whyCopiedText',
} as const satisfies Record<Doubt, string>

interface EntryProps {
  readonly doubt: Doubts['doubts'][number]
  readonly thresholds: Doubts['thresholds']
}

function DoubtEntry({ doubt, thresholds }: EntryProps) {
  const t = useText(messages)
  const label = useLabel()
  const who = doubt.personName === undefined ? doubt.unitName : `${doubt.unitName} · ${doubt.personName}`
  const title = t('doubtLine', { doubt: label(kinds, doubt.doubt), who, count: doubt.count })
  return (
    <details>
      <summary>{title}</summary>
      <p className="quiet">{t(reasons[doubt.doubt], thresholds)}</p>
      <ul className="lines">
        {doubt.disputes.map(({ id, code, title: name }) => (
          <li key={id}>
            <Link to="/disputes/$disputeId" params={{ disputeId: id }}>
              <span className="figure quiet">{code}</span> {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
