import type { ComponentType } from 'react'
import type { JointAct } from '../domain/index.ts'
import { AskForm, CancelForm, ConcludeForm, ConveneForm } from './forms/consultation-forms.tsx'
import {
  DeclineForm,
  DissolveForm,
  FormGroupForm,
  HelperForm,
  LeadForm,
  MinutesForm,
  TaskForm,
} from './forms/group-forms.tsx'
import {
  AskReleaseForm,
  AttendForm,
  CannotAttendForm,
  DoneForm,
  EndGuestForm,
  InviteForm,
  OpinionForm,
  ProgressForm,
  ReleaseForm,
} from './forms/part-forms.tsx'
import type { About, JointWorkProps } from './work.ts'

/** What people do in a part or with a task of their own. */
export type OwnWork = 'attend' | 'cannotAttend' | 'askRelease' | 'report' | 'done'
export type WorkName = JointAct | OwnWork

/** Opens one piece of work beside the page. */
export type OpenWork = (work: WorkName, about?: About) => void

/** The form of every act. */
export const works: Readonly<Record<WorkName, ComponentType<JointWorkProps>>> = {
  ask: AskForm,
  convene: ConveneForm,
  conclude: ConcludeForm,
  cancel: CancelForm,
  decline: DeclineForm,
  form: FormGroupForm,
  lead: LeadForm,
  help: HelperForm,
  invite: InviteForm,
  release: ReleaseForm,
  'end-guest': EndGuestForm,
  dissolve: DissolveForm,
  task: TaskForm,
  minutes: MinutesForm,
  opinion: OpinionForm,
  attend: AttendForm,
  cannotAttend: CannotAttendForm,
  askRelease: AskReleaseForm,
  report: ProgressForm,
  done: DoneForm,
}
