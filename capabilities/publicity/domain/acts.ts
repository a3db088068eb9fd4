import type { PublicationState } from './states.ts'

export const publicationActs = [
  ...(['amend', 'choose', 'confirm', 'return', 'publish', 'correct', 'confirm-correction'] as const),
  ...(['withdraw', 'repair', 'reopen', 'record-channel'] as const),
]
export type PublicationAct = (typeof publicationActs)[number]

/**
 * What an officer does about a publication.
 * @property keeps    a clerk of the department  @property seconds may confirm there
 * @property isOwn    made what is to be confirmed
 * @property waits    a corrected text that nobody confirmed yet
 * @property isRepairable the least time of publicity is over
 * @property hasOthers something is open on another channel
 */
export interface ActFacts {
  readonly state: PublicationState
  readonly isBarred: boolean
  readonly keeps: boolean
  readonly seconds: boolean
  readonly isOwn: boolean
  readonly waits: boolean
  readonly isRepairable: boolean
  readonly hasOthers: boolean
}

/** One function answers the server's guard and the buttons of the screen. */
export function actsOn(facts: ActFacts): readonly PublicationAct[] {
  const { state, keeps } = facts
  const isConfirmer = facts.seconds && !facts.isOwn
  const isPublic = state === 'published' || state === 'corrected' || state === 'correcting'
  const possible: Readonly<Record<PublicationAct, boolean>> = {
    amend: keeps && state === 'to-choose',
    choose: keeps && state === 'to-choose' && !facts.isBarred,
    confirm: isConfirmer && state === 'to-confirm',
    return: isConfirmer && (state === 'to-confirm' || state === 'to-publish'),
    publish: keeps && state === 'to-publish',
    correct: keeps && isPublic && !facts.waits,
    'confirm-correction': isConfirmer && state === 'correcting' && facts.waits,
    withdraw: keeps && isPublic,
    repair: keeps && (state === 'published' || state === 'corrected') && facts.isRepairable,
    reopen: keeps && state === 'not-disclosed',
    'record-channel': keeps && facts.hasOthers,
  }
  return publicationActs.filter((act) => possible[act])
}
