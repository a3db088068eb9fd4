import { Link, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { actTypes, measures } from '#capabilities/authority/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import {
  useAside,
  useClauses,
  useEnumeration,
  useLabel,
  useNamed,
  useText,
  useWord,
} from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Fact, Facts, Icon, Money, Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readPublication } from '../contract/desk.ts'
import {
  disclosureDoubts,
  extents,
  grounds,
  personRoles,
  publicationStates,
  rowDefects,
  subjectWord,
  type TextPart,
  textParts,
  textPartWord,
} from '../domain/index.ts'
import { ActFormOf, type OfferedAct, offeredOn } from './act-forms.tsx'
import { ChannelList } from './channel-list.tsx'
import { CorrectionList } from './correction-list.tsx'
import { messages } from './messages.ts'
import { PublicText } from './public-text.tsx'
import type { Publication } from './publication.ts'
import './publicity.css'

/** One decision on its way to the public: what is to be done next stands on top. */
export function PublicationScreen() {
  const t = useText(messages)
  const { publicationId } = useParams({ strict: false }) as { readonly publicationId: string }
  const read = useOperation(readPublication, { params: { publicationId } })
  return (
    <section className="page publicity">
      <Link className="crumb" to={'/publications' as never}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <Reading of={read}>{(one) => <PublicationView one={one} />}</Reading>
    </section>
  )
}

function PublicationView({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const { message } = App.useApp()
  const [act, take] = useState<OfferedAct>()
  const closing: Closing = {
    onCancel: () => take(undefined),
    onDone: (sentence) => {
      take(undefined)
      message.success(sentence)
    },
  }
  const title = one.documentNumber || enumerated(one.subjects) || t('nameless')
  return (
    <>
      <PageTitle
        lead={[enumerated(one.subjects), label(actTypes, one.actType), one.unitName]
          .filter(Boolean)
          .join(' · ')}
      >
        {title}
      </PageTitle>
      <p className="publicity-tags">
        <Tag tone="primary">{label(publicationStates, one.state)}</Tag>
        {one.isLate && <Tag tone="danger">{t('lateTag')}</Tag>}
        {one.publishedOn &&
          ['published', 'correcting', 'corrected', 'withdrawing', 'withdrawn'].includes(one.state) && (
            <a href={`/decisions/${one.id}`}>{t('seePublic')}</a>
          )}
        {one.followsId && <Link to={`/publications/${one.followsId}` as never}>{t('follows')}</Link>}
      </p>
      <Standing one={one} />
      {act === undefined ? (
        <div className="actions">
          {offeredOn(one).map(({ offered, words, look }) => (
            <Button key={offered} look={look} onClick={() => take(offered)}>
              {t(words)}
            </Button>
          ))}
        </div>
      ) : (
        <section className="card">
          <ActFormOf act={act} one={one} {...closing} />
        </section>
      )}
      <div className="publicity-columns">
        <DecisionPart one={one} />
        <div>
          <PublicText one={one} />
          <ChannelList one={one} />
          <CorrectionList one={one} />
        </div>
      </div>
    </>
  )
}

/** What has to be known before anything is done. */
function Standing({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const clauses = useClauses()
  const named = useNamed()
  const aside = useAside()
  const { choice, withdrawal } = one
  return (
    <>
      {one.returnWords && one.state === 'to-choose' && (
        <Note tone="warning" title={t('returned')}>
          {one.returnWords}
        </Note>
      )}
      {one.defects.length > 0 && (
        <Note tone={one.isBarred ? 'danger' : 'warning'} title={t('defects')}>
          {clauses(one.defects.map((defect) => label(rowDefects, defect)))}
          {one.isBarred && ` · ${t('barred')}`}
        </Note>
      )}
      {one.state === 'to-choose' && one.doubts.length > 0 && (
        <Note tone="warning" title={t('doubts')}>
          <ul>
            {one.doubts.map(({ doubt, part, words }) => (
              <li key={`${doubt}${part ?? ''}`}>
                {label(disclosureDoubts, doubt)}
                {aside(words)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {one.state === 'to-choose' && !one.isBarred && (
        <Note title={t('proposal', { extent: label(extents, one.proposal.extent) })}>
          {word(one.proposal.because)}
        </Note>
      )}
      {choice && (
        <Facts>
          <Fact label={t('choice')}>
            {label(extents, choice.extent)}
            <span className="quiet">
              {' '}
              {t('chosenBy', { name: choice.chosenByName })}
              {choice.confirmedByName && ` · ${t('confirmedBy', { name: choice.confirmedByName })}`}
            </span>
          </Fact>
          {choice.ground && (
            <Fact label={t('ground')}>
              {label(grounds, choice.ground) + aside(choice.basis)}
              {choice.words && named('', choice.words)}
            </Fact>
          )}
        </Facts>
      )}
      {one.state === 'to-publish' && one.isBeforeEffect && (
        <Note tone="warning" title={t('beforeEffectNote')} />
      )}
      {withdrawal && (
        <Note tone="warning" title={t('withdrawal')}>
          {withdrawal.words} · <Day of={withdrawal.on} />
        </Note>
      )}
    </>
  )
}

const severityWords = { light: 'light', general: 'general', serious: 'serious' } as const

function DecisionPart({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const enumerated = useEnumeration()
  const aside = useAside()
  const parts = (Object.keys(textParts) as TextPart[]).filter((part) => one.texts[part])
  return (
    <section className="card">
      <h2>{t('fileSays')}</h2>
      <Facts>
        <Fact label={t('organ')}>{one.organ}</Fact>
        <Fact label={t('decidedOn')}>{one.decidedOn ? <Day of={one.decidedOn} /> : t('noDay')}</Fact>
        <Fact label={t('servedOn')}>{one.servedOn ? <Day of={one.servedOn} /> : t('notServed')}</Fact>
        {one.measures.length > 0 && (
          <Fact label={t('measures')}>{enumerated(one.measures.map((code) => label(measures, code)))}</Fact>
        )}
        {one.fineFen !== undefined && (
          <Fact label={t('fine')}>
            <Money fen={one.fineFen} />
          </Fact>
        )}
        <Fact label={t('severity')}>{t(severityWords[one.severity])}</Fact>
        <Fact label={t('people')}>
          {enumerated(
            one.people.map(
              ({ name, role, part }) =>
                name + aside(role === 'subject' ? word(subjectWord(part)) : label(personRoles, role)),
            ),
          )}
        </Fact>
      </Facts>
      {parts.map((part) => (
        <div key={part}>
          <h3>{word(textPartWord(part, one.actType))}</h3>
          <p className="publicity-words">{one.texts[part]}</p>
        </div>
      ))}
      {one.otherColumns.length > 0 && (
        <>
          <h3>{t('otherColumns')}</h3>
          <Facts>
            {one.otherColumns.map(({ heading, text }) => (
              <Fact key={heading} label={heading}>
                {text}
              </Fact>
            ))}
          </Facts>
        </>
      )}
    </section>
  )
}
