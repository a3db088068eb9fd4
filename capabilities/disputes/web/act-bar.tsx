import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useAnswers } from '#platform/web/api-client/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Boundary, Button, Loading, Note, useMay } from '#platform/web/ui/index.ts'
import type { Matter, MatterAct } from './matter.ts'
import { messages } from './messages.ts'
import { useLastEvent } from './use-last-event.ts'

interface BarProps {
  readonly matter: Matter
  readonly acts: readonly MatterAct[]
}

/** What may be done now; each act opens as a form beside the page and has an address of its own. */
export function ActBar({ matter, acts }: BarProps) {
  const t = useText(messages)
  const word = useWord()
  const may = useMay()
  const [chosen, choose] = useChosenAct()
  const mine = acts.filter(({ operation }) => may(operation))
  const possible = mine.filter((act) => !act.isDuty && !act.isInPart && act.isOffered(matter))
  const holds = useConditions(matter, possible)
  const offered = possible.filter(holds)
  const duties = mine.filter(({ isDuty }) => isDuty)
  const open = mine.find(({ id }) => id === chosen)
  const goesOnHere = matter.routing === 'accepted' && matter.filing !== 'merged'
  const isMediating = goesOnHere && matter.heldByYou && may('beginMediation')
  return (
    <section className="act-bar" aria-label={t('acts')}>
      {offered.length > 0 || isMediating ? (
        <div className="actions">
          {isMediating && (
            <a className="button button-primary" href="#mediation">
              {t('toMediation')}
            </a>
          )}
          {offered.map((act) => (
            <Button key={act.id} look={act.look ?? 'plain'} onClick={() => choose(act.id)}>
              {word(act.label)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="quiet">
          {matter.heldByYou ? t('noActs') : t('heldElsewhere', { unit: matter.holderUnitName })}
        </p>
      )}
      {duties.length > 0 && (
        <div className="act-duties">
          <div className="actions">
            {duties.map((act) => (
              <Button key={act.id} icon="alert" onClick={() => choose(act.id)}>
                {word(act.label)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <ActDrawer matter={matter} act={open} onClose={() => choose(undefined)} />
    </section>
  )
}

/** Whether the condition of an act holds, for those that have one. */
function useConditions(matter: Matter, acts: readonly MatterAct[]): (act: MatterAct) => boolean {
  const conditions = acts.flatMap(({ where }) => where ?? [])
  const input = { params: { disputeId: matter.id } }
  const answers = useAnswers(conditions.map(({ operation }) => ({ operation, input })))
  return ({ where }) => {
    if (where === undefined) return true
    const answer = answers[conditions.indexOf(where)]?.answer
    return answer !== undefined && where.holds(answer as never)
  }
}

/** The open act lives in the address, so that a list can lead straight to it. */
function useChosenAct() {
  const search: { readonly act?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const choose = (act: string | undefined) => {
    const next = (before: object) => ({ ...before, act })
    void navigate({ to: '.', search: next as never, replace: act === undefined, resetScroll: false })
  }
  return [typeof search.act === 'string' ? search.act : undefined, choose] as const
}

interface DrawerProps {
  readonly matter: Matter
  readonly act: MatterAct | undefined
  readonly onClose: () => void
}

function ActDrawer({ matter, act, onClose }: DrawerProps) {
  const word = useWord()
  const { message } = App.useApp()
  const done = (sentence: string) => {
    onClose()
    message.success(sentence)
  }
  return (
    <Drawer
      open={act !== undefined}
      onClose={onClose}
      title={act && word(act.label)}
      size="min(36rem, 100vw)"
      destroyOnHidden
    >
      {act && <ActBody key={act.id} act={act} matter={matter} onDone={done} onCancel={onClose} />}
    </Drawer>
  )
}

interface BodyProps {
  readonly act: MatterAct
  readonly matter: Matter
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** An address may name an act whose time is over; while its form stands open, the form itself tells of the clash. */
function ActBody({ act, matter, onDone, onCancel }: BodyProps) {
  const t = useText(messages)
  const [wasOffered] = useState(() => act.isOffered(matter))
  const moved = useLastEvent(matter)
  const Form = useMemo(() => lazy(async () => ({ default: await act.load() })), [act])
  return (
    <>
      {!wasOffered && (
        <Note tone="warning" title={t('notNow')}>
          <p>{t('notNowHint')}</p>
        </Note>
      )}
      <Boundary>
        <Suspense fallback={<Loading />}>
          <Form matter={matter} moved={moved} onDone={onDone} onCancel={onCancel} />
        </Suspense>
      </Boundary>
    </>
  )
}
