import { actTypes, measures } from '#capabilities/authority/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useNamed, useText, useWord } from '#platform/web/i18n/index.ts'
import { Day, Empty, Fact, Facts, Icon, Money, PageLink, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readDecision } from '../../contract/portal.ts'
import { subjectWord, type TextPart, textPartWord } from '../../domain/decision.ts'
import { withdrawalReasons } from '../../domain/states.ts'
import { useNamedSubjects } from '../named-subjects.ts'
import { CorrectionForm } from './correction-form.tsx'
import { messages } from './messages.ts'
import './portal.css'

type Read = Answer<typeof readDecision>

/** One decision at its permanent address. */
export function DecisionPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const decisionId = params.decisionId ?? ''
  const read = useOperation(readDecision, { params: { decisionId } })
  return (
    <Reading of={read}>
      {(answer) => (
        <>
          {answer.decision && <Shown of={answer.decision} />}
          {answer.withdrawal && <Stub of={answer.withdrawal} />}
          {answer.state === 'ended' && <Ended />}
          <Neighbours of={answer} />
          {answer.decision && <CorrectionForm decisionId={decisionId} />}
        </>
      )}
    </Reading>
  )
}

const order: readonly TextPart[] = ['violation', 'facts', 'basis', 'content', 'remedy']

function Shown({ of }: { readonly of: NonNullable<Read['decision']> }) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const enumerated = useEnumeration()
  const named = useNamedSubjects()
  const title = `${named(of.subjects)} · ${label(actTypes, of.actType)}`
  return (
    <article className="decision">
      <PageTitle lead={of.documentNumber}>{title}</PageTitle>
      <Facts>
        {of.subjects.map(({ part, name, creditCode }) => (
          <Fact key={name} label={word(subjectWord(part))}>
            {name}
            {creditCode && (
              <span className="quiet">
                {' '}
                {t('creditCode')} {creditCode}
              </span>
            )}
          </Fact>
        ))}
        <Fact label={t('organ')}>{of.organ}</Fact>
        {of.measures.length > 0 && (
          <Fact label={t('measures')}>{enumerated(of.measures.map((one) => label(measures, one)))}</Fact>
        )}
        {of.fineFen !== undefined && (
          <Fact label={t('fine')}>
            <Money fen={of.fineFen} />
          </Fact>
        )}
        {of.confiscatedFen !== undefined && (
          <Fact label={t('confiscated')}>
            <Money fen={of.confiscatedFen} />
          </Fact>
        )}
        <Fact label={t('decidedOn')}>
          <Day of={of.decidedOn} />
        </Fact>
        {of.validFrom && of.validTo && (
          <Fact label={t('validity')}>
            <Day of={of.validFrom} /> – <Day of={of.validTo} />
          </Fact>
        )}
        <Fact label={t('publishedOn')}>
          <Day of={of.publishedOn} />
        </Fact>
        {of.correctedOn && (
          <Fact label={t('correctedOn')}>
            <Day of={of.correctedOn} />
          </Fact>
        )}
        {of.endsOn && (
          <Fact label={t('until')}>
            <Day of={of.endsOn} />
          </Fact>
        )}
      </Facts>
      {order.map(
        (part) =>
          of.texts[part] && (
            <Part key={part} name={word(textPartWord(part, of.actType))} text={of.texts[part]} />
          ),
      )}
      <p className="quiet">
        {of.extent === 'summary' && `${t('summaryOnly')} `}
        {t('maskedNote')}
      </p>
      <p>
        <a className="button button-plain" href={`/api/v1/public/decisions/${of.id}/paper`}>
          <Icon name="paper" />
          <span>{t('paper')}</span>
        </a>
      </p>
      <p className="quiet digest">
        {t('digest')} <code>{of.digest}</code>
      </p>
    </article>
  )
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <section>
      <h2>{name}</h2>
      {text
        .split('\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </section>
  )
}

function Stub({ of }: { readonly of: NonNullable<Read['withdrawal']> }) {
  const t = useText(messages)
  const label = useLabel()
  const named = useNamed()
  return (
    <article className="decision">
      <PageTitle lead={`${of.organ} · ${of.documentNumber}`}>{t('withdrawnTitle')}</PageTitle>
      <Facts>
        <Fact label={t('withdrawnWhy')}>{named(label(withdrawalReasons, of.reason), of.words)}</Fact>
        <Fact label={t('withdrawnOn')}>
          <Day of={of.on} />
        </Fact>
      </Facts>
    </article>
  )
}

function Ended() {
  const t = useText(messages)
  return (
    <>
      <PageTitle>{t('endedTitle')}</PageTitle>
      <Empty icon="clock" title={t('endedHint')} />
    </>
  )
}

function Neighbours({ of: { followsId, followedById } }: { readonly of: Read }) {
  const t = useText(messages)
  return (
    <nav className="portal-more">
      {followedById && <PageLink href={`/decisions/${followedById}`}>{t('remade')}</PageLink>}
      {followsId && <PageLink href={`/decisions/${followsId}`}>{t('earlier')}</PageLink>}
      <PageLink href="/decisions">{t('back')}</PageLink>
    </nav>
  )
}
