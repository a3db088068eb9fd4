import { listEnforcementOfficers } from '#capabilities/authority/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskCheck,
  DeskChoice,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { describeRecording, excuseLateRecording, openViewing } from '../contract.ts'
import { lateExcuses } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { OneRecording } from './recording.ts'

type FormProps = Closing & { readonly one: OneRecording }

export function DescribeForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  const list = useOperation(listEnforcementOfficers, { query: {} })
  const officers = (list.data?.officers ?? [])
    .filter(({ unitId }) => unitId === one.unitId)
    .map(({ id, name }) => ({ value: id, label: name }))
  const { officerId, device, place, marked } = one
  return (
    <OperationForm
      {...closing}
      operation={describeRecording}
      params={{ recordingId: one.id }}
      version={one.version}
      initial={{ officerId, device, place, marked }}
      does={t('describe')}
      done={() => t('described')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="officerId" label={t('officer')} options={officers} isOptional />
          <DeskText form={form} path="device" label={t('device')} maxLength={64} isOptional />
          <DeskText form={form} path="place" label={t('place')} maxLength={200} isOptional />
          <DeskCheck form={form} path="marked" label={t('marked')} />
        </>
      )}
    </OperationForm>
  )
}

export function LateForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={excuseLateRecording}
      params={{ recordingId: one.id }}
      version={one.version}
      does={t('lateExcuse')}
      done={() => t('lateDone')}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="excuse" label={t('lateReason')} options={lateExcuses} />
          <DeskText form={form} path="words" label={t('lateWords')} rows={3} maxLength={200} />
        </>
      )}
    </OperationForm>
  )
}

/** A copy leaves the house with its reason; the browser then loads it as a file. */
export function CopyForm({ one, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={openViewing}
      params={{ recordingId: one.id }}
      initial={{ copy: true }}
      does={t('take')}
      done={({ viewingId }) => {
        window.location.assign(`/api/v1/recordings/${one.id}/viewings/${viewingId}/content`)
        return t('takeDone')
      }}
    >
      {(form) => <DeskText form={form} path="reason" label={t('takeReason')} rows={3} maxLength={500} />}
    </OperationForm>
  )
}
