import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useClauses, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { Denied, Fact, Facts, Moment, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listStationFiles, listStations, listStationTroubles } from '../contract.ts'
import { KeyOnce } from './key-once.tsx'
import { messages } from './messages.ts'
import type { GivenKey, Station } from './station.ts'
import { CloseForm, RenewForm } from './station-forms.tsx'
import { Room, Seen, StationTags } from './stations-screen.tsx'
import './stations.css'

/** One station: how it is, what lies in it, what went wrong with it. */
export function StationScreen() {
  const { stationId } = useParams({ strict: false }) as { readonly stationId: string }
  const list = useOperation(listStations, {})
  return (
    <section className="page stations">
      <Reading of={list}>
        {({ stations }) => {
          const one = stations.find(({ id }) => id === stationId)
          if (one === undefined) return <Denied />
          return (
            <>
              <Head one={one} />
              <Files one={one} />
              <Troubles one={one} />
            </>
          )
        }}
      </Reading>
    </section>
  )
}

function Head({ one }: { readonly one: Station }) {
  const t = useText(messages)
  const may = useMay()
  const [given, giveKey] = useState<GivenKey>()
  return (
    <>
      <PageTitle>{one.name}</PageTitle>
      <StationTags one={one} />
      {given && <KeyOnce given={given} onKept={() => giveKey(undefined)} />}
      <Facts>
        <Fact label={t('unit')}>{one.unitName}</Fact>
        <Fact label={t('number')}>
          <span className="figure">{one.number}</span>
        </Fact>
        <Fact label={t('seen')}>
          <Seen one={one} />
        </Fact>
        <Fact label={t('columnRoom')}>
          <Room one={one} />
        </Fact>
        <Fact label={t('drift')}>
          <Drift of={one.driftSeconds} />
        </Fact>
        <Fact label={t('users')}>{t('usersCount', { count: one.users })}</Fact>
        {one.software !== undefined && <Fact label={t('software')}>{one.software}</Fact>}
        <Fact label={t('filesTold')}>{t('filesCount', { count: one.files })}</Fact>
      </Facts>
      {may('renewStationKey') && !one.isClosed && (
        <div className="actions">
          <ActDrawer does={t('renew')} look="plain">
            {(closing) => <RenewForm one={one} {...closing} onKey={giveKey} />}
          </ActDrawer>
          <ActDrawer does={t('close')}>{(closing) => <CloseForm one={one} {...closing} />}</ActDrawer>
        </div>
      )}
    </>
  )
}

function Drift({ of: seconds }: { readonly of: number | undefined }) {
  const t = useText(messages)
  if (seconds === undefined) return <span className="quiet">{t('driftUnknown')}</span>
  if (seconds === 0) return t('driftNone')
  return t(seconds > 0 ? 'driftAhead' : 'driftBehind', { seconds: Math.abs(seconds) })
}

type Which = 'waiting' | 'releasable' | 'deleted'

function Files({ one }: { readonly one: Station }) {
  const t = useText(messages)
  const [of, choose] = useState<Which>('waiting')
  const files = useOperation(listStationFiles, { params: { stationId: one.id }, query: { of } })
  const empty = { waiting: t('noneWaiting'), releasable: t('noneReleasable'), deleted: t('noneDeleted') }
  return (
    <section className="card">
      <h2>{t('files')}</h2>
      <ChoiceChips
        label={t('files')}
        chips={[
          { value: 'waiting' as const, label: t('ofWaiting', { count: one.waiting }) },
          { value: 'releasable' as const, label: t('ofReleasable', { count: one.releasable }) },
          { value: 'deleted' as const, label: t('ofDeleted', { count: one.deleted }) },
        ]}
        chosen={of}
        onChoose={(next) => choose(next ?? 'waiting')}
      />
      <Reading
        of={files}
        isEmpty={(list) => list.files.length === 0}
        empty={<p className="quiet">{empty[of]}</p>}
      >
        {(list) => (
          <ul className="lines">
            {list.files.map((file) => (
              <li key={file.number}>
                {file.name} {file.early && <Tag tone="danger">{t('deletedEarly')}</Tag>}
                <span className="quiet station-sub">
                  {t('told')} <Moment of={file.toldAt} />
                  {file.deletedAt && (
                    <>
                      {' · '}
                      {t('deletedAt')} <Moment of={file.deletedAt} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </section>
  )
}

/** Only where there is something. */
function Troubles({ one }: { readonly one: Station }) {
  const t = useText(messages)
  const clauses = useClauses()
  const troubles = useOperation(listStationTroubles, { params: { stationId: one.id } })
  if (one.failing + one.early + one.oddMessages === 0) return null
  return (
    <section className="card">
      <h2>{t('troubles')}</h2>
      <Reading of={troubles}>
        {({ early, failing, odd }) => (
          <ul className="lines">
            {early.map(({ number, name, at }) => (
              <Trouble key={`early ${number}`} what={t('troubleEarly')} name={name} at={at} />
            ))}
            {failing.map(({ number, name, fault, at }) => (
              <Trouble key={`failing ${number}`} what={t('troubleFailing')} name={name} at={at} why={fault} />
            ))}
            {odd.map(({ message, faults, at, body }) => (
              <Trouble
                key={`odd ${at} ${body}`}
                what={t('troubleOdd')}
                name={message}
                at={at}
                why={clauses(faults)}
              />
            ))}
          </ul>
        )}
      </Reading>
    </section>
  )
}

function Trouble({
  what,
  name,
  at,
  why,
}: {
  readonly what: string
  readonly name: string
  readonly at: string
  readonly why?: string
}) {
  return (
    <li>
      {what} · {name}
      <span className="quiet station-sub">
        <Moment of={at} />
        {why && ` · ${why}`}
      </span>
    </li>
  )
}
