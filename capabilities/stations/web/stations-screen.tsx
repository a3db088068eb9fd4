import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Empty, Moment, PageTitle, Reading, sizeText, useMay } from '#platform/web/ui/index.ts'
import { listStations } from '../contract.ts'
import { KeyOnce } from './key-once.tsx'
import { messages } from './messages.ts'
import type { GivenKey, Station } from './station.ts'
import { RegisterForm } from './station-forms.tsx'
import './stations.css'

/** Every collection station, the silent ones first. */
export function StationsScreen() {
  const t = useText(messages)
  const may = useMay()
  const [given, giveKey] = useState<GivenKey>()
  const list = useOperation(listStations, {})
  return (
    <section className="page stations">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {given && <KeyOnce given={given} onKept={() => giveKey(undefined)} />}
      {may('registerStation') && (
        <div className="actions">
          <ActDrawer does={t('register')} look="primary">
            {(closing) => <RegisterForm {...closing} onKey={giveKey} />}
          </ActDrawer>
        </div>
      )}
      <Reading
        of={list}
        isEmpty={({ stations }) => stations.length === 0}
        empty={
          <Empty icon="inbox" title={t('none')} {...(may('registerStation') && { hint: t('noneHint') })} />
        }
      >
        {({ stations, silentHours, releaseDays }) => (
          <>
            <Table stations={stations} />
            <p className="quiet">
              {t('silentHint', { hours: silentHours })} {t('releaseHint', { days: releaseDays })}{' '}
              <Tag tone="warning">{t('assumption')}</Tag>
            </p>
          </>
        )}
      </Reading>
    </section>
  )
}

function Table({ stations }: { readonly stations: readonly Station[] }) {
  const t = useText(messages)
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnStation')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnRoom')}</th>
          <th scope="col">{t('columnFiles')}</th>
        </tr>
      </thead>
      <tbody>
        {stations.map((one) => (
          <tr key={one.id}>
            <td>
              <Link className="list-title" to="/stations/$stationId" params={{ stationId: one.id } as never}>
                {one.name}
              </Link>
              <span className="list-facts">
                {one.unitName} · <span className="figure">{one.number}</span>
              </span>
            </td>
            <td>
              <StationTags one={one} />
              <span className="list-facts">
                {t('seen')} <Seen one={one} />
              </span>
            </td>
            <td>
              <Room one={one} />
            </td>
            <td>{one.waiting > 0 ? t('waiting', { count: one.waiting }) : t('nothingWaits')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Seen({ one }: { readonly one: Station }) {
  const t = useText(messages)
  return one.seenAt === undefined ? t('never') : <Moment of={one.seenAt} />
}

export function Room({ one: { totalBytes: total, usedBytes: used } }: { readonly one: Station }) {
  const t = useText(messages)
  if (total === undefined || used === undefined) return <span className="quiet">{t('roomUnknown')}</span>
  return t('room', { free: sizeText(Math.max(0, total - used)), total: sizeText(total) })
}

/** One that was never heard of was not connected yet. */
function Life({ one }: { readonly one: Station }) {
  const t = useText(messages)
  if (one.seenAt === undefined) return <Tag tone="warning">{t('notConnected')}</Tag>
  return <Tag tone={one.isSilent ? 'danger' : 'good'}>{t(one.isSilent ? 'silent' : 'atWork')}</Tag>
}

export function StationTags({ one }: { readonly one: Station }) {
  const t = useText(messages)
  if (one.isClosed) return <Tag tone="plain">{t('closed')}</Tag>
  return (
    <span className="station-tags">
      <Life one={one} />
      {one.isClockWrong && <Tag tone="warning">{t('clockWrong')}</Tag>}
      {one.failing > 0 && <Tag tone="warning">{t('failing', { count: one.failing })}</Tag>}
      {one.early > 0 && <Tag tone="danger">{t('early', { count: one.early })}</Tag>}
      {one.oddMessages > 0 && <Tag tone="warning">{t('odd', { count: one.oddMessages })}</Tag>}
    </span>
  )
}
