import { partyKinds, partyRoles } from '#capabilities/parties/domain/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'

/** Who: names in full, numbers masked as the server sent them. */
export function DisputeParties({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  return (
    <section className="card">
      <h2>{t('parties')}</h2>
      <ul className="parties">
        {matter.parties.map((party) => (
          <PartyLine key={party.id} party={party} />
        ))}
      </ul>
      <p className="quiet">{t('partiesMasked')}</p>
    </section>
  )
}

function PartyLine({ party }: { readonly party: Matter['parties'][number] }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <li>
      <p className="party-name">
        <Tag tone="primary">{label(partyRoles, party.role)}</Tag>
        <strong>{party.name}</strong>
        <span className="quiet">
          {label(partyKinds, party.kind)}
          {party.headCount > 1 && ` · ${t('representsMany', { count: party.headCount })}`}
        </span>
      </p>
      <p className="party-facts quiet">
        <span>
          {t('identity')} <span className="figure">{party.identity ?? t('notGiven')}</span>
        </span>
        <span>
          {t('phone')} <span className="figure">{party.phone ?? t('notGiven')}</span>
        </span>
      </p>
    </li>
  )
}
