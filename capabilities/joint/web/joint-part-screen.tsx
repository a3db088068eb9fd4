import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Fact, Facts, Icon, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readJointPart } from '../contract.ts'
import { partKinds, partRights } from '../domain/index.ts'
import { ConsultationView, GroupView } from './joint-views.tsx'
import './joint.css'
import { messages } from './messages.ts'
import { useWorks } from './use-works.tsx'

interface ScreenProps {
  /** What everybody who reads of a dispute can do at any time. */
  readonly duty: (disputeId: string) => ReactNode
}

/** Of a dispute what a part in its joint work shows, for invited units and guests. */
export function JointPartScreen({ duty }: ScreenProps) {
  const { disputeId } = useParams({ strict: false }) as { readonly disputeId: string }
  const t = useText(messages)
  const matter = useOperation(readJointPart, { params: { disputeId } })
  const { drawer, openFor } = useWorks()
  const open = openFor(disputeId)
  return (
    <section className="page">
      <Link className="crumb" to={'/joint-work' as never}>
        <Icon name="back" />
        {t('title')}
      </Link>
      <Reading of={matter}>
        {(part) => (
          <>
            <PageTitle>{part.title}</PageTitle>
            {duty(disputeId)}
            <Head part={part} />
            <Agreements part={part} />
            <section className="card joint">
              {part.groups.map((group) => (
                <GroupView key={group.id} group={group} may={[]} open={open} />
              ))}
              {part.consultations.map((one) => (
                <ConsultationView key={one.id} consultation={one} may={[]} open={open} />
              ))}
            </section>
          </>
        )}
      </Reading>
      {drawer}
    </section>
  )
}

type Part = Answer<typeof readJointPart>

function Head({ part }: { readonly part: Part }) {
  const t = useText(messages)
  const label = useLabel()
  const kinds = [...new Set(part.parts.map(({ kind }) => label(partKinds, kind)))]
  return (
    <section className="card">
      <Facts>
        <Fact label={t('code')}>
          <span className="figure">{part.code}</span>
        </Fact>
        <Fact label={t('holder')}>{part.holderUnitName}</Fact>
        <Fact label={t('yourPart')}>{kinds.join(t('and'))}</Fact>
        <Fact label={t('yourRights')}>
          {part.rights.map((right) => label(partRights, right)).join(t('and'))}
        </Fact>
      </Facts>
      <h2>{t('facts')}</h2>
      <p className="narrative">{part.narrative}</p>
    </section>
  )
}

function Agreements({ part }: { readonly part: Part }) {
  const t = useText(messages)
  const agreements = part.agreements ?? []
  if (agreements.length === 0) return null
  return (
    <section className="card">
      <h2>{t('agreements')}</h2>
      {agreements.map(({ mainFacts, terms }) => (
        <div key={mainFacts}>
          <p className="narrative">{mainFacts}</p>
          <ol>
            {terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
