import { App } from 'antd'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskNumber } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listMachineClients, rotateMachineSecret } from '../contract.ts'
import type { MachineClient } from './machine.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly client: MachineClient
  readonly onMade: (secret: string) => void
  readonly onCancel: () => void
}

export function RotateForm({ client, onMade, onCancel }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(rotateMachineSecret, { initial: { overlapHours: 0 } })
  const rotate = useWrite(rotateMachineSecret, {
    invalidates: [listMachineClients],
    onSuccess: ({ secret }) => {
      message.success(t('rotated'))
      onMade(secret)
    },
    onProblem: form.refuse,
  })
  const { id: clientId, version } = client
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => rotate.mutate({ params: { clientId }, body, version }))}
      isBusy={rotate.isPending}
      does={t('rotateDo')}
      lead={<p>{t('rotateLead')}</p>}
      onCancel={onCancel}
    >
      <DeskNumber form={form} path="overlapHours" label={t('overlap')} unit={t('hours')} />
    </ActForm>
  )
}
