import type { ReactNode } from 'react'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText } from '#platform/web/ui/index.ts'
import type { readGroup } from '../contract.ts'
import { authorities, consentWays, groupProceedings } from '../domain/index.ts'
import { messages } from './messages.ts'

type All = Answer<typeof readGroup>['representations']

export type ActFor =
  | { readonly act: 'consentFor'; readonly partyId: string }
  | { readonly act: 'signFor'; readonly partyId: string; readonly agreementId: string }

export interface Substitution {
  readonly act: 'substitute'
  readonly partyId: string
}

interface RepresentationsProps {
  readonly representations: All
  /** By which rule they act for others; none where the reader has no part in that. */
  readonly acting: Answer<typeof readGroup>['acting']
  readonly onAct: (work: ActFor) => void
  /** Left out where the reader does not keep the persons. */
  readonly onSubstitute?: ((work: Substitution) => void) | undefined
}

/** Who represents whom on each side, and how each of them consented. */
export function Representations({ representations, acting, onAct, onSubstitute }: RepresentationsProps) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <>
      <h3>{t('representatives')}</h3>
      {representations.length === 0 && <p className="quiet">{t('noRepresentatives')}</p>}
      {representations.map((one) => (
        <div key={one.role}>
          <p className="quiet">
            {t('chosen', {
              role: label(partyRoles, one.role),
              proceeding: label(groupProceedings, one.proceeding),
            })}
          </p>
          <ul className="lines">
            {one.representatives.map((representative) => (
              <Line key={representative.partyId} representative={representative}>
                {acting && <ActsFor representative={representative} onAct={onAct} />}
                {onSubstitute && (
                  <div className="actions">
                    <Button
                      look="quiet"
                      onClick={() => onSubstitute({ act: 'substitute', partyId: representative.partyId })}
                    >
                      {t('substitute')}
                    </Button>
                  </div>
                )}
              </Line>
            ))}
          </ul>
        </div>
      ))}
      {acting && (
        <p className="quiet">
          {t('actingBasis', { basis: acting.basis })}{' '}
          {acting.assumption && <Tag tone="warning">{t('assumedRule')}</Tag>}
        </p>
      )}
    </>
  )
}

type Representative = All[number]['representatives'][number]

function Line({
  representative,
  children,
}: {
  readonly representative: Representative
  readonly children: ReactNode
}) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const { name, agents, represents } = representative
  return (
    <li>
      <strong>{name}</strong>
      {agents.length > 0 && <span>{t('agents', { names: enumerated(agents) })}</span>}
      <details>
        <summary>{t('represents', { count: represents.length })}</summary>
        <ul>
          {represents.map((one) => (
            <li key={one.partyId}>
              {t('consented', {
                name: one.name,
                day: dateText(one.consentedOn, language),
                way: label(consentWays, one.way),
              })}{' '}
              <Tag>{label(authorities, one.authority)}</Tag>
            </li>
          ))}
        </ul>
      </details>
      {children}
    </li>
  )
}

const othersIn = (ids: readonly string[], own: string) => ids.filter((id) => id !== own).length

interface ActsForProps {
  readonly representative: Representative
  readonly onAct: RepresentationsProps['onAct']
}

/** What the representative may do for others now; who gave too little power has to come in person. */
function ActsFor({ representative, onAct }: ActsForProps) {
  const t = useText(messages)
  const { partyId, consent, signatures } = representative
  const unable = Math.max(consent.unable.length, ...signatures.map((one) => one.unable.length), 0)
  return (
    <>
      <div className="actions">
        {consent.ready.length > 0 && (
          <Button onClick={() => onAct({ act: 'consentFor', partyId })}>
            {t('consentForCount', { count: othersIn(consent.ready, partyId) })}
          </Button>
        )}
        {signatures
          .filter(({ ready }) => ready.length > 0)
          .map(({ agreementId, number, ready }) => (
            <Button key={agreementId} onClick={() => onAct({ act: 'signFor', partyId, agreementId })}>
              {t('signForCount', { count: othersIn(ready, partyId), number })}
            </Button>
          ))}
      </div>
      {unable > 0 && <p className="quiet">{t('unable', { count: unable })}</p>}
    </>
  )
}
