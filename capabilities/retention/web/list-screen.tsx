import { Link, useParams } from '@tanstack/react-router'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import {
  Button,
  Fact,
  Facts,
  Icon,
  instantText,
  Note,
  PageTitle,
  Reading,
  sizeText,
} from '#platform/web/ui/index.ts'
import { readDeletionList } from '../contract.ts'
import { listStates } from '../domain/index.ts'
import { DecideForm, WithdrawForm } from './list-forms.tsx'
import { ListedRows } from './listed-rows.tsx'
import { messages } from './messages.ts'
import { type ListPage, toneOfState } from './retention.ts'
import './retention.css'

const filters = z.strictObject({
  of: z.enum(['going', 'kept', 'left']).default('going'),
  after: z.coerce.number().optional(),
})

/** One list: what may go and why, what is kept and why, who decided, what became of it. */
export function DeletionListScreen() {
  const t = useText(messages)
  const { deletionListId } = useParams({ strict: false }) as { readonly deletionListId: string }
  const [{ of, after }, setFilters] = useFilters(filters)
  const about = { params: { deletionListId }, query: { of, ...(after ? { after } : {}) } }
  const read = useOperation(readDeletionList, about, { keepsPrevious: true })
  return (
    <section className="page retention">
      <Link className="crumb" to={'/deletion-lists' as never}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <Reading of={read}>
        {(page) => (
          <>
            <Head page={page} />
            <section className="card retention">
              <ChoiceChips
                label={t('show')}
                chips={[
                  { value: 'going' as const, label: `${t('going')} ${page.list.going}` },
                  { value: 'kept' as const, label: `${t('kept')} ${page.list.kept}` },
                  ...(page.list.left > 0
                    ? [{ value: 'left' as const, label: `${t('left')} ${page.list.left}` }]
                    : []),
                ]}
                chosen={of}
                onChoose={(chosen) => setFilters({ of: chosen ?? 'going', after: undefined })}
              />
              <ListedRows rows={page.rows} of={of} />
              {(after !== undefined || page.next !== undefined) && (
                <div className="actions">
                  {after !== undefined && (
                    <Button look="plain" onClick={() => setFilters({ after: undefined })}>
                      {t('rowsFirst')}
                    </Button>
                  )}
                  {page.next !== undefined && (
                    <Button look="plain" onClick={() => setFilters({ after: Number(page.next) })}>
                      {t('rowsNext')}
                    </Button>
                  )}
                </div>
              )}
            </section>
          </>
        )}
      </Reading>
    </section>
  )
}

function Head({ page }: { readonly page: ListPage }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { list, may, digest } = page
  const paper = (as: 'pdf' | 'word') => `/api/v1/deletion-lists/${list.id}/paper?as=${as}`
  const by = (name: string, at: string) => t('placed', { name, moment: instantText(at, language) })
  return (
    <>
      <PageTitle>{t('listTitle', { number: list.number })}</PageTitle>
      <p className="retention-tags">
        <Tag tone={toneOfState[list.state]}>{label(listStates, list.state)}</Tag>
        <span>{list.unitName}</span>
        {list.doneAt && <span>{t('doneLine', { removed: list.removed, left: list.left })}</span>}
      </p>
      <div className="actions">
        {may.decide && (
          <ActDrawer does={t('approve')} look="primary">
            {(closing) => <DecideForm page={page} {...closing} />}
          </ActDrawer>
        )}
        {may.withdraw && (
          <ActDrawer does={t('withdraw')} look="plain">
            {(closing) => <WithdrawForm page={page} {...closing} />}
          </ActDrawer>
        )}
        <a className="button button-plain" href={paper('pdf')}>
          {t('print')}
        </a>
        <a className="button button-quiet" href={paper('word')}>
          {t('printWord')}
        </a>
      </div>
      {list.state === 'approved' && <Note title={t('running')} />}
      {list.further > 0 && <Note title={t('further', { count: list.further })} />}
      <Facts>
        <Fact label={t('size')}>{sizeText(list.bytes)}</Fact>
        <Fact label={t('drawnBy')}>{by(list.drawnBy, list.drawnAt)}</Fact>
        {list.decidedBy && list.decidedAt && (
          <Fact label={t('decidedBy')}>
            {by(list.decidedBy, list.decidedAt)} · {list.words}
          </Fact>
        )}
        {list.state === 'withdrawn' && <Fact label={t('withdrawn')}>{list.words}</Fact>}
        {list.doneAt && <Fact label={t('doneAt')}>{instantText(list.doneAt, language)}</Fact>}
        <Fact label={t('fingerprint')}>
          <span className="retention-digest">SM3 {digest}</span>
        </Fact>
      </Facts>
    </>
  )
}
