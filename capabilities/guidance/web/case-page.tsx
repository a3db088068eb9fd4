import { App } from 'antd'
import { useState } from 'react'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Note, Reading } from '#platform/web/ui/index.ts'
import { readTypicalCase } from '../contract/cases.ts'
import { caseStates } from '../domain/index.ts'
import { type CaseStep, CaseStepForm } from './case-acts.tsx'
import { CaseConsents } from './case-consents.tsx'
import { CaseEditor } from './case-editor.tsx'
import { CaseText } from './case-text.tsx'
import { messages } from './messages.ts'
import type { TypicalCase } from './typical-case.ts'

/** One case: its text, where it stands, and what this officer may do with it. */
export function CasePage({ id }: { readonly id: string }) {
  const read = useOperation(readTypicalCase, { params: { typicalCaseId: id } })
  return <Reading of={read}>{(one) => <CaseView one={one} />}</Reading>
}

function CaseView({ one }: { readonly one: TypicalCase }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [step, take] = useState<CaseStep | 'edit'>()
  const closing: Closing = {
    onCancel: () => take(undefined),
    onDone: (sentence) => {
      take(undefined)
      message.success(sentence)
    },
  }
  if (step === 'edit') {
    const { title, facts, handling, outcome, lessons, category, sector, hasMinor, kept } = one
    const texts = { title, facts, handling, outcome, lessons }
    const initial = { texts, category, hasMinor, kept: [...(kept ?? [])], ...(sector ? { sector } : {}) }
    const existing = { id: one.id, version: one.version }
    return <CaseEditor {...closing} initial={initial} existing={existing} disputeId={one.disputeId} />
  }
  return (
    <article className="guidance">
      <CaseHead one={one} />
      <CaseText one={one} />
      <CaseConsents one={one} />
      {step === undefined ? (
        <CaseActions one={one} onTake={take} />
      ) : (
        <CaseStepForm step={step} one={one} {...closing} />
      )}
      {one.may.includes('review') && step === undefined && (
        <Note tone="warning" title={t('reviewerTitle')}>
          {t('reviewerLead')}
        </Note>
      )}
    </article>
  )
}

function CaseHead({ one }: { readonly one: TypicalCase }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const isWork = one.state !== 'published'
  return (
    <>
      <p className="guidance-facts quiet">
        {isWork && <Tag tone="primary">{label(caseStates, one.state)}</Tag>}
        <Tag>{label(categories, one.category)}</Tag>
        {one.sector && <Tag>{label(sectors, one.sector)}</Tag>}
        {one.hasMinor && isWork && <Tag tone="warning">{t('minor')}</Tag>}
        <span>
          {one.authorUnitName} {one.authorName}
        </span>
      </p>
      {one.words && (
        <Note tone="warning" title={t(one.state === 'withdrawn' ? 'withdrawnFor' : 'returnedFor')}>
          {one.words}
        </Note>
      )}
      {one.kept !== undefined && one.kept.length > 0 && isWork && (
        <Note title={t('keptTitle')}>{enumerated(one.kept)}</Note>
      )}
      {one.obstacle && (
        <Note tone="danger" title={t('obstacle')}>
          {one.obstacle}
        </Note>
      )}
    </>
  )
}

interface ActionsProps {
  readonly one: TypicalCase
  readonly onTake: (step: CaseStep | 'edit') => void
}

function CaseActions({ one, onTake }: ActionsProps) {
  const t = useText(messages)
  const may = (act: TypicalCase['may'][number]) => one.may.includes(act)
  if (one.may.every((act) => act === 'consent')) return null
  return (
    <div className="actions">
      {may('submit') && (
        <Button look="primary" onClick={() => onTake('submit')}>
          {t('submitCase')}
        </Button>
      )}
      {may('review') && one.obstacle === undefined && (
        <Button look="primary" onClick={() => onTake('publish')}>
          {t(one.hasMinor && one.state === 'in-review' ? 'approveCase' : 'publishCase')}
        </Button>
      )}
      {may('review') && <Button onClick={() => onTake('return')}>{t('returnCase')}</Button>}
      {may('edit') && <Button onClick={() => onTake('edit')}>{t('editCase')}</Button>}
      {may('withdraw') && (
        <Button look="quiet" onClick={() => onTake('withdraw')}>
          {t('withdrawCase')}
        </Button>
      )}
    </div>
  )
}
