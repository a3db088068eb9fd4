import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { leaveReview, listReviewers, recordReviewerTraining } from '../../contract.ts'
import { reviewerFaults, reviewerKinds } from '../../domain/index.ts'
import { DepartmentChoice } from '../department-choice.tsx'
import { LeaveForm, TrainingForm } from '../end-form.tsx'
import { messages } from './messages.ts'
import { RegisterReviewerForm } from './reviewer-form.tsx'
import '../authority.css'

type Reviewer = Answer<typeof listReviewers>['reviewers'][number]

/** Lives in the address of the screen. */
const filters = z.strictObject({ unit: z.uuid().optional() })

export function ReviewersScreen() {
  const t = useText(messages)
  const { message } = App.useApp()
  const [{ unit }, setFilters] = useFilters(filters)
  const [isRegistering, register] = useState(false)
  const list = useOperation(listReviewers)
  const say = (sentence: string) => void message.success(sentence)
  return (
    <section className="page authority">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <div className="actions">
        <DepartmentChoice
          label={t('unit')}
          all={t('allUnits')}
          among={list.data?.reviewers ?? []}
          chosen={unit}
          onChoose={(chosen) => setFilters({ unit: chosen })}
        />
        {list.data?.mayKeep && (
          <Button look="primary" onClick={() => register(true)}>
            {t('register')}
          </Button>
        )}
      </div>
      <Reading of={list}>
        {({ reviewers, rule, mayKeep }) => {
          const shown = reviewers.filter(({ unitId }) => unit === undefined || unitId === unit)
          const { firstTimersFrom: day, basis } = rule
          return (
            <>
              {shown.length === 0 ? (
                <Empty icon="people" title={t('none')} />
              ) : (
                <div className="card">
                  <ul className="lines authority-lines">
                    {shown.map((reviewer) => (
                      <ReviewerLine key={reviewer.id} reviewer={reviewer} mayKeep={mayKeep} onDone={say} />
                    ))}
                  </ul>
                </div>
              )}
              <p className="quiet">
                {t('ruleNote', { day, basis })}{' '}
                {rule.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
              </p>
              <Drawer
                open={isRegistering}
                onClose={() => register(false)}
                title={t('register')}
                size="min(36rem, 100vw)"
                destroyOnHidden
              >
                <RegisterReviewerForm
                  firstTimersFrom={day}
                  onCancel={() => register(false)}
                  onDone={(sentence) => {
                    register(false)
                    say(sentence)
                  }}
                />
              </Drawer>
            </>
          )
        }}
      </Reading>
    </section>
  )
}

interface LineProps {
  readonly reviewer: Reviewer
  readonly mayKeep: boolean
  readonly onDone: (sentence: string) => void
}

function ReviewerLine({ reviewer, mayKeep, onDone }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const [doing, act] = useState<'train' | 'leave'>()
  const closing: Closing = {
    onCancel: () => act(undefined),
    onDone: (sentence) => {
      act(undefined)
      onDone(sentence)
    },
  }
  const { id, name, kind, title, faults, leftOn, firstReviewedOn, qualificationNumber: number } = reviewer
  const params = { reviewerId: id }
  const facts = [
    reviewer.unitName,
    reviewer.isFullTime ? t('fullTime') : t('partTime'),
    number && t('numberOf', { number }),
    firstReviewedOn && t('firstReviewed', { day: firstReviewedOn }),
    leftOn && t('leftOn', { day: leftOn }),
    reviewer.trainingHours > 0 && t('training', { hours: reviewer.trainingHours }),
  ]
  return (
    <li>
      <p className="authority-facts">
        <strong>{name}</strong>
        <Tag>{label(reviewerKinds, kind)}</Tag>
        {faults.length === 0 && <Tag tone="good">{t('may')}</Tag>}
        {faults.map((fault) => (
          <Tag key={fault} tone={fault === 'unqualified' ? 'danger' : 'plain'}>
            {label(reviewerFaults, fault)}
          </Tag>
        ))}
        {title === 'qualified' && <Tag>{t('qualified')}</Tag>}
        {title === 'grandfathered' && <Tag tone="warning">{t('grandfathered')}</Tag>}
      </p>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {reviewer.fields.length > 0 && <p>{enumerated(reviewer.fields)}</p>}
      {mayKeep && leftOn === undefined && doing === undefined && (
        <div className="actions">
          <Button look="quiet" onClick={() => act('train')}>
            {t('train')}
          </Button>
          <Button look="quiet" onClick={() => act('leave')}>
            {t('leave')}
          </Button>
        </div>
      )}
      {doing === 'train' && <TrainingForm {...closing} operation={recordReviewerTraining} params={params} />}
      {doing === 'leave' && (
        <LeaveForm {...closing} operation={leaveReview} params={params} version={reviewer.version} />
      )}
    </li>
  )
}
