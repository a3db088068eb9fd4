import { listEnforcementOfficers } from '#capabilities/authority/contract.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  ActDrawer,
  type Closing,
  DeskCheck,
  DeskChoice,
  DeskNumber,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { instantText, useMay } from '#platform/web/ui/index.ts'
import {
  checkClock,
  confirmHandover,
  handOverDevice,
  listDevices,
  moveDevice,
  withdrawHandover,
} from '../contract.ts'
import { type DeviceMove, type DeviceState, deviceMoveNames, deviceMoves } from '../domain/index.ts'
import type { OneDevice } from './device.ts'
import { messages } from './messages.ts'
import { CorrectForm } from './register-form.tsx'

type FormProps = Closing & { readonly one: OneDevice }

/** What can be done with a device now, the signature that is waited for first. */
export function DeviceActs({ one }: { readonly one: OneDevice }) {
  const t = useText(messages)
  const may = useMay()
  const moves = possibleMoves<DeviceState, DeviceMove>(deviceMoves, one.state)
  const isUsed = one.state !== 'scrapped'
  const isFree = one.pendingName === undefined
  return (
    <div className="actions">
      {one.mayConfirm && (
        <ActDrawer does={t('sign')} look="primary">
          {(closing) => <SignForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {one.mayKeep && one.state === 'in-use' && isFree && (
        <ActDrawer does={t('handOver')} look="plain">
          {(closing) => <HandOverForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {one.mayKeep && one.state === 'in-use' && isFree && one.custodianId && (
        <ActDrawer does={t('toDepartment')} look="plain">
          {(closing) => <TakeBackForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {one.mayKeep && !isFree && (
        <ActDrawer does={t('withdraw')} look="plain">
          {(closing) => <WithdrawForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {may('checkClock') && isUsed && (
        <ActDrawer does={t('check')} look="plain">
          {(closing) => <CheckForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {one.mayKeep && moves.length > 0 && isFree && (
        <ActDrawer does={t('move')} look="plain">
          {(closing) => <MoveForm one={one} moves={moves} {...closing} />}
        </ActDrawer>
      )}
      {one.mayKeep && (
        <ActDrawer does={t('correct')} look="quiet">
          {(closing) => <CorrectForm one={one} {...closing} />}
        </ActDrawer>
      )}
    </div>
  )
}

const pendingOf = (one: OneDevice): string => one.handovers.find(({ state }) => state === 'pending')?.id ?? ''

function SignForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={confirmHandover}
      params={{ deviceId: one.id, handoverId: pendingOf(one) }}
      lead={<p>{t('signLead', { name: one.pendingName ?? '' })}</p>}
      does={t('sign')}
      done={() => t('signed')}
    />
  )
}

function HandOverForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  const list = useOperation(listEnforcementOfficers, { query: {} })
  const officers = (list.data?.officers ?? [])
    .filter(({ unitId, leftOn, id }) => unitId === one.unitId && !leftOn && id !== one.custodianId)
    .map(({ id, name, username }) => ({ id, name, hasAccount: username !== undefined }))
  return (
    <OperationForm
      {...closing}
      operation={handOverDevice}
      params={{ deviceId: one.id }}
      version={one.version}
      draft={`equipment.handover.${one.id}`}
      lead={<p>{t('handOverLead')}</p>}
      does={t('handOver')}
      done={() => t('handedOver')}
    >
      {(form) => (
        <>
          <DeskSelect
            form={form}
            path="officerId"
            label={t('handOverTo')}
            options={officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DeskText
            form={form}
            path="typedName"
            label={t('typedName')}
            hint={t('typedNameHint')}
            maxLength={100}
            isOptional
          />
          <DeskText form={form} path="words" label={t('handOverWords')} rows={2} maxLength={500} isOptional />
        </>
      )}
    </OperationForm>
  )
}

/** Nobody keeps it any more; it waits in the department. */
function TakeBackForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={handOverDevice}
      params={{ deviceId: one.id }}
      version={one.version}
      initial={{ officerId: null }}
      lead={<p>{t('toDepartmentLead', { name: one.custodianName ?? '' })}</p>}
      does={t('toDepartment')}
      done={() => t('handedOver')}
    >
      {(form) => (
        <DeskText form={form} path="words" label={t('handOverWords')} rows={2} maxLength={500} isOptional />
      )}
    </OperationForm>
  )
}

function WithdrawForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={withdrawHandover}
      params={{ deviceId: one.id, handoverId: pendingOf(one) }}
      does={t('withdraw')}
      done={() => t('withdrawn')}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={500} />}
    </OperationForm>
  )
}

function CheckForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  const language = useLanguage()
  const rule = useOperation(listDevices, { query: { limit: 1 } }).data?.clock
  const now = instantText(new Date().toISOString(), language)
  return (
    <OperationForm
      {...closing}
      operation={checkClock}
      params={{ deviceId: one.id }}
      lead={rule && <p>{t('checkLead', { now, seconds: rule.toleranceSeconds })}</p>}
      does={t('check')}
      done={() => t('checked')}
    >
      {(form) => (
        <>
          <DeskNumber
            form={form}
            path="driftSeconds"
            label={t('drift')}
            hint={t('driftHint')}
            unit={t('seconds')}
          />
          <DeskCheck form={form} path="wasSet" label={t('wasSet')} />
        </>
      )}
    </OperationForm>
  )
}

function MoveForm({ one, moves, ...closing }: FormProps & { readonly moves: readonly DeviceMove[] }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <OperationForm
      {...closing}
      operation={moveDevice}
      params={{ deviceId: one.id }}
      version={one.version}
      does={t('move')}
      done={() => t('moved')}
    >
      {(form) => (
        <>
          <DeskChoice
            form={form}
            path="move"
            label={t('moveTo')}
            options={moves.map((move) => ({ value: move, label: label(deviceMoveNames, move) }))}
          />
          <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}
