import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, Fact, Facts, Moment, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listRoutingRules } from '../contract.ts'
import { type RoutingRuleState, routingRuleStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { RoutingDecisionForm, RoutingEndForm } from './routing-decision-forms.tsx'

type Rule = Answer<typeof listRoutingRules>['rules'][number]

const tones = {
  proposed: 'warning',
  'in-force': 'good',
  rejected: 'plain',
  ended: 'plain',
} as const satisfies Record<RoutingRuleState, string>

/** Rules that came from rulings: what waits for a decision first, then what holds and what held. */
export function RoutingRulesScreen() {
  const t = useText(messages)
  const { message } = App.useApp()
  const list = useOperation(listRoutingRules, {})
  const [work, open] = useState<{ readonly rule: Rule; readonly does: 'decide' | 'end' }>()
  const closing = {
    onCancel: () => open(undefined),
    onDone: (sentence: string) => {
      open(undefined)
      message.success(sentence)
    },
  }
  return (
    <section className="page">
      <PageTitle lead={t('routingRulesLead')}>{t('routingRules')}</PageTitle>
      <Reading
        of={list}
        isEmpty={({ rules }) => rules.length === 0}
        empty={<Empty icon="check" title={t('routingNone')} hint={t('routingNoneHint')} />}
      >
        {({ rules }) => rules.map((rule) => <RuleCard key={rule.id} rule={rule} onWork={open} />)}
      </Reading>
      <Drawer
        open={work !== undefined}
        onClose={closing.onCancel}
        title={work && t(work.does === 'end' ? 'routingEnd' : 'routingDecide')}
        size="min(34rem, 100vw)"
        destroyOnHidden
      >
        {work?.does === 'decide' && <RoutingDecisionForm routingRuleId={work.rule.id} {...closing} />}
        {work?.does === 'end' && <RoutingEndForm routingRuleId={work.rule.id} {...closing} />}
      </Drawer>
    </section>
  )
}

interface CardProps {
  readonly rule: Rule
  readonly onWork: (work: { readonly rule: Rule; readonly does: 'decide' | 'end' }) => void
}

function RuleCard({ rule, onWork }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section className="card">
      <h2>
        {t('routingGoes', { about: useAbout(rule), unit: rule.unitName })}{' '}
        <Tag tone={tones[rule.state]}>{label(routingRuleStates, rule.state)}</Tag>
      </h2>
      <p className="narrative">{rule.reason}</p>
      <Facts>
        {rule.validFrom && (
          <Fact label={t('routingHolds')}>
            <Day of={rule.validFrom} /> – {rule.validTo ? <Day of={rule.validTo} /> : t('routingOpenEnd')}
          </Fact>
        )}
        {rule.disputeId && (
          <Fact label={t('routingFrom')}>
            <Link to={`/disputes/${rule.disputeId}` as never}>{rule.disputeCode}</Link>
          </Fact>
        )}
        <Fact label={t('routingBy')}>
          {rule.proposedBy} · <Moment of={rule.proposedAt} />
        </Fact>
        {rule.decidedAt && (
          <Fact label={t('routingDecidedBy')}>
            {rule.decidedBy} · <Moment of={rule.decidedAt} /> · {rule.decisionReason}
          </Fact>
        )}
        {rule.endReason && <Fact label={t('routingEndReason')}>{rule.endReason}</Fact>}
      </Facts>
      {rule.may.length > 0 && (
        <div className="actions">
          {rule.may.includes('adopt') && (
            <Button look="primary" onClick={() => onWork({ rule, does: 'decide' })}>
              {t('routingDecide')}
            </Button>
          )}
          {rule.may.includes('end') && (
            <Button onClick={() => onWork({ rule, does: 'end' })}>{t('routingEnd')}</Button>
          )}
        </div>
      )}
    </section>
  )
}

/** Its conditions in one breath: "neighbour, Dongjie". */
function useAbout({ category, sector, place }: Rule): string {
  const label = useLabel()
  const parts = [place, category && label(categories, category), sector && label(sectors, sector)]
  return parts.filter((part) => part !== undefined).join(' · ')
}
