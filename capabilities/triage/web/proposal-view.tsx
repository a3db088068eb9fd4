import type { z } from 'zod'
import { categories, grades, riskFlags } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import type { Proposal } from '../contract.ts'
import { messages } from './messages.ts'

type Proposed = z.infer<typeof Proposal>
type Reasons = Proposed['category']['reasons']

/** What the rule table proposes, each part with the sentence and the words that it rests on. */
export function ProposalView({ proposal }: { readonly proposal: Proposed }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <>
      <p className="quiet">{t('proposalLead')}</p>
      <dl className="facts proposal">
        <Part
          name={t('category')}
          value={label(categories, proposal.category.value)}
          reasons={proposal.category.reasons}
        />
        <Part
          name={t('grade')}
          value={label(grades, proposal.grade.value)}
          reasons={proposal.grade.reasons}
        />
        <Part name={t('unit')} value={proposal.unitName} reasons={proposal.unit.reasons} />
        {proposal.flags.length === 0 && <Part name={t('flags')} value={t('noFlags')} reasons={[]} />}
        {proposal.flags.map((flag) => (
          <Part
            key={flag.value}
            name={t('flags')}
            value={label(riskFlags, flag.value)}
            reasons={flag.reasons}
            isDanger
          />
        ))}
      </dl>
    </>
  )
}

interface PartProps {
  readonly name: string
  readonly value: string
  readonly reasons: Reasons
  readonly isDanger?: boolean
}

function Part({ name, value, reasons, isDanger = false }: PartProps) {
  const t = useText(messages)
  const word = useWord()
  const enumerated = useEnumeration()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Tag tone={isDanger ? 'danger' : 'primary'}>{value}</Tag>
        {reasons.map((reason) => (
          <p key={reason.rule} className="quiet">
            {word(reason.because)}
            {reason.evidence.length > 0 && ` ${t('evidence', { words: enumerated(reason.evidence) })}`}{' '}
            {reason.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
          </p>
        ))}
      </dd>
    </div>
  )
}
