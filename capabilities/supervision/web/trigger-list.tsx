import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useAside, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips } from '#platform/web/ui/desk/index.ts'
import { Button, ClockBadge, Empty, Reading, shortDateText } from '#platform/web/ui/index.ts'
import { listSupervisionTriggers } from '../contract.ts'
import { type OrderTrigger, orderTriggers } from '../domain/index.ts'
import { messages } from './messages.ts'
import { OrderForm } from './order-form.tsx'

type MatterTrigger = Answer<typeof listSupervisionTriggers>['triggers'][number]
type Found = Pick<MatterTrigger, 'trigger' | 'warning' | 'since' | 'days' | 'limit'>

/** What should be supervised, computed; the order is one press away. */
export function TriggerList() {
  const t = useText(messages)
  const list = useOperation(listSupervisionTriggers, {}, { staleSeconds: 30 })
  return (
    <Reading
      of={list}
      isEmpty={({ triggers }) => triggers.length === 0}
      empty={<Empty icon="check" title={t('noneToSupervise')} hint={t('noneToSuperviseHint')} />}
    >
      {({ triggers, hasMore }) => (
        <>
          <Triggers triggers={triggers} />
          {hasMore && <p className="quiet">{t('moreTriggers')}</p>}
        </>
      )}
    </Reading>
  )
}

/** What is still in time is a warning, and no neglect. */
type Kind = OrderTrigger | 'near'
const kindOf = ({ trigger, warning }: Found): Kind => (warning === 'amber' ? 'near' : trigger)

function Triggers({ triggers }: { readonly triggers: readonly MatterTrigger[] }) {
  const t = useText(messages)
  const label = useLabel()
  const [kind, choose] = useState<Kind>()
  const shown = kind === undefined ? triggers : triggers.filter((found) => kindOf(found) === kind)
  const kinds = [...new Set(triggers.map(kindOf))].map((value) => ({
    value,
    label: value === 'near' ? t('near') : label(orderTriggers, value),
    count: triggers.filter((found) => kindOf(found) === value).length,
  }))
  const all = { value: undefined, label: t('all'), count: triggers.length }
  return (
    <>
      {kinds.length > 1 && (
        <ChoiceChips label={t('trigger')} chips={[all, ...kinds]} chosen={kind} onChoose={choose} />
      )}
      {shown.length === 0 && <Empty icon="check" title={t('noneOfKind')} />}
      {shown.length > 0 && <TriggerRows triggers={shown} />}
    </>
  )
}

/** @param props.triggers at least one */
export function TriggerRows({ triggers }: { readonly triggers: readonly MatterTrigger[] }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [chosen, choose] = useState<MatterTrigger>()
  const close = () => choose(undefined)
  const done = (sentence: string) => {
    close()
    message.success(sentence)
  }
  return (
    <div className="card">
      <ul className="lines supervision-rows">
        {triggers.map((found) => (
          <TriggerLine
            key={found.trigger + found.disputeId}
            found={found}
            onSupervise={() => choose(found)}
          />
        ))}
      </ul>
      <Drawer
        open={chosen !== undefined}
        onClose={close}
        title={t('superviseOf', { title: chosen?.disputeTitle ?? '' })}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        {chosen && (
          <div className="supervision">
            <FoundReason found={chosen} />
            <OrderForm disputeId={chosen.disputeId} found={chosen} onCancel={close} onDone={done} />
          </div>
        )}
      </Drawer>
    </div>
  )
}

interface LineProps {
  readonly found: MatterTrigger
  readonly onSupervise: () => void
}

function TriggerLine({ found, onSupervise }: LineProps) {
  const t = useText(messages)
  return (
    <li>
      <div className="supervision-row">
        <strong>
          <Link to={`/disputes/${found.disputeId}` as never} hash="supervision">
            {found.disputeTitle}
          </Link>
        </strong>
        <FoundReason found={found} />
        <p className="supervision-facts quiet">
          <span className="figure">{found.disputeCode}</span>
          <span>{found.unitName}</span>
          <span>
            {found.answerableName ? t('answerableIs', { name: found.answerableName }) : t('noAnswerable')}
          </span>
          {found.orders > 0 && <span>{t('before', { count: found.orders })}</span>}
        </p>
      </div>
      <Button onClick={onSupervise}>{t('supervise')}</Button>
    </li>
  )
}

const nearWords = {
  acceptance: 'nearAcceptance',
  mediation: 'nearEnd',
  performance: 'nearPerformance',
} as const

/** The reason, and how old it is; the lamp is of time. */
export function FoundReason({ found }: { readonly found: Found }) {
  const t = useText(messages)
  const label = useLabel()
  const aside = useAside()
  const language = useLanguage()
  const { trigger, warning, since, days, limit } = found
  return (
    <p className="supervision-facts">
      <span>
        {warning === 'amber' ? t(nearWords[limit ?? 'mediation']) : label(orderTriggers, trigger)}
        {warning === 'red' && limit === 'performance' && aside(t('notPerformed'))}
      </span>
      {warning === 'none' ? (
        <span className="quiet">{days === 0 ? t('sinceToday') : t('sinceDays', { count: days })}</span>
      ) : (
        <>
          <ClockBadge clock={{ state: 'running', warning, daysLeft: -days }} />
          <span className="quiet">{t('limitWas', { day: shortDateText(since, language) })}</span>
        </>
      )}
    </p>
  )
}
