import { useSearch } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listReferrals, referralFilters } from '../contract.ts'
import { directions } from '../domain/index.ts'
import { messages } from './messages.ts'
import { ReceiveForm } from './receive-form.tsx'
import { ReferralCard } from './referral-card.tsx'
import './referral.css'

/** What came in and what went out, what is due first on top. */
export function ReferralScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [filters, setFilters] = useFilters(referralFilters)
  const { letter, subject }: { readonly letter?: unknown; readonly subject?: unknown } = useSearch({
    strict: false,
  })
  const [from] = useState({ theirNumber: wordsOf(letter), title: wordsOf(subject) })
  const [isReceiving, receive] = useState(from.theirNumber !== undefined)
  const list = useOperation(listReferrals, { query: filters }, { keepsPrevious: true })
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <div className="filters-line">
        <Filters filters={filters} onFilter={setFilters} />
        {may('receiveReferral') && (
          <Button look="primary" onClick={() => receive(true)}>
            {t('receive')}
          </Button>
        )}
      </div>
      <Reading
        of={list}
        isEmpty={({ referrals }) => referrals.length === 0}
        empty={<Empty icon="check" title={t('none')} hint={t('noneHint')} />}
      >
        {({ referrals }) => (
          <div className="referrals">
            {referrals.map((referral) => (
              <section className="card" key={referral.id}>
                <ReferralCard referral={referral} isAlone />
              </section>
            ))}
          </div>
        )}
      </Reading>
      <Drawer
        open={isReceiving}
        onClose={() => receive(false)}
        title={t('receive')}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        <ReceiveForm
          from={from}
          onCancel={() => receive(false)}
          onDone={({ number, isKnown }) => {
            receive(false)
            message[isKnown ? 'warning' : 'success'](t(isKnown ? 'known' : 'received', { number }))
          }}
        />
      </Drawer>
    </section>
  )
}

/** A list of another body led here with the number and the subject of a row. */
const wordsOf = (value: unknown) => (value === undefined ? undefined : String(value))

interface FiltersProps {
  readonly filters: ReturnType<typeof referralFilters.parse>
  readonly onFilter: (change: Partial<ReturnType<typeof referralFilters.parse>>) => void
}

function Filters({ filters, onFilter }: FiltersProps) {
  const t = useText(messages)
  const word = useWord()
  const ways = [
    { value: undefined, label: t('any') },
    { value: 'in' as const, label: word(directions.in) },
    { value: 'out' as const, label: word(directions.out) },
  ]
  const states = [
    { value: 'open' as const, label: t('open') },
    { value: 'ended' as const, label: t('ended') },
  ]
  return (
    <>
      <ChoiceChips
        label={t('direction')}
        chips={ways}
        chosen={filters.direction}
        onChoose={(direction) => onFilter({ direction })}
      />
      <ChoiceChips
        label={t('state')}
        chips={states}
        chosen={filters.state === 'all' ? undefined : filters.state}
        onChoose={(state) => onFilter({ state: state ?? 'open' })}
      />
    </>
  )
}
