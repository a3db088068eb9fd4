import type { ComponentType } from 'react'
import { ArchiveForm, CloseForm, FollowUpForm } from './forms/after-forms.tsx'
import { DraftForm, ReopenForm, SealForm } from './forms/agreement-forms.tsx'
import { AttachForm } from './forms/attach-form.tsx'
import { AppointForm, BeginForm, ConsentForm, ReleaseForm } from './forms/prepare-forms.tsx'
import { CancelForm, MinutesForm, NoteForm, PlanForm } from './forms/session-forms.tsx'
import { SignForm } from './forms/sign-form.tsx'
import { EndForm, ExtendForm, PauseForm, ResumeForm } from './forms/term-forms.tsx'
import type { WorkProps } from './workbench.ts'

interface WorkEntry {
  readonly title:
    | 'appoint'
    | 'release'
    | 'consent'
    | 'begin'
    | 'planSession'
    | 'minutesOf'
    | 'cancelSession'
    | 'privateWrite'
    | 'pauseTerm'
    | 'resumeTerm'
    | 'extendTerm'
    | 'draftAgreement'
    | 'sign'
    | 'seal'
    | 'reopen'
    | 'endMediation'
    | 'followUp'
    | 'close'
    | 'archive'
    | 'attach'
  readonly form: ComponentType<WorkProps>
}

/** Every piece of work of the workbench, by the name under which a section opens it. */
export const works = {
  appoint: { title: 'appoint', form: AppointForm },
  release: { title: 'release', form: ReleaseForm },
  consent: { title: 'consent', form: ConsentForm },
  begin: { title: 'begin', form: BeginForm },
  plan: { title: 'planSession', form: PlanForm },
  minutes: { title: 'minutesOf', form: MinutesForm },
  cancel: { title: 'cancelSession', form: CancelForm },
  note: { title: 'privateWrite', form: NoteForm },
  pause: { title: 'pauseTerm', form: PauseForm },
  resume: { title: 'resumeTerm', form: ResumeForm },
  extend: { title: 'extendTerm', form: ExtendForm },
  draft: { title: 'draftAgreement', form: DraftForm },
  sign: { title: 'sign', form: SignForm },
  seal: { title: 'seal', form: SealForm },
  reopen: { title: 'reopen', form: ReopenForm },
  end: { title: 'endMediation', form: EndForm },
  'follow-up': { title: 'followUp', form: FollowUpForm },
  close: { title: 'close', form: CloseForm },
  archive: { title: 'archive', form: ArchiveForm },
  attach: { title: 'attach', form: AttachForm },
} as const satisfies Readonly<Record<string, WorkEntry>>

export type WorkName = keyof typeof works
