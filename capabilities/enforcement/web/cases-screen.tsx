import { Link } from '@tanstack/react-router'
import { App, Drawer, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type ActType, actTypes } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { ChoiceChips, PageTurn, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listEnforcementCases } from '../contract.ts'
import { messages } from './messages.ts'
import { OpenCaseForm } from './open-case-form.tsx'
import './enforcement.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  state: z.enum(['open', 'closed']).default('open'),
  actType: z.enum(codesOf(actTypes)).optional(),
  words: z.string().optional(),
  cursor: z.uuid().optional(),
})

/** The cases of a department: what is due first stands first. */
export function CasesScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [isOpening, open] = useState(false)
  return (
    <section className="page enforcement">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      {may('openEnforcementCase') && (
        <div className="actions">
          <Button look="primary" onClick={() => open(true)}>
            {t('openCase')}
          </Button>
        </div>
      )}
      <Drawer
        open={isOpening}
        onClose={() => open(false)}
        title={t('openCase')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <OpenCaseForm
          onCancel={() => open(false)}
          onDone={(sentence) => {
            open(false)
            void message.success(sentence)
          }}
        />
      </Drawer>
      <Cases />
    </section>
  )
}

function Cases() {
  const t = useText(messages)
  const [{ state, actType, words, cursor }, setFilters] = useFilters(filters)
  const query = {
    state,
    ...(actType ? { actType } : {}),
    ...(words ? { words } : {}),
    ...(cursor ? { cursor } : {}),
  }
  const list = useOperation(listEnforcementCases, { query }, { keepsPrevious: true })
  return (
    <>
      <ChoiceChips
        label={t('show')}
        chips={[
          { value: 'open' as const, label: t('open') },
          { value: 'closed' as const, label: t('closed') },
        ]}
        chosen={state}
        onChoose={(chosen) => setFilters({ state: chosen ?? 'open', cursor: undefined })}
      />
      <KindChips chosen={actType} onChoose={(chosen) => setFilters({ actType: chosen, cursor: undefined })} />
      <Input.Search
        aria-label={t('words')}
        className="enforcement-search"
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
        isEmpty={({ cases }) => cases.length === 0}
        empty={<Empty icon="folder" title={t('none')} hint={t('noneHint')} />}
      >
        {({ cases, next }) => (
          <>
            <CaseTable cases={cases} />
            <PageTurn label={t('pages')} next={next} isFirst={cursor === undefined} />
          </>
        )}
      </Reading>
    </>
  )
}

const mainKinds = [
  'penalty',
  'coercion',
  'inspection',
  'licence',
  'levy',
  'requisition',
  'confirmation',
  'payment',
  'adjudication',
] as const satisfies readonly ActType[]

function KindChips({
  chosen,
  onChoose,
}: {
  readonly chosen: ActType | undefined
  readonly onChoose: (kind: ActType | undefined) => void
}) {
  const t = useText(messages)
  const label = useLabel()
  const chips = mainKinds.map((kind) => ({ value: kind as ActType, label: label(actTypes, kind) }))
  return <ChoiceChips label={t('kind')} chips={chips} chosen={chosen} onChoose={onChoose} />
}

function CaseTable({ cases }: { readonly cases: Answer<typeof listEnforcementCases>['cases'] }) {
  const t = useText(messages)
  const word = useWord()
  const enumerated = useEnumeration()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnCase')}</th>
          <th scope="col">{t('columnStage')}</th>
          <th scope="col">{t('columnParty')}</th>
          <th scope="col">{t('columnDue')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td>
              <Link
                className="list-title"
                to="/enforcement-cases/$caseId"
                params={{ caseId: one.id } as never}
              >
                {one.title}
              </Link>
              <span className="list-facts">
                <span className="figure">{one.code}</span> · {word(one.act)} · {one.unitName}
              </span>
            </td>
            <td>{word(one.stage)}</td>
            <td>{enumerated(one.counterparties)}</td>
            <td>
              {one.dueOn && <Day of={one.dueOn} />}
              {one.closedOn && <Day of={one.closedOn} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
