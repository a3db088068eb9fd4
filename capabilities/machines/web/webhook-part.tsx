import { App, Popconfirm } from 'antd'
import { useState } from 'react'
import { useWrite } from '#platform/web/api-client/index.ts'
import { DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { listMachineClients, removeMachineWebhook, setMachineWebhook } from '../contract.ts'
import type { MachineClient } from './machine.ts'
import { messages } from './messages.ts'

interface PartProps {
  readonly client: MachineClient
  readonly onSecret: (secret: string) => void
}

/** Where a system is told of changes; a new address always comes with a new signing secret. */
export function WebhookPart({ client, onSecret }: PartProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isSetting, setSetting] = useState(false)
  const remove = useWrite(removeMachineWebhook, {
    invalidates: [listMachineClients],
    onSuccess: () => void message.success(t('stoppedWebhook')),
    onProblem: (problem: Error) => void message.error(problem.message),
  })
  const about = { params: { clientId: client.id }, version: client.version }
  if (isSetting) {
    return (
      <OperationForm
        {...about}
        operation={setMachineWebhook}
        initial={client.webhookUrl === undefined ? {} : { url: client.webhookUrl }}
        does={t('setWebhookDo')}
        lead={<p>{t('setWebhookLead')}</p>}
        done={({ secret }) => {
          onSecret(secret)
          return t('webhookSet')
        }}
        onDone={(sentence) => {
          setSetting(false)
          message.success(sentence)
        }}
        onCancel={() => setSetting(false)}
      >
        {(form) => <DeskText form={form} path="url" label={t('webhookAddress')} maxLength={400} />}
      </OperationForm>
    )
  }
  return (
    <div className="actions">
      <Button onClick={() => setSetting(true)}>{t('setWebhook')}</Button>
      {client.webhookUrl !== undefined && (
        <Popconfirm
          title={t('stopWebhookSure', { name: client.name })}
          okText={t('yes')}
          cancelText={t('no')}
          onConfirm={() => remove.mutate(about)}
        >
          <span>
            <Button isBusy={remove.isPending}>{t('stopWebhook')}</Button>
          </span>
        </Popconfirm>
      )}
    </div>
  )
}
