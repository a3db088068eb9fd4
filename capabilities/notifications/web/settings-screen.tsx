import { App, Checkbox } from 'antd'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { DeskChoice, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readNotificationSettings, setNotificationSettings, testOwnChannel } from '../contract.ts'
import { type Channel, channels, notificationGroups } from '../domain/index.ts'
import { messages } from './messages.ts'
import './notifications.css'

type Settings = Answer<typeof readNotificationSettings>

/** My own addresses and what comes on which way. */
export function NotificationSettingsScreen() {
  const t = useText(messages)
  const settings = useOperation(readNotificationSettings)
  return (
    <section className="page notifications">
      <PageTitle lead={t('settingsLead')}>{t('settings')}</PageTitle>
      <Reading of={settings}>{(read) => <SettingsForm key={read.version} settings={read} />}</Reading>
    </section>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const { mail, sms, language, choices, configured, version } = settings
  const languages = [
    { value: 'zh', label: t('languageZh') },
    { value: 'en', label: t('languageEn') },
  ]
  const initial = {
    ...(mail === undefined ? {} : { mail }),
    ...(sms === undefined ? {} : { sms }),
    language,
    choices: { deadline: choices.deadline, supervision: choices.supervision, work: choices.work },
    version,
  }
  return (
    <div className="card notifications-settings">
      {!configured.mail && <Note title={t('noMailYet')} />}
      {!configured.sms && <Note title={t('noSmsYet')} />}
      <OperationForm
        operation={setNotificationSettings}
        initial={initial as never}
        does={t('save')}
        done={() => t('saved')}
        onDone={(sentence) => void message.success(sentence)}
        onCancel={() => history.back()}
      >
        {(form) => (
          <>
            <DeskText
              form={form}
              path="mail"
              label={t('mail')}
              hint={t('mailHint')}
              maxLength={200}
              isOptional
            />
            <DeskText form={form} path="sms" label={t('sms')} hint={t('smsHint')} maxLength={11} isOptional />
            <DeskChoice form={form} path="language" label={t('language')} options={languages} />
            <Ways form={form as unknown as Form} />
          </>
        )}
      </OperationForm>
      <Quiet quiet={settings.quiet} />
      <OwnTests settings={settings} />
    </div>
  )
}

const chosen = ['deadline', 'supervision', 'work'] as const

/** One line for each group, one box for each way; of danger nothing is chosen. */
function Ways({ form }: { readonly form: Form }) {
  const t = useText(messages)
  const label = useLabel()
  const options = (Object.keys(channels) as Channel[]).map((value) => ({
    value,
    label: label(channels, value),
  }))
  return (
    <fieldset className="notifications-ways">
      <legend>{t('which')}</legend>
      {chosen.map((group) => (
        <div key={group} className="notifications-way">
          <span id={`way-${group}`}>{label(notificationGroups, group)}</span>
          <Checkbox.Group
            aria-labelledby={`way-${group}`}
            options={options}
            value={(form.value(`choices.${group}` as never) as Channel[] | undefined) ?? []}
            onChange={(picked) => form.set(`choices.${group}` as never, picked)}
          />
        </div>
      ))}
      <p className="quiet">{t('dangerAlways')}</p>
    </fieldset>
  )
}

function Quiet({ quiet }: { readonly quiet: Settings['quiet'] }) {
  const t = useText(messages)
  const { from, to, restDays, assumption } = quiet
  return (
    <p className="quiet">
      {restDays ? t('quietRest', { from, to }) : t('quiet', { from, to })}
      {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
    </p>
  )
}

function OwnTests({ settings }: { readonly settings: Settings }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const test = useWrite(testOwnChannel, {
    onSuccess: () => void message.success(t('testSent')),
    onProblem: (problem) => void message.error(problem.message),
  })
  const { mail, sms, configured } = settings
  const send = (channel: Channel) => test.mutate({ body: { channel } })
  return (
    <div className="actions">
      {configured.mail && mail !== undefined && (
        <Button onClick={() => send('mail')} isBusy={test.isPending}>
          {t('testMail')}
        </Button>
      )}
      {configured.sms && sms !== undefined && (
        <Button onClick={() => send('sms')} isBusy={test.isPending}>
          {t('testSms')}
        </Button>
      )}
    </div>
  )
}
