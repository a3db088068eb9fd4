import { instantAt } from '#kernel/calendar/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, sizeText } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { Outgoing, useOutgoing } from './outgoing.ts'
import { partText } from './part-text.ts'

interface RowProps {
  readonly one: Outgoing
  readonly outgoing: ReturnType<typeof useOutgoing>
}

/** One file: its times before it goes, its progress on the way. */
export function OutgoingRow({ one, outgoing }: RowProps) {
  const t = useText(messages)
  const { key, file, state, sent } = one
  const part = partText(sent, file.size)
  const isWaiting = state === 'chosen' || state === 'stopped'
  return (
    <li className="uploads-file">
      <p className="uploads-name">
        <strong>{file.name}</strong> <span className="quiet">{sizeText(file.size)}</span>
      </p>
      {isWaiting && one.uploadId === undefined && <TimesFields one={one} outgoing={outgoing} />}
      {!isWaiting && <progress value={sent} max={file.size} aria-label={file.name} />}
      <p role="status">
        {state === 'chosen' && one.uploadId !== undefined && t('resumes', { part })}
        {state === 'sending' && t('sending', { part })}
        {state === 'paused' && t('paused', { part })}
        {state === 'offline' && t('offline', { part })}
        {state === 'stopped' && t('stopped', { why: one.why ?? '' })}
      </p>
      {isWaiting && (
        <Button look="quiet" onClick={() => outgoing.remove(key)}>
          {t('remove')}
        </Button>
      )}
      {state === 'sending' && (
        <Button look="quiet" onClick={() => outgoing.pause(key)}>
          {t('pause')}
        </Button>
      )}
      {(state === 'paused' || state === 'offline') && (
        <Button look="quiet" onClick={() => outgoing.goOn(key)}>
          {t('goOn')}
        </Button>
      )}
    </li>
  )
}

/** In the time of the district, wherever the browser stands. */
const toField = (moment: number) => instantAt(moment).slice(0, 19)
const fromField = (text: string) => Date.parse(`${text}${text.length === 16 ? ':00' : ''}+08:00`)

function TimesFields({ one, outgoing }: RowProps) {
  const t = useText(messages)
  const set = (name: 'startedAt' | 'endedAt') => (text: string) => {
    const moment = fromField(text)
    if (!Number.isNaN(moment)) outgoing.change(one.key, { [name]: moment })
  }
  return (
    <div className="uploads-times">
      {(['startedAt', 'endedAt'] as const).map((name) => (
        <label className="field" key={name}>
          <span className="field-label">{t(name === 'startedAt' ? 'start' : 'end')}</span>
          <input
            className="input"
            type="datetime-local"
            step={1}
            value={toField(one[name])}
            onChange={(event) => set(name)(event.target.value)}
          />
        </label>
      ))}
      <p className="field-hint">{one.endedAt < one.startedAt ? t('wrongTimes') : t('timesFrom')}</p>
    </div>
  )
}
