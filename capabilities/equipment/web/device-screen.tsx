import { Link, useParams } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Fact, Facts, Icon, instantText, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readDevice } from '../contract.ts'
import { clockStandings, deviceEvents, deviceKinds, handoverStates } from '../domain/index.ts'
import { type OneDevice, toneOfClock } from './device.ts'
import { DeviceActs } from './device-acts.tsx'
import { Custodian, DeviceTags } from './devices-screen.tsx'
import { messages } from './messages.ts'
import './equipment.css'

/** One device: who has it, whether it is right and used, and what became of it. */
export function DeviceScreen() {
  const t = useText(messages)
  const { deviceId } = useParams({ strict: false }) as { readonly deviceId: string }
  const read = useOperation(readDevice, { params: { deviceId } })
  return (
    <section className="page equipment">
      <Link className="crumb" to={'/equipment' as never}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <Reading of={read}>
        {(one) => (
          <>
            <PageTitle>{one.assetNumber}</PageTitle>
            <DeviceTags one={one} />
            <DeviceActs one={one} />
            <Entry one={one} />
            <Handovers one={one} />
            <Checks one={one} />
            <Timeline one={one} />
          </>
        )}
      </Reading>
    </section>
  )
}

function Entry({ one }: { readonly one: OneDevice }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <section className="card">
      <h2>{t('facts')}</h2>
      <Facts>
        <Fact label={t('columnWho')}>
          <Custodian one={one} />
        </Fact>
        <Fact label={t('department')}>{one.unitName}</Fact>
        <Fact label={t('kind')}>
          {label(deviceKinds, one.kind)} · {one.model}
        </Fact>
        <Fact label={t('serial')}>{one.serial}</Fact>
        <Fact label={t('clock')}>
          <Tag tone={toneOfClock[one.clock]}>{label(clockStandings, one.clock)}</Tag>
        </Fact>
        <Fact label={t('columnLast')}>
          {one.lastUploadAt ? instantText(one.lastUploadAt, language) : t('never')}
        </Fact>
        <Fact label={t('recordings')}>
          <Link to="/recordings" search={{ of: 'all', words: one.serial } as never}>
            {t('recordingsCount', { count: one.recordings })}
          </Link>
        </Fact>
        <Fact label={t('inUseSince')}>
          <Day of={one.inUseSince} />
        </Fact>
        {one.storage && <Fact label={t('storage')}>{one.storage}</Fact>}
        {one.batch && <Fact label={t('batch')}>{one.batch}</Fact>}
        {one.fund && <Fact label={t('fund')}>{one.fund}</Fact>}
        {one.purchasedOn && (
          <Fact label={t('purchasedOn')}>
            <Day of={one.purchasedOn} />
          </Fact>
        )}
      </Facts>
    </section>
  )
}

function Handovers({ one }: { readonly one: OneDevice }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <section className="card">
      <h2>{t('handovers')}</h2>
      {one.handovers.length === 0 && <p className="quiet">{t('noHandovers')}</p>}
      <ul className="lines">
        {one.handovers.map((each) => (
          <li key={each.id}>
            <div>
              {each.fromName && `${each.fromName} → `}
              <strong>{each.toName ?? t('toDepartment')}</strong>{' '}
              <Tag tone={each.state === 'pending' ? 'primary' : 'plain'}>
                {label(handoverStates, each.state)}
              </Tag>
              <span className="quiet equipment-sub">
                {t('offeredBy', { name: each.offeredBy })}
                {each.settledAt &&
                  each.settledBy &&
                  ` · ${t('settledBy', { name: each.settledBy, moment: instantText(each.settledAt, language) })}`}
                {each.typedName && ` · ${t('typedAs', { name: each.typedName })}`}
                {each.words && ` · ${each.words}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Checks({ one }: { readonly one: OneDevice }) {
  const t = useText(messages)
  const language = useLanguage()
  const drift = (seconds: number) => {
    if (seconds === 0) return t('exact')
    return seconds > 0 ? t('fast', { seconds }) : t('slow', { seconds: -seconds })
  }
  return (
    <section className="card">
      <h2>{t('checks')}</h2>
      {one.checks.length === 0 && <p className="quiet">{t('noChecks')}</p>}
      <ul className="lines">
        {one.checks.map((check) => (
          <li key={check.id}>
            <div>
              {drift(check.driftSeconds)} {check.isOff && <Tag tone="danger">{t('off')}</Tag>}{' '}
              {check.wasSet && <Tag tone="good">{t('wasSetTag')}</Tag>}
              <span className="quiet equipment-sub">
                {check.checkedBy} · {instantText(check.checkedAt, language)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Timeline({ one }: { readonly one: OneDevice }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <section className="card">
      <h2>{t('timeline')}</h2>
      <ul className="lines">
        {one.timeline.toReversed().map(({ at, event, actor, reason }) => (
          <li key={`${at}${event}`}>
            <div>
              {label(deviceEvents, event)}
              <span className="quiet equipment-sub">
                {actor} · {instantText(at, language)}
                {reason && ` · ${reason}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
