import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import {
  useClauses,
  useEnumeration,
  useLabel,
  useLanguage,
  useText,
  useWord,
} from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, moneyText, Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { readReviewStanding, submitForReview } from '../contract.ts'
import { awaitsSubmission, conditions, gateReasons, materials, submissionStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Standing } from './review.ts'
import { RoundFields, roundToBegin } from './round-fields.tsx'
import './review.css'

type Decision = Standing['decisions'][number]

/** Beside a case: whether its decisions are reviewed and why, how that stands, and the way to submit. */
export function ReviewPart({ caseId }: { readonly caseId: string }) {
  const may = useMay()
  return may('readReviewStanding') ? <Part caseId={caseId} /> : null
}

function Part({ caseId }: { readonly caseId: string }) {
  const t = useText(messages)
  const read = useOperation(readReviewStanding, { params: { caseId } })
  return (
    <section className="card review-round">
      <h2>{t('partTitle')}</h2>
      <Reading of={read}>
        {(standing) => (
          <>
            {!standing.hasCatalogue && <p className="quiet">{t('partNoCatalogue')}</p>}
            {standing.decisions.map((decision) => (
              <DecisionPart key={decision.step} decision={decision} standing={standing} />
            ))}
          </>
        )}
      </Reading>
    </section>
  )
}

interface PartProps {
  readonly decision: Decision
  readonly standing: Standing
}

function DecisionPart({ decision, standing }: PartProps) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const clauses = useClauses()
  const may = useMay()
  const { message } = App.useApp()
  const [isOpen, open] = useState(false)
  const own = standing.submissions.filter(({ step }) => step.zh === decision.title.zh)
  const mayBegin = may('submitForReview') && standing.maySubmit
  const gate = { due: decision.due, passed: decision.gate.passed }
  const states = own.map(({ state }) => state)
  const maySubmit = mayBegin && awaitsSubmission(gate, decision.isUrgent, states)
  // What no row names may be sent all the same, as long as nothing of the case is decided or has to be sent.
  const isFree = standing.decisions.every(({ due, isTaken }) => !due && !isTaken)
  const mayVolunteer = mayBegin && isFree && own.length === 0
  return (
    <div className="review-item">
      <p className="review-facts">
        <strong>{word(decision.title)}</strong>
        <Tag tone={decision.due ? 'primary' : decision.waitsForSum ? 'warning' : 'plain'}>
          {t(decision.due ? 'partDue' : decision.waitsForSum ? 'partWaits' : 'partNotDue')}
        </Tag>
      </p>
      <Why decision={decision} />
      {decision.isUrgent && <p>{t('partUrgent')}</p>}
      {decision.due && (
        <Note
          tone={decision.gate.passed ? 'good' : 'warning'}
          title={t(decision.gate.passed ? 'gatePassed' : 'gateClosed')}
        >
          {clauses(decision.gate.reasons.map((reason) => label(gateReasons, reason)))}
        </Note>
      )}
      {own.map((one) => (
        <p className="review-facts" key={one.id}>
          <Link to="/review-submissions/$submissionId" params={{ submissionId: one.id } as never}>
            {t('partSee')} <span className="figure">{one.code}</span>
          </Link>
          <span>{label(submissionStates, one.state)}</span>
        </p>
      ))}
      {(maySubmit || mayVolunteer) && (
        <div className="actions">
          <Button look={maySubmit ? 'primary' : 'quiet'} onClick={() => open(true)}>
            {t(maySubmit ? 'doSubmit' : 'doVolunteer')}
          </Button>
        </div>
      )}
      <Drawer
        open={isOpen}
        onClose={() => open(false)}
        title={t(maySubmit ? 'doSubmit' : 'doVolunteer')}
        size="min(44rem, 100vw)"
        destroyOnHidden
      >
        <SubmitForm
          decision={decision}
          standing={standing}
          onCancel={() => open(false)}
          onDone={(sentence) => {
            open(false)
            void message.success(sentence)
          }}
        />
      </Drawer>
    </div>
  )
}

/** The row that hit, or how far the nearest one is. */
function Why({ decision }: { readonly decision: Decision }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const { hit, missed } = decision
  if (hit !== undefined) {
    return (
      <p>
        {hit.item}
        <span className="quiet review-sub">
          {[hit.basis, ...hit.met.map((met) => label(conditions, met))].filter(Boolean).join(' · ')}
        </span>
      </p>
    )
  }
  if (missed === undefined) return null
  if (decision.waitsForSum && missed.amountInFen !== undefined) {
    const least = moneyText(missed.amountInFen, language)
    return <p className="quiet">{t('partWaitsFor', { item: missed.item, least })}</p>
  }
  return (
    <p className="quiet">
      {t('partMissed', {
        item: missed.item,
        unmet: enumerated(missed.unmet.map((unmet) => label(conditions, unmet))),
      })}
      {missed.amountInFen !== undefined &&
        missed.unmet.includes('amount') &&
        t('partMissedSum', {
          least: moneyText(missed.amountInFen, language),
          sum: moneyText(missed.sumInFen, language),
        })}
    </p>
  )
}

function SubmitForm({ decision, standing, ...closing }: PartProps & Closing) {
  const t = useText(messages)
  const label = useLabel()
  const initial = roundToBegin(standing, decision.proposed, (material) => label(materials, material))
  return (
    <OperationForm
      {...closing}
      operation={submitForReview}
      params={{ caseId: standing.caseId }}
      draft={`review.submit.${standing.caseId}.${decision.step}`}
      initial={{ step: decision.step, ...initial }}
      does={t('doSubmit')}
      done={({ code }) => t('submitted', { code })}
    >
      {(form) => (
        <>
          <RoundFields
            form={form as never}
            findings={standing.findings}
            entry={standing.entry}
            initial={initial}
          />
          <DeskText
            form={form}
            path="expeditedFor"
            label={t('fieldExpedited')}
            hint={t('fieldExpeditedHint')}
            rows={2}
            maxLength={4000}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}
