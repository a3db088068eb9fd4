import { Link, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { asProblemError, call, useOperation } from '#platform/web/api-client/index.ts'
import { DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useEnumeration, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import {
  Button,
  Day,
  dateText,
  Empty,
  Icon,
  PageTitle,
  ProblemText,
  Reading,
  saveFile,
} from '#platform/web/ui/index.ts'
import { chaseReturns, closeReturnRound, readReturnRound, readReturnWorkbook } from '../contract.ts'
import { awaitsDepartment, isVouched } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Board, BoardLine } from './return.ts'
import { RoundTable } from './round-table.tsx'
import './returns.css'

const views = {
  all: () => true,
  awaited: ({ state }: BoardLine) => awaitsDepartment(state),
  late: ({ lateness }: BoardLine) => lateness === 'late',
  'to-accept': ({ state }: BoardLine) => state === 'signed',
  told: ({ state }: BoardLine) => isVouched(state),
} as const
const viewWords = {
  all: 'viewAll',
  awaited: 'viewAwaited',
  late: 'viewLate',
  'to-accept': 'viewToAccept',
  told: 'viewTold',
} as const
type View = keyof typeof views
const viewNames = ['all', 'awaited', 'late', 'to-accept', 'told'] as const

/** Lives in the address of the screen. */
const filters = z.strictObject({ view: z.enum(viewNames).default('all') })

/** Every department of a round: who has not told stands out and is chased from here. */
export function RoundScreen() {
  const t = useText(messages)
  const { returnRoundId } = useParams({ strict: false }) as { readonly returnRoundId: string }
  const read = useOperation(readReturnRound, { params: { returnRoundId } })
  return (
    <section className="page returns">
      <Link className="crumb" to={'/returns' as never}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <Reading of={read}>{(board) => <RoundView board={board} />}</Reading>
    </section>
  )
}

type Asked = { readonly act: 'chase'; readonly lines: readonly BoardLine[] } | { readonly act: 'close' }

function RoundView({ board }: { readonly board: Board }) {
  const t = useText(messages)
  const word = useWord()
  const [{ view }, setFilters] = useFilters(filters)
  const [asked, ask] = useState<Asked>()
  const { round, form, returns } = board
  const awaited = returns.filter(views.awaited)
  const shown = returns.filter(views[view])
  const isOpen = round.state === 'open'
  const chips = viewNames
    .map((value: View) => ({ value, label: t(viewWords[value]), count: returns.filter(views[value]).length }))
    .filter(({ value, count }) => value === 'all' || value === view || count > 0)
  return (
    <>
      <PageTitle lead={`${word(form)}`}>{round.title}</PageTitle>
      <p className="returns-tags">
        <Tag tone={isOpen ? 'primary' : 'plain'}>
          {round.isImported ? t('imported') : t(isOpen ? 'roundOpen' : 'roundClosed')}
        </Tag>
        <span>
          {t('asOf')} <Day of={round.asOf} />
        </span>
        {!round.isImported && (
          <span>
            {t('dueOn')} <Day of={round.dueOn} />
          </span>
        )}
        <span className="quiet">
          {t('basis', { basis: form.basis })} {form.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        </span>
      </p>
      <div className="actions">
        <ExportButton board={board} />
        {isOpen && awaited.length > 0 && (
          <Button onClick={() => ask({ act: 'chase', lines: awaited })}>
            {t('chaseAll', { count: awaited.length })}
          </Button>
        )}
        {isOpen && <Button onClick={() => ask({ act: 'close' })}>{t('closeRound')}</Button>}
      </div>
      {asked !== undefined && <AskedForm asked={asked} board={board} onClose={() => ask(undefined)} />}
      <ChoiceChips
        label={t('state')}
        chips={chips}
        chosen={view}
        onChoose={(chosen) => setFilters({ view: chosen ?? 'all' })}
      />
      {shown.length === 0 ? (
        <Empty icon="check" title={t('noneInView')} />
      ) : (
        <RoundTable lines={shown} isOpen={isOpen} onChase={(line) => ask({ act: 'chase', lines: [line] })} />
      )}
    </>
  )
}

function ExportButton({ board: { round } }: { readonly board: Board }) {
  const t = useText(messages)
  const language = useLanguage()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    try {
      const file = await call(readReturnWorkbook, {
        params: { returnRoundId: round.id },
        query: { language },
      })
      if (file) saveFile(file, `${round.title} ${round.asOf}.xlsx`)
      message.success(t('exported'))
    } catch (error) {
      message.error(<ProblemText problem={asProblemError(error)} />)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button look="primary" isBusy={isBusy} onClick={() => void make()}>
      {t('exportDo')}
    </Button>
  )
}

interface AskedFormProps {
  readonly asked: Asked
  readonly board: Board
  readonly onClose: () => void
}

function AskedForm({ asked, board: { round, returns }, onClose }: AskedFormProps) {
  const t = useText(messages)
  const language = useLanguage()
  const enumerated = useEnumeration()
  const { message } = App.useApp()
  const params = { returnRoundId: round.id }
  const closing = {
    onCancel: onClose,
    onDone: (sentence: string) => {
      onClose()
      message.success(sentence)
    },
  }
  if (asked.act === 'close') {
    const count = returns.filter(views.awaited).length
    return (
      <section className="card">
        <OperationForm
          {...closing}
          operation={closeReturnRound}
          params={params}
          version={round.version}
          does={t('closeRound')}
          done={() => t('closed')}
          lead={<p>{t('closeLead', { count })}</p>}
        >
          {(form) => <DeskText form={form} path="reason" label={t('closeReason')} rows={2} maxLength={500} />}
        </OperationForm>
      </section>
    )
  }
  const names = enumerated(asked.lines.map(({ unitName }) => unitName))
  const initial = {
    words: t('chaseWordsBefore', { day: dateText(round.dueOn, language) }),
    returnIds: asked.lines.map(({ id }) => id),
  }
  return (
    <section className="card" key={initial.returnIds.join()}>
      <OperationForm
        {...closing}
        operation={chaseReturns}
        params={params}
        initial={initial}
        does={t('chaseDo')}
        done={({ chased }) => t('chased', { count: chased })}
        lead={<p>{t('chaseLead', { names })}</p>}
      >
        {(form) => <DeskText form={form} path="words" label={t('chaseWords')} rows={2} maxLength={500} />}
      </OperationForm>
    </section>
  )
}
