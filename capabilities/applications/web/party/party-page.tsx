import { useState } from 'react'
import { useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, noteMove, PageTitle } from '#platform/web/ui/index.ts'
import { readPartyPage } from '../../contract.ts'
import { stages } from '../../domain/index.ts'
import { RoutesTold } from '../routes-told.tsx'
import { answersOf } from './answers.ts'
import { Complain } from './complain-form.tsx'
import { Duties } from './duties.tsx'
import { JudgeForm } from './judge-form.tsx'
import { messages } from './messages.ts'
import type { PartyPage } from './opened.ts'
import { ReplyForm } from './reply-form.tsx'
import { spokenPage } from './spoken-page.ts'
import { useReadingAloud } from './use-reading-aloud.ts'
import './party.css'

/** What a party sees that was told by a letter or a message: one code opens it. */
export function PartyPageByCode() {
  const t = useText(messages)
  const [opened, setOpened] = useState<{ readonly page: PartyPage; readonly accessCode: string }>()
  const read = useWrite(readPartyPage, {
    onSuccess: (page, { body }) => setOpened({ page, accessCode: body.accessCode }),
  })
  const show = (shown: typeof opened) => {
    noteMove()
    setOpened(shown)
  }
  if (opened === undefined) return <Door onOpen={(page, accessCode) => show({ page, accessCode })} />
  const { page, accessCode } = opened
  return (
    <>
      <Answers page={page} />
      {page.mayReply && (
        <ReplyForm page={page} accessCode={accessCode} onSent={() => read.mutate({ body: { accessCode } })} />
      )}
      {page.mayJudge && (
        <JudgeForm page={page} accessCode={accessCode} onSent={() => read.mutate({ body: { accessCode } })} />
      )}
      <Complain page={page} accessCode={accessCode} onSent={() => read.mutate({ body: { accessCode } })} />
      <div className="actions">
        <Button look="quiet" onClick={() => show(undefined)}>
          {t('other')}
        </Button>
      </div>
    </>
  )
}

interface DoorProps {
  readonly onOpen: (page: PartyPage, accessCode: string) => void
}

/** The code may stand behind the # of the address in a message: that part never leaves the device by itself. */
function Door({ onOpen }: DoorProps) {
  const t = useText(messages)
  const [initial] = useState(() => ({ accessCode: decodeURIComponent(location.hash.slice(1)) }))
  const form = useForm(readPartyPage, { initial })
  const read = useWrite(readPartyPage, {
    onSuccess: (page, { body }) => onOpen(page, body.accessCode),
    onProblem: form.refuse,
  })
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <form noValidate onSubmit={form.submit((body) => read.mutate({ body }))}>
        <FormProblems form={form} />
        <TextField
          form={form}
          path="accessCode"
          label={t('accessCode')}
          hint={t('accessHint')}
          maxLength={40}
        />
        <div className="actions">
          <Button type="submit" look="primary" isBusy={read.isPending}>
            {t('open')}
          </Button>
        </div>
        <p className="quiet">{t('askAtDoor')}</p>
      </form>
    </>
  )
}

function Answers({ page }: { readonly page: PartyPage }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const answers = answersOf(page, language)
  const aloud = useReadingAloud(language)
  return (
    <>
      <PageTitle lead={page.code}>{t('greeting', { name: page.shortName })}</PageTitle>
      <section className="card party-now">
        <h2>{t('now')}</h2>
        <p className="stage" aria-live="polite">
          {label(stages, page.stage)}
        </p>
        {aloud && (
          <Button
            icon="speaker"
            onClick={() => (aloud.isReading ? aloud.stop() : aloud.read(spokenPage(page, language)))}
          >
            {t(aloud.isReading ? 'silent' : 'aloud')}
          </Button>
        )}
      </section>
      <Duties page={page} />
      <section className="card party-answers">
        {answers.map(({ question, lines }) => (
          <div key={question}>
            <h2>{question}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
        {page.contact && (
          <a className="button button-plain" href={`tel:${page.contact.phone}`}>
            {t('callUnit', { phone: page.contact.phone })}
          </a>
        )}
        <a className="button button-plain" href="tel:12348">
          {t('hotline')}
        </a>
      </section>
      {page.notice && (
        <section className="card">
          <h2>{t('routes')}</h2>
          <RoutesTold notice={page.notice} />
        </section>
      )}
    </>
  )
}
