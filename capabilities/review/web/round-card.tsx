import { measures } from '#capabilities/authority/domain/index.ts'
import {
  useEnumeration,
  useLabel,
  useLanguage,
  useNamed,
  useText,
  useWord,
} from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Fact, Facts, Moment, Money } from '#platform/web/ui/index.ts'
import { handlings, itemResults, materials, opinionKinds, reviewItems } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Round, Submission } from './review.ts'
import { RoundPapers } from './round-papers.tsx'

interface RoundProps {
  readonly round: Round
  readonly submission: Pick<Submission, 'id' | 'code'>
}

/** One round: what was asked, and what the office said. */
export function RoundCard({ round, submission }: RoundProps) {
  const t = useText(messages)
  const word = useWord()
  const named = useNamed()
  return (
    <article className="card review-round">
      <h2>{t('roundNumber', { number: round.number })}</h2>
      {round.opinion && <Opinion opinion={round.opinion} />}
      {round.handling && <Handled handling={round.handling} />}
      {round.advice.map((one) => (
        <section key={one.at}>
          <h3>{t('advice')}</h3>
          <p className="review-words">{one.words}</p>
          <p className="quiet">
            {one.by} <Moment of={one.at} />
          </p>
        </section>
      ))}
      <Asked round={round} />
      <RoundPapers round={round} submission={submission} />
      {round.clock && (
        <p className="quiet">
          {named(t('clock'), word(round.clock))} {round.isProvisional && t('provisional')}
        </p>
      )}
    </article>
  )
}

function Asked({ round }: { readonly round: Round }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const { proposed, preReview } = round
  return (
    <>
      <Facts>
        <Fact label={t('proposed')}>
          {enumerated(proposed.measures.map((measure) => label(measures, measure))) || '—'}
        </Fact>
        {proposed.amountInFen > 0 && (
          <Fact label={t('fine')}>
            <Money fen={proposed.amountInFen} />
          </Fact>
        )}
        {proposed.confiscatedInFen > 0 && (
          <Fact label={t('confiscated')}>
            <Money fen={proposed.confiscatedInFen} />
          </Fact>
        )}
        {proposed.confiscatedGoodsInFen > 0 && (
          <Fact label={t('goods')}>
            <Money fen={proposed.confiscatedGoodsInFen} />
          </Fact>
        )}
      </Facts>
      <Words title={t('summary')} words={round.summary} />
      <Words title={t('legalBasis')} words={round.legalBasis} />
      <section>
        <h3>{t('materials')}</h3>
        <ul className="lines">
          {round.materials.map((line) => (
            <li key={`${line.material} ${line.title}`}>
              <span>
                {line.title}
                <span className="quiet review-sub">{label(materials, line.material)}</span>
              </span>
              {line.pages !== undefined && (
                <span className="figure">{t('pagesOf', { count: line.pages })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('preReview')}</h3>
        <p className="review-words">{preReview.opinion}</p>
        <By who={preReview.by} day={preReview.on} />
      </section>
      {round.explained.length > 0 && (
        <section>
          <h3>{t('explained')}</h3>
          {round.explained.map(({ item, words }) => (
            <p key={item}>
              <strong>{label(reviewItems, item)}</strong>
              <span className="review-sub review-words">{words}</span>
            </p>
          ))}
        </section>
      )}
    </>
  )
}

function Opinion({ opinion }: { readonly opinion: NonNullable<Round['opinion']> }) {
  const t = useText(messages)
  const label = useLabel()
  const problems = opinion.items.filter(({ result, note }) => result === 'problem' || note !== '')
  return (
    <section className="review-round">
      <p className="review-facts">
        <Tag tone={opinion.kind === 'agree' ? 'good' : 'warning'}>{label(opinionKinds, opinion.kind)}</Tag>
        <By who={opinion.by} day={opinion.on} />
        {opinion.qualification && (
          <span className="quiet">{t('qualification', { number: opinion.qualification })}</span>
        )}
        {opinion.isLate && <Tag tone="danger">{t('late')}</Tag>}
      </p>
      {problems.map(({ item, result, note }) => (
        <p key={item}>
          <strong>{label(reviewItems, item)}</strong>{' '}
          <Tag tone={result === 'problem' ? 'warning' : 'plain'}>{label(itemResults, result)}</Tag>
          <span className="review-sub review-words">{note}</span>
        </p>
      ))}
      <Words title={t('reasons')} words={opinion.reasons} />
      <Words title={t('law')} words={opinion.law.join('\n')} />
    </section>
  )
}

function Handled({ handling }: { readonly handling: NonNullable<Round['handling']> }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section>
      <h3>
        {t('handling')} <Tag>{label(handlings, handling.kind)}</Tag>
      </h3>
      <p className="review-words">{handling.words}</p>
      <By who={handling.by} day={handling.on} />
    </section>
  )
}

function Words({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p className="review-words">{words}</p>
    </section>
  )
}

function By({ who, day }: { readonly who: string; readonly day: string }) {
  const t = useText(messages)
  const language = useLanguage()
  return <span className="quiet">{t('by', { who, day: dateText(day, language) })}</span>
}
