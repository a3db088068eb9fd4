import { z } from 'zod'
import { useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  type Closing,
  DeskDay,
  DeskLines,
  DeskNumber,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import {
  adoptEquipmentPlan,
  allocateDevices,
  closeEquipmentPlan,
  readEquipmentPlan,
  receiveDevices,
  reopenEquipmentPlan,
} from '../contract.ts'
import { readDeliveryLine } from '../domain/index.ts'
import type { Allocation, PlanPage } from './device.ts'
import { messages } from './messages.ts'

type FormProps = Closing & { readonly plan: PlanPage['plan'] }
type ShareProps = FormProps & { readonly one: Allocation }

export function AllocateForm({ plan, one, ...closing }: ShareProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={allocateDevices}
      params={{ equipmentPlanId: plan.id }}
      version={plan.version}
      initial={{ unitId: one.unitId, quantity: one.quantity, reason: one.reason }}
      lead={
        <p>
          {one.unitName} · {t('columnProposed')} {one.proposed} ·{' '}
          {t('planLeft', { count: plan.quantity - plan.allocated })}
        </p>
      }
      does={t('allocate')}
      done={() => t('allocated')}
    >
      {(form) => (
        <>
          <DeskNumber form={form} path="quantity" label={t('columnAllocated')} />
          <DeskText
            form={form}
            path="reason"
            label={t('allocateReason')}
            rows={2}
            maxLength={500}
            isOptional
          />
        </>
      )}
    </OperationForm>
  )
}

export function AdoptForm({ plan, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={adoptEquipmentPlan}
      params={{ equipmentPlanId: plan.id }}
      version={plan.version}
      lead={<p>{t('adoptLead')}</p>}
      does={t('adopt')}
      done={() => t('adopted')}
    />
  )
}

export function ReopenForm({ plan, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={reopenEquipmentPlan}
      params={{ equipmentPlanId: plan.id }}
      version={plan.version}
      does={t('reopen')}
      done={() => t('reopened')}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={500} />}
    </OperationForm>
  )
}

export function CloseForm({ plan, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={closeEquipmentPlan}
      params={{ equipmentPlanId: plan.id }}
      version={plan.version}
      does={t('close')}
      done={() => t('closed')}
    >
      {(form) => <DeskText form={form} path="reason" label={t('reason')} rows={2} maxLength={500} />}
    </OperationForm>
  )
}

/** @param unread says of a line that no device can be told from it */
const deliveryOf = (unread: (line: string) => string) =>
  z.strictObject({
    on: z.iso.date(),
    model: z.string().trim().min(2).max(100),
    storage: z.string().trim().min(2).max(100).optional(),
    devices: z
      .array(z.string())
      .min(1)
      .max(200)
      .superRefine((lines, faults) => {
        const first = lines.find((line) => readDeliveryLine(line) === undefined)
        if (first !== undefined) faults.addIssue({ code: 'custom', message: unread(first) })
      }),
  })
type Delivery = z.infer<ReturnType<typeof deliveryOf>>

/** One device on each line, as it is copied from the delivery note. */
export function ReceiveForm({ plan, one, onDone, onCancel }: ShareProps) {
  const t = useText(messages)
  const form = useForm(
    { body: deliveryOf((line) => t('receiveUnread', { line })) },
    { initial: {}, draft: `equipment.received.${plan.id}.${one.unitId}` },
  )
  const write = useWrite(receiveDevices, {
    invalidates: [readEquipmentPlan],
    onSuccess: ({ received }) => {
      form.clear()
      onDone(t('received', { count: received }))
    },
    onProblem: form.refuse,
  })
  const send = ({ devices, ...told }: Delivery) => {
    const body = {
      unitId: one.unitId,
      ...told,
      devices: devices.flatMap((line) => readDeliveryLine(line) ?? []),
    }
    write.mutate({ params: { equipmentPlanId: plan.id }, version: plan.version, body })
  }
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={write.isPending}
      does={t('receive')}
      lead={
        <p>
          {one.unitName} · {t('receiveLeft', { count: one.quantity - one.received })}
        </p>
      }
      onCancel={onCancel}
    >
      <DeskDay form={form} path="on" label={t('receiveOn')} />
      <DeskText form={form} path="model" label={t('model')} maxLength={100} />
      <DeskText form={form} path="storage" label={t('storage')} maxLength={100} isOptional />
      <DeskLines form={form} path="devices" label={t('receiveLines')} rows={6} />
    </ActForm>
  )
}
