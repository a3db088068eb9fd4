import { Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { z } from 'zod'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, listNamed, PageTurn, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, instantText, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listDevices } from '../contract.ts'
import { clockStandings, deviceKinds, deviceStates } from '../domain/index.ts'
import { type Device, type DeviceList, toneOfClock, toneOfState } from './device.ts'
import { ImportForm } from './import-form.tsx'
import { messages } from './messages.ts'
import { RegisterForm } from './register-form.tsx'
import './equipment.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  show: z.enum(['all', 'silent', 'clock', 'unsigned', 'mine']).default('all'),
  unitId: z.uuid().optional(),
  state: z.enum(codesOf(deviceStates)).optional(),
  words: z.string().optional(),
  cursor: z.uuid().optional(),
})

/** Every device; what wants something is one click away. */
export function DevicesScreen() {
  const t = useText(messages)
  const may = useMay()
  const [{ show, unitId, state, words, cursor }, setFilters] = useFilters(filters)
  const chosen = { ...(unitId ? { unitId } : {}), ...(state ? { state } : {}), ...(words ? { words } : {}) }
  const query = { show, ...chosen, ...(cursor ? { cursor } : {}) }
  const list = useOperation(listDevices, { query }, { keepsPrevious: true })
  return (
    <section className="page equipment">
      <PageTitle lead={t('devicesLead')}>{t('devices')}</PageTitle>
      {may('registerDevice') && (
        <div className="actions">
          <ActDrawer does={t('register')} look="primary">
            {(closing) => <RegisterForm {...closing} />}
          </ActDrawer>
          <ActDrawer does={t('import')} look="plain">
            {(closing) => <ImportForm {...closing} />}
          </ActDrawer>
        </div>
      )}
      <ShowChips
        list={list.data}
        chosen={show}
        onChoose={(what) => setFilters({ show: what ?? 'all', cursor: undefined })}
      />
      <div className="equipment-filters">
        <DepartmentSelect
          chosen={unitId}
          onChoose={(unit) => setFilters({ unitId: unit, cursor: undefined })}
        />
        <StateSelect chosen={state} onChoose={(next) => setFilters({ state: next, cursor: undefined })} />
        <Input.Search
          aria-label={t('words')}
          placeholder={t('wordsHint')}
          defaultValue={words ?? ''}
          allowClear
          enterButton={t('words')}
          onSearch={(typed) =>
            setFilters({ words: typed.trim().length > 1 ? typed.trim() : undefined, cursor: undefined })
          }
        />
      </div>
      <Reading
        of={list}
        isEmpty={({ devices }) => devices.length === 0}
        empty={<Empty icon="folder" title={t('none')} hint={t('noneHint')} />}
      >
        {({ devices, next, silentDays, assumption }) => (
          <>
            <Table devices={devices} />
            <PageTurn label={t('pages')} next={next} isFirst={cursor === undefined} />
            <p className="quiet">
              {t('silentHint', { days: silentDays })}{' '}
              {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
            </p>
          </>
        )}
      </Reading>
    </section>
  )
}

type Show = z.infer<typeof filters>['show']

function ShowChips({
  list,
  chosen,
  onChoose,
}: {
  readonly list: DeviceList | undefined
  readonly chosen: Show
  readonly onChoose: (show: Show | undefined) => void
}) {
  const t = useText(messages)
  const chip = (value: Show, label: string) => ({
    value,
    label,
    ...(list ? { count: list.counts[value] } : {}),
  })
  const chips = [
    chip('all', t('showAll')),
    chip('silent', t('showSilent')),
    chip('clock', t('showClock')),
    chip('unsigned', t('showUnsigned')),
    ...(list && list.counts.mine === 0 && chosen !== 'mine' ? [] : [chip('mine', t('showMine'))]),
  ]
  return <ChoiceChips label={t('show')} chips={chips} chosen={chosen} onChoose={onChoose} />
}

/** Only who looks after several departments chooses among them. */
function DepartmentSelect({
  chosen,
  onChoose,
}: {
  readonly chosen: string | undefined
  readonly onChoose: (unitId: string | undefined) => void
}) {
  const t = useText(messages)
  const may = useMay()
  const units = useOperation(listUnits, { query: { kind: 'department' } }, { staleSeconds: 3600 })
  if (!may('openEquipmentPlan')) return null
  const options = (units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      aria-label={t('department')}
      {...listNamed(t('department'))}
      value={chosen ?? ''}
      options={[{ value: '', label: t('allDepartments') }, ...options]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(value) => onChoose(value === '' ? undefined : value)}
    />
  )
}

type State = z.infer<typeof filters>['state']

function StateSelect({
  chosen,
  onChoose,
}: {
  readonly chosen: State
  readonly onChoose: (state: State) => void
}) {
  const t = useText(messages)
  const label = useLabel()
  const options = codesOf(deviceStates).map((value) => ({ value, label: label(deviceStates, value) }))
  return (
    <Select<string>
      aria-label={t('state')}
      {...listNamed(t('state'))}
      value={chosen ?? ''}
      options={[{ value: '', label: t('anyState') }, ...options]}
      onChange={(value) => onChoose(value === '' ? undefined : (value as State))}
    />
  )
}

function Table({ devices }: { readonly devices: readonly Device[] }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnDevice')}</th>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnLast')}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map((one) => (
          <tr key={one.id}>
            <td>
              <Link className="list-title" to="/equipment/$deviceId" params={{ deviceId: one.id } as never}>
                {one.assetNumber}
              </Link>
              <span className="list-facts">
                {label(deviceKinds, one.kind)} · {one.model} · <span className="figure">{one.serial}</span>
              </span>
            </td>
            <td>
              <Custodian one={one} />
              <span className="list-facts">{one.unitName}</span>
            </td>
            <td>
              <DeviceTags one={one} />
            </td>
            <td data-label={t('columnLast')}>
              {one.lastUploadAt ? (
                instantText(one.lastUploadAt, language)
              ) : (
                <span className="quiet">{t('never')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Custodian({ one }: { readonly one: Device }) {
  const t = useText(messages)
  return (
    <>
      {one.custodianName ?? <span className="quiet">{t('inStore')}</span>}
      {one.custodianLeft && <Tag tone="danger">{t('left')}</Tag>}
    </>
  )
}

export function DeviceTags({ one }: { readonly one: Device }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <span className="equipment-tags">
      <Tag tone={toneOfState[one.state]}>{label(deviceStates, one.state)}</Tag>
      {one.isSilent && <Tag tone="danger">{t('silent')}</Tag>}
      {one.state === 'in-use' && one.clock !== 'right' && (
        <Tag tone={toneOfClock[one.clock]}>{label(clockStandings, one.clock)}</Tag>
      )}
      {one.pendingName && <Tag tone="primary">{t('waitsFor', { name: one.pendingName })}</Tag>}
    </span>
  )
}
