import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useClauses, useEnumeration, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Fact, Facts, Note, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { readReviewSubmission } from '../contract.ts'
import { conditions, gateReasons, positions, submissionStates } from '../domain/index.ts'
import { ActBar } from './act-bar.tsx'
import { History, TheFile } from './file-parts.tsx'
import { messages } from './messages.ts'
import type { Submission } from './review.ts'
import { RoundCard } from './round-card.tsx'
import { Candidates, Checklist, Findings, Guide } from './side-parts.tsx'
import { DueTag } from './submission-list.tsx'
import './review.css'

/**
 * A submission on one page: what is asked, what the system finds, the guide beside it, and every round.
 * @param recorded what was recorded in its case, which another room shows
 */
export function SubmissionScreen({ recorded }: { readonly recorded: (caseId: string) => ReactNode }) {
  const { submissionId } = useParams({ strict: false }) as { readonly submissionId: string }
  const read = useOperation(readReviewSubmission, { params: { submissionId } })
  return (
    <section className="page review">
      <Reading of={read}>
        {(one) => (
          <>
            <Head one={one} />
            <ActBar one={one} />
            <div className="review-columns">
              <div className="review-main">
                {one.rounds.toReversed().map((round) => (
                  <RoundCard key={round.number} round={round} submission={one} />
                ))}
                {recorded(one.caseId)}
                <TheFile one={one} />
                <History one={one} />
              </div>
              <aside className="review-aside">
                <Checklist one={one} />
                <Findings findings={one.findings} />
                <Guide one={one} />
                <Candidates one={one} />
              </aside>
            </div>
          </>
        )}
      </Reading>
    </section>
  )
}

function Head({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const enumerated = useEnumeration()
  const clauses = useClauses()
  const isEnded = one.state === 'withdrawn'
  return (
    <header className="review-head">
      <PageTitle>{one.title}</PageTitle>
      <p className="review-facts">
        <span className="figure">{one.code}</span>
        <span>{word(one.step)}</span>
        <Tag tone={one.state === 'passed' ? 'good' : 'primary'}>{label(submissionStates, one.state)}</Tag>
        <span>{t('roundNumber', { number: one.round })}</span>
        {one.dueOn && (
          <span>
            {t('dueOn')} <Day of={one.dueOn} />
          </span>
        )}
        <DueTag one={one} />
      </p>
      {!isEnded && (
        <Note
          tone={one.gate.passed ? 'good' : 'warning'}
          title={t(one.gate.passed ? 'gatePassed' : 'gateClosed')}
        >
          {clauses(one.gate.reasons.map((reason) => label(gateReasons, reason)))}
        </Note>
      )}
      <Facts>
        <Fact label={t('caseOf')}>
          <CaseOf one={one} />
        </Fact>
        <Fact label={t('department')}>{one.unitName}</Fact>
        <Fact label={t('party')}>{enumerated(one.counterparties)}</Fact>
        <Fact label={t('hit')}>
          {one.hit === undefined ? (
            t('hitFreely')
          ) : (
            <>
              {one.hit.item}
              <span className="quiet review-sub">
                {[one.hit.basis, ...one.hit.met.map((met) => label(conditions, met))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          )}
        </Fact>
        <Fact label={t('columnReviewer')}>{one.reviewerName ?? t('noReviewer')}</Fact>
        {one.caseDueOn && (
          <Fact label={t('caseDue')}>
            <Day of={one.caseDueOn} />
          </Fact>
        )}
        <Fact label={t('regime')}>
          {word(one.regime)} · {label(positions, one.regime.position)}{' '}
          {one.regime.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
          <span className="quiet review-sub">{one.regime.basis}</span>
        </Fact>
        {one.expeditedFor && <Fact label={t('expeditedFor')}>{one.expeditedFor}</Fact>}
      </Facts>
    </header>
  )
}

/** Who may open the case finds its link; reviewers read what was submitted to them here. */
function CaseOf({ one }: { readonly one: Submission }) {
  const may = useMay()
  const code = <span className="figure">{one.caseCode}</span>
  if (!may('readEnforcementCase')) return code
  return (
    <Link to="/enforcement-cases/$caseId" params={{ caseId: one.caseId } as never}>
      {code}
    </Link>
  )
}
