import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** Who may be helped to view and copy. @source enforcement.md 3.3, access (Inner Mongolia measure art. 24 as a model) */
export const requesters = {
  party: { zh: '当事人', en: 'Party' },
  interested: { zh: '利害关系人', en: 'Interested person' },
  police: { zh: '公安机关', en: 'Police' },
  court: { zh: '人民法院', en: 'Court' },
  procurator: { zh: '人民检察院', en: 'Procurator' },
  supervision: { zh: '监察机关', en: 'Supervisory organ' },
  audit: { zh: '审计机关', en: 'Auditors' },
} as const satisfies CodeList
export type Requester = keyof typeof requesters

/** People ask of themselves; an organ shows by what letter it asks. */
export const needsPaper = (requester: Requester): boolean =>
  requester !== 'party' && requester !== 'interested'

export const requestStates = {
  asked: { zh: '待决定', en: 'To be decided' },
  granted: { zh: '已同意', en: 'Granted' },
  refused: { zh: '不同意', en: 'Refused' },
  done: { zh: '已办结', en: 'Done' },
} as const satisfies CodeList
export type RequestState = keyof typeof requestStates
export type RequestMove = 'grant' | 'refuse' | 'finish'

/** What is asked or granted runs: nothing of it is deleted meanwhile. */
export const requestMoves = {
  asked: { grant: 'granted', refuse: 'refused' },
  granted: { finish: 'done' },
  refused: {},
  done: {},
} as const satisfies Moves<RequestState, RequestMove>
