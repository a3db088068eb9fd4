import { useState } from 'react'
import { partyKinds, partyRoles } from '#capabilities/parties/domain/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, useMay } from '#platform/web/ui/index.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { Part } from './part.tsx'
import { ShowParty } from './show-party.tsx'

/** Who: names in full, numbers masked as the server sent them. */
export function DisputeParties({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  return (
    <Part title={t('parties')} opensNow>
      <ul className="parties">
        {matter.parties.map((party) => (
          <PartyLine key={party.id} matter={matter} party={party} />
        ))}
      </ul>
      <p className="quiet">{t(matter.filing === 'merged' ? 'partiesMoved' : 'partiesMasked')}</p>
    </Part>
  )
}

interface LineProps {
  readonly matter: Matter
  readonly party: Matter['parties'][number]
}

function PartyLine({ matter, party }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  const [isShown, show] = useState(false)
  // Triage officers may look too; the server decides, and writes down who looked.
  const mayShow = may('showParty') && (matter.heldByYou || may('dispatchDispute'))
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
        {mayShow && (
          <Button look="quiet" onClick={() => show(!isShown)}>
            {t(isShown ? 'showClose' : 'showFull')}
          </Button>
        )}
      </p>
      {isShown && <ShowParty disputeId={matter.id} partyId={party.id} />}
    </li>
  )
}
