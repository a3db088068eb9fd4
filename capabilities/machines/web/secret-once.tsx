import { App } from 'antd'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, copyText, Fact, Facts, Note } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

interface SecretProps {
  /** Of the secret of a system; none beside the key by which what is sent to it is signed. */
  readonly clientId?: string | undefined
  readonly secret: string
  readonly onKept: () => void
}

/** A secret in the moment in which it is shown; closing it takes a word, not a slip of the mouse. */
export function SecretOnce({ clientId, secret, onKept }: SecretProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(secret)) message.success(t('copied'))
  }
  return (
    <section className="act-form">
      <Note tone="warning" title={t('secretOnce')} isNews />
      <Facts>
        {clientId !== undefined && (
          <Fact label={t('clientId')}>
            <code className="machine-secret">{clientId}</code>
          </Fact>
        )}
        <Fact label={t(clientId === undefined ? 'signingKey' : 'secret')}>
          <code className="machine-secret">{secret}</code>
        </Fact>
      </Facts>
      <div className="actions">
        <Button look="primary" onClick={onKept}>
          {t('secretKept')}
        </Button>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
      </div>
    </section>
  )
}
