import { partyRoles } from '#capabilities/parties/domain/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import type { readGroup } from '../contract.ts'
import { consentWays, groupProceedings } from '../domain/index.ts'
import { messages } from './messages.ts'

type All = Answer<typeof readGroup>['representations']

/** Who represents whom on each side, and how each of them consented. */
export function Representations({ representations }: { readonly representations: All }) {
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
              <Line key={representative.partyId} representative={representative} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Line({ representative }: { readonly representative: All[number]['representatives'][number] }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { name, agents, represents } = representative
  return (
    <li>
      <strong>{name}</strong>
      {agents.length > 0 && <span>{t('agents', { names: agents.join('、') })}</span>}
      <details>
        <summary>{t('represents', { count: represents.length })}</summary>
        <ul>
          {represents.map((one) => (
            <li key={one.partyId}>
              {t('consented', {
                name: one.name,
                day: dateText(one.consentedOn, language),
                way: label(consentWays, one.way),
              })}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
