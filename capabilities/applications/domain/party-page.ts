import type { CodeList, Label } from '#kernel/codes/index.ts'
import type { Stage } from './progress.ts'

/** What a party says on its own page. None of these is consent: the mediator asks, tells the rights and records that. */
export const partyReplies = {
  'takes-part': { zh: '我愿意调解', en: 'I will take part' },
  refuses: { zh: '我不愿意调解', en: 'I do not want mediation' },
  'call-me': { zh: '请先与我联系', en: 'Please call me first' },
} as const satisfies CodeList

export type PartyReply = keyof typeof partyReplies

/** Answers to the four questions that somebody has who was told by a letter. */
export interface PartyWords {
  readonly what: Label
  readonly must: Label
  readonly silence: Label
}

const voluntary: Label = {
  zh: '不是必须。调解不收费，双方自愿；您可以接受，可以不接受，也可以随时退出，不影响您以后去法院。',
  en: 'No. Mediation is free and of your own will: you may take part, refuse, or leave at any time, and the court stays open to you.',
}

const beforeMediation = (what: Label): PartyWords => ({
  what,
  must: voluntary,
  silence: {
    zh: '没有处罚，也不会当作您同意。没有您的同意，调解不能进行，对方可能改走法院等途径。',
    en: 'Nothing is held against you, and silence is not consent. Without you there is no mediation; the other side may turn to the court.',
  },
})

const asked: Label = {
  zh: '有一件与您有关的纠纷，请人民调解组织居中调解。调解员不是法官，不判谁对谁错，只帮双方商量办法。',
  en: "People's mediators were asked to help in a dispute that concerns you. They are no judges; they help both sides to find a way.",
}

const over: Label = {
  zh: '不需要您再做什么。',
  en: 'Nothing more is asked of you.',
}

/**
 * What a party is told at each stage. Everything is in plain words and says what is voluntary and what binds.
 * @source People's Mediation Law art. 3, 4, 17, 23 (own will, no fee), 29 to 33 (effect and confirmation of agreements)
 */
export const partyWords = {
  received: beforeMediation(asked),
  'in-triage': beforeMediation(asked),
  assigned: beforeMediation(asked),
  accepted: beforeMediation(asked),
  mediating: {
    what: {
      zh: '您参加的调解正在进行。',
      en: 'The mediation in which you take part is under way.',
    },
    must: voluntary,
    silence: {
      zh: '不到场没有处罚；但您不来就谈不成，调解可能结束，对方可以去法院。来不了，请告诉调解员改时间。',
      en: 'Staying away is not punished, but nothing can be settled without you and mediation may end. If you cannot come, ask the mediator for another time.',
    },
  },
  signing: {
    what: {
      zh: '双方已经谈成，协议正在签名。请您看清每一条再签。',
      en: 'You have come to an agreement and it is being signed. Read every clause before you sign.',
    },
    must: {
      zh: '签不签由您决定。签名以前都可以提出修改。',
      en: 'Whether you sign is up to you; until then you may ask for changes.',
    },
    silence: {
      zh: '不签名，书面协议不生效。',
      en: 'Without your signature the written agreement does not take effect.',
    },
  },
  agreed: {
    what: {
      zh: '协议已经生效，对各方有约束力。',
      en: 'The agreement is in effect and binds everybody who signed it.',
    },
    must: {
      zh: '应当按协议办。有困难做不到的，尽早告诉调解员，可以再商量。',
      en: 'Yes, do what was agreed. If you cannot, tell the mediator early: it can be talked about again.',
    },
    silence: {
      zh: '到期不办，对方可以去法院。经法院确认过的协议，可以直接申请强制执行。',
      en: 'If you do not, the other side may go to court; an agreement that the court has confirmed can be enforced at once.',
    },
  },
  'not-agreed': {
    what: {
      zh: '调解已经结束，没有谈成。',
      en: 'Mediation has ended without agreement.',
    },
    must: over,
    silence: {
      zh: '没有影响。收到法院或者其他机关的文书，请按文书上写的日期办。',
      en: 'Nothing happens here. If a paper of the court or another body reaches you, mind the dates in it.',
    },
  },
  declined: {
    what: { zh: '这件事不能由人民调解办理。', en: "This matter cannot be taken up by people's mediation." },
    must: over,
    silence: { zh: '没有影响。', en: 'Nothing happens.' },
  },
  ended: {
    what: { zh: '这件事已经办结。', en: 'This matter has come to its end.' },
    must: over,
    silence: { zh: '没有影响。', en: 'Nothing happens.' },
  },
} as const satisfies Record<Stage, PartyWords>

const repliable: readonly Stage[] = ['received', 'in-triage', 'assigned', 'accepted', 'mediating', 'signing']

/** As long as something can still be said to it; afterwards people call. */
export const mayReply = (stage: Stage): boolean => repliable.includes(stage)

/** @param proceeding how far the newest proceeding is; every party is asked after every end, a failed one too */
export const mayJudge = (proceeding: 'preparing' | 'mediating' | 'signing' | 'ended' | null): boolean =>
  proceeding === 'ended'

const MOST_STARS = 2

/**
 * Enough for its bearer to see that the letter is for this person, too little for anybody else. A long name, as of a
 * body, does not tell its length: a voice would read a row of stars.
 */
export function shortName(name: string): string {
  const [first = '', ...rest] = [...name]
  return `${first}${'＊'.repeat(Math.min(rest.length, MOST_STARS))}`
}
