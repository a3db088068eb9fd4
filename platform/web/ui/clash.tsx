import { useText } from '../i18n/index.ts'
import { Button } from './button.tsx'
import { messages } from './messages.ts'
import { Note } from './note.tsx'

/** One field as both wrote it. */
export interface ClashRow {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

interface ClashProps {
  /** The server's sentence, when it says more than that versions differ. */
  readonly reason?: string
  /** Only the fields that differ; leave out what cannot be compared. */
  readonly rows?: readonly ClashRow[]
  readonly onKeepMine?: () => void
  readonly onTakeTheirs?: () => void
}

/** Someone changed this meanwhile: both versions side by side, nothing typed is lost, the person decides. */
export function Clash({ reason, rows = [], onKeepMine, onTakeTheirs }: ClashProps) {
  const t = useText(messages)
  return (
    <Note tone="warning" title={t('clashTitle')} isNews>
      {reason && <p>{reason}</p>}
      <p>{t('clashHint')}</p>
      {rows.length > 0 && <ClashTable rows={rows} />}
      <div className="actions">
        {onKeepMine && <Button onClick={onKeepMine}>{t('clashKeepMine')}</Button>}
        {onTakeTheirs && <Button onClick={onTakeTheirs}>{t('clashTakeTheirs')}</Button>}
      </div>
    </Note>
  )
}

function ClashTable({ rows }: { readonly rows: readonly ClashRow[] }) {
  const t = useText(messages)
  return (
    <dl className="clash">
      {rows.map(({ label, mine, theirs }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="clash-side">{t('clashMine')}</span>
            <ins>{mine || t('clashNothing')}</ins>
          </dd>
          <dd>
            <span className="clash-side">{t('clashTheirs')}</span>
            <span>{theirs || t('clashNothing')}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
