import { App } from 'antd'
import { useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Fact, Facts, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listOrganSettings, setOrganSetting } from '../contract.ts'
import { exampleNumber, regimes } from '../domain/regimes.ts'
import { messages } from './messages.ts'
import './enforcement.css'

type Organ = Answer<typeof listOrganSettings>['organs'][number]

/** How each department numbers its documents, and whose procedural rule counts its days. */
export function OrgansScreen() {
  const t = useText(messages)
  const list = useOperation(listOrganSettings)
  return (
    <section className="page enforcement">
      <PageTitle lead={t('organsLead')}>{t('organs')}</PageTitle>
      <Reading
        of={list}
        isEmpty={({ organs }) => organs.length === 0}
        empty={<Empty icon="board" title={t('noOrgans')} />}
      >
        {({ organs, regimes: known }) =>
          organs.map((organ) => <OrganCard key={organ.unitId} organ={organ} known={known} />)
        }
      </Reading>
    </section>
  )
}

interface OrganProps {
  readonly organ: Organ
  readonly known: readonly string[]
}

/** The name of a rule; one that only the rule book knows stands there by its code. */
function useRegimeName() {
  const word = useWord()
  return (code: string) => (code in regimes ? word(regimes[code as keyof typeof regimes]) : code)
}

function OrganCard({ organ, known }: OrganProps) {
  const t = useText(messages)
  const nameOf = useRegimeName()
  const { message } = App.useApp()
  const [isSetting, set] = useState(false)
  const { unitName, documentWord, regime, isAssumed, maySet } = organ
  return (
    <section className="card enforcement-step">
      <p className="enforcement-facts">
        <strong>{unitName}</strong>
        {isAssumed && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
      {isAssumed && <p className="quiet">{t('organAssumed')}</p>}
      <Facts>
        <Fact label={t('documentWord')}>
          {t('numberLooks', {
            word: documentWord,
            example: exampleNumber(documentWord, new Date().getFullYear()),
          })}
        </Fact>
        <Fact label={t('regime')}>{nameOf(regime)}</Fact>
      </Facts>
      {maySet && !isSetting && (
        <div className="actions">
          <Button look={isAssumed ? 'primary' : 'plain'} onClick={() => set(true)}>
            {t('setOrgan')}
          </Button>
        </div>
      )}
      {isSetting && (
        <SettingForm
          organ={organ}
          known={known}
          onCancel={() => set(false)}
          onDone={(sentence) => {
            set(false)
            void message.success(sentence)
          }}
        />
      )}
    </section>
  )
}

function SettingForm({ organ, known, ...closing }: OrganProps & Closing) {
  const t = useText(messages)
  const nameOf = useRegimeName()
  const { unitId, documentWord, regime, version } = organ
  return (
    <OperationForm
      {...closing}
      operation={setOrganSetting}
      params={{ unitId }}
      version={version}
      draft={`enforcement.organ.${unitId}`}
      initial={{ documentWord, regime }}
      does={t('doSetOrgan')}
      done={() => t('organSet')}
      lead={<p className="quiet">{t('setOrganLead')}</p>}
    >
      {(form) => (
        <>
          <DeskText
            form={form}
            path="documentWord"
            label={t('documentWord')}
            hint={t('documentWordHint')}
            maxLength={20}
          />
          <DeskSelect
            form={form}
            path="regime"
            label={t('regime')}
            hint={t('regimeHint')}
            options={known.map((value) => ({ value, label: nameOf(value) }))}
          />
        </>
      )}
    </OperationForm>
  )
}
