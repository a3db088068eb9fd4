import { App, Popconfirm } from 'antd'
import { useState } from 'react'
import { otherBodies } from '#capabilities/referral/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { useAside, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button, Fact, Facts, Moment, useMay } from '#platform/web/ui/index.ts'
import { listMachineClients, revokeMachineClient } from '../contract.ts'
import { machineScopes } from '../domain/index.ts'
import type { MachineClient } from './machine.ts'
import { messages } from './messages.ts'
import { RotateForm } from './rotate-form.tsx'
import { SecretOnce } from './secret-once.tsx'
import { StateTag } from './state-tag.tsx'
import { WebhookPart } from './webhook-part.tsx'

interface DetailProps {
  readonly client: MachineClient
}

/** One system: for whom it speaks, what the other side needs to connect, and what may be done with it. */
export function ClientDetail({ client }: DetailProps) {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  const aside = useAside()
  return (
    <div className="account-detail">
      <p className="tags">
        <StateTag state={client.state} />
        <span>{client.bodyName + aside(label(otherBodies, client.body))}</span>
      </p>
      <Facts>
        <Fact label={t('clientId')}>
          <code className="machine-secret">{client.id}</code>
        </Fact>
        <Fact label={t('tokenAddress')}>
          <code className="machine-secret">{`${location.origin}/api/v1/oauth/token`}</code>
        </Fact>
        <Fact label={t('receivedBy')}>{client.unitName}</Fact>
        <Fact label={t('scopes')}>
          {client.scopes.map((scope) => (
            <span key={scope}>
              {label(machineScopes, scope)} <code>{scope}</code>
              <br />
            </span>
          ))}
        </Fact>
        <Fact label={t('webhook')}>
          {client.webhookUrl ? (
            <code className="machine-secret">{client.webhookUrl}</code>
          ) : (
            <span className="unknown">{t('noWebhook')}</span>
          )}
        </Fact>
        {client.contact && <Fact label={t('contact')}>{client.contact}</Fact>}
        <Fact label={t('since')}>
          <Moment of={client.secretAt} />
        </Fact>
        {client.formerUntil && (
          <Fact label={t('formerUntil')}>
            <Moment of={client.formerUntil} />
          </Fact>
        )}
        <Fact label={t('registeredFact')}>
          <Moment of={client.registeredAt} /> {t('registeredBy', { name: client.registeredBy })}
        </Fact>
      </Facts>
      {client.state === 'active' && may('revokeMachineClient') && <ClientActs client={client} />}
    </div>
  )
}

function ClientActs({ client }: DetailProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isRotating, setRotating] = useState(false)
  const [made, setMade] = useState<{ readonly secret: string; readonly isSigningKey: boolean }>()
  const revoke = useWrite(revokeMachineClient, {
    invalidates: [listMachineClients],
    onSuccess: () => void message.success(t('revokedDone')),
    onProblem: (problem: Error) => void message.error(problem.message),
  })
  if (made !== undefined) {
    const clientId = made.isSigningKey ? undefined : client.id
    return <SecretOnce clientId={clientId} secret={made.secret} onKept={() => setMade(undefined)} />
  }
  if (isRotating) {
    const onMade = (secret: string) => {
      setRotating(false)
      setMade({ secret, isSigningKey: false })
    }
    return <RotateForm client={client} onMade={onMade} onCancel={() => setRotating(false)} />
  }
  const input = { params: { clientId: client.id }, version: client.version }
  return (
    <>
      <WebhookPart client={client} onSecret={(secret) => setMade({ secret, isSigningKey: true })} />
      <div className="actions">
        <Button onClick={() => setRotating(true)}>{t('rotate')}</Button>
        <Popconfirm
          title={t('revokeSure', { name: client.name })}
          okText={t('yes')}
          cancelText={t('no')}
          onConfirm={() => revoke.mutate(input)}
        >
          <span>
            <Button look="danger" isBusy={revoke.isPending}>
              {t('revoke')}
            </Button>
          </span>
        </Popconfirm>
      </div>
    </>
  )
}
