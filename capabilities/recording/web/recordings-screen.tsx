import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, PageTurn, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading, shortDateText, sizeText } from '#platform/web/ui/index.ts'
import { listRecordings } from '../contract.ts'
import { arrivals, recordingKinds } from '../domain/index.ts'
import { messages } from './messages.ts'
import { clockText, lengthText, type Recording } from './recording.ts'
import { SmallPicture } from './small-picture.tsx'
import './recording.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  of: z.enum(['all', 'unbound', 'late', 'damaged', 'removed']).default('unbound'),
  words: z.string().optional(),
  cursor: z.uuid().optional(),
})

/** Recordings of a department; what is in no file stands first, since it proves nothing yet. */
export function RecordingsScreen() {
  const t = useText(messages)
  const [{ of, words, cursor }, setFilters] = useFilters(filters)
  const query = { of, ...(words ? { words } : {}), ...(cursor ? { cursor } : {}) }
  const list = useOperation(listRecordings, { query }, { keepsPrevious: true })
  return (
    <section className="page recording-page">
      <PageTitle lead={t('listLead')}>{t('list')}</PageTitle>
      <ChoiceChips
        label={t('show')}
        chips={[
          { value: 'unbound' as const, label: t('unboundOnly') },
          { value: 'late' as const, label: t('lateOnly') },
          { value: 'damaged' as const, label: t('damaged') },
          { value: 'removed' as const, label: t('removed') },
          { value: 'all' as const, label: t('all') },
        ]}
        chosen={of}
        onChoose={(chosen) => setFilters({ of: chosen ?? 'all', cursor: undefined })}
      />
      <Input.Search
        aria-label={t('words')}
        className="recording-search"
        placeholder={t('wordsHint')}
        defaultValue={words ?? ''}
        allowClear
        enterButton={t('search')}
        onSearch={(typed) =>
          setFilters({ words: typed.trim().length > 1 ? typed.trim() : undefined, cursor: undefined })
        }
      />
      <Reading
        of={list}
        isEmpty={({ recordings }) => recordings.length === 0}
        empty={<Empty icon="folder" title={t('none')} hint={t('noneHint')} />}
      >
        {({ recordings, next }) => (
          <>
            <Table recordings={recordings} />
            <PageTurn label={t('pages')} next={next} isFirst={cursor === undefined} />
          </>
        )}
      </Reading>
    </section>
  )
}

function Table({ recordings }: { readonly recordings: readonly Recording[] }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnRecording')}</th>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnWhen')}</th>
          <th scope="col">{t('columnState')}</th>
        </tr>
      </thead>
      <tbody>
        {recordings.map((one) => (
          <tr key={one.id}>
            <td className="recording-with-picture">
              <SmallPicture recordingId={one.id} kind={one.kind} hasPicture={one.hasPicture} />
              <span>
                <Link
                  className="list-title"
                  to="/recordings/$recordingId"
                  params={{ recordingId: one.id } as never}
                >
                  {one.name}
                </Link>
                <span className="list-facts">
                  {label(recordingKinds, one.kind)}
                  {one.seconds !== undefined && ` · ${lengthText(t, one.seconds)}`} · {sizeText(one.size)} ·{' '}
                  {one.unitName}
                </span>
              </span>
            </td>
            <td>
              {one.officerName ?? <span className="quiet">{t('noOfficer')}</span>}
              {one.device && <span className="list-facts figure">{one.device}</span>}
            </td>
            <td>
              {shortDateText(one.startedAt.slice(0, 10), language)}{' '}
              <span className="figure">
                {clockText(one.startedAt)}–{clockText(one.endedAt)}
              </span>
              {one.place && <span className="list-facts">{one.place}</span>}
            </td>
            <td>
              <RecordingState one={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function RecordingState({ one }: { readonly one: Recording }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <span className="recording-facts">
      {one.removedAt && <Tag>{t('removed')}</Tag>}
      {one.damagedAt && <Tag tone="danger">{t('damaged')}</Tag>}
      {one.isBound ? (
        <Tag tone="good">{t('bound')}</Tag>
      ) : one.removedAt === undefined ? (
        <Tag tone={one.isOverdue ? 'danger' : 'plain'}>{t(one.isOverdue ? 'overdue' : 'unboundOnly')}</Tag>
      ) : null}
      {one.arrival !== 'in-time' && (
        <Tag tone={one.arrival === 'late' ? 'warning' : 'plain'}>{label(arrivals, one.arrival)}</Tag>
      )}
    </span>
  )
}
