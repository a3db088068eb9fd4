import type { CodeList } from '#kernel/codes/index.ts'

/** What people are told of, in the words of the inbox and of the subject of a mail. @source issue 4, supervision */
export const notificationEvents = {
  'due-reminder': { zh: '期限将近，请抓紧办理', en: 'The limit comes near' },
  amber: { zh: '黄色预警：期限即将届满', en: 'Amber: the limit is close' },
  overdue: { zh: '红色预警：期限已过', en: 'Red: the limit is past' },
  'order-received': {
    zh: '收到催办、督办，请按期答复',
    en: 'A reminder or supervision order waits for a reply',
  },
  'order-due': { zh: '催办、督办的答复期限将近', en: 'The reply to a supervision order is due soon' },
  'order-overdue': { zh: '催办、督办逾期没有答复', en: 'A supervision order was not replied to in time' },
  'order-replied': { zh: '催办、督办已答复，请审核', en: 'A supervision order was replied to; please judge' },
  'order-reopened': { zh: '答复不到位，请重新答复', en: 'The reply was not enough; reply again' },
  'order-accepted': { zh: '答复已认可', en: 'The reply was accepted' },
  'dispatch-received': { zh: '分流到本单位，请受理', en: 'A dispute was sent to your unit' },
  'send-back-asked': { zh: '承办单位请求退回，请裁定', en: 'A unit asks to give a dispute back' },
  'send-back-ruled': { zh: '退回请求已有结果', en: 'Your request to give back was ruled upon' },
  'instruction-received': {
    zh: '上级有指示，请按期答复',
    en: 'An instruction from above waits for your answer',
  },
  'instruction-answered': { zh: '您作出的指示已有答复', en: 'Your instruction was answered' },
  'danger-coloured': { zh: '风险等级变动，请立即查看', en: 'The colour of danger changed; look at once' },
  'sudden-event': { zh: '突发事件报告，请立即签收', en: 'A sudden event was reported; acknowledge at once' },
  'joint-asked': { zh: '有人提请会商或者申请退出小组，请决定', en: 'Joint work waits for your decision' },
  'joint-invited': { zh: '邀请您参加联合办理', en: 'You are invited to joint work' },
  'joint-task-given': { zh: '收到联合办理任务', en: 'A task of joint work was given to you' },
  'joint-task-due': { zh: '联合办理任务将到期', en: 'A task of joint work is due soon' },
  'referral-arrived': { zh: '外单位移送、委派到来', en: 'A referral arrived from another body' },
  'party-answered': { zh: '当事人有回复，请查看', en: 'A party replied; please look' },
  'exit-notice-due': { zh: '还没有告知各方其他途径', en: 'The parties wait for the notice of their routes' },
  'led-on': { zh: '已告知各方其他途径', en: 'The parties were told their routes' },
  'confirmation-due': { zh: '申请司法确认的期限将满', en: 'The days to ask the court to confirm run out' },
  'aid-decided': { zh: '法律援助申请有结果', en: 'Legal aid was decided upon' },
  'complaint-received': { zh: '收到对调解员的投诉', en: 'A complaint about a mediator arrived' },
  'complaint-due': { zh: '对调解员的投诉答复期限将满', en: 'The answer to a complaint is due soon' },
  'filing-late': { zh: '调委会变动逾期没有备案', en: 'A change of a committee was not filed in time' },
  'on-call-asked': { zh: '有人请您到场，请尽快答复', en: 'You are called; please answer soon' },
  'on-call-answered': { zh: '您约请的人已答应到场', en: 'The person you called will come' },
  'on-call-nobody': {
    zh: '约请无人应约，请另作安排',
    en: 'Nobody on call can come; please arrange otherwise',
  },
  'on-call-withdrawn': { zh: '约请已撤回，不必到场', en: 'The call was withdrawn; you need not come' },
  'swap-asked': { zh: '同事请求与您换班，请答复', en: 'A colleague asks you to swap shifts' },
  'swap-answered': { zh: '换班请求有了结果', en: 'A request to swap shifts was settled' },
  'shift-changed': { zh: '您的值班有调整', en: 'Your shift was changed' },
  'return-opened': { zh: '新一轮部门报送，请按期填报', en: 'A return of your department was asked for' },
  'return-chased': { zh: '催报：部门报表还没有报送', en: 'The return of your department is awaited' },
  'return-to-sign': { zh: '部门报表待您签发', en: 'A return waits for your signature' },
  'return-rejected': { zh: '部门报表被退回，请修改', en: 'The return of your department was rejected' },
  'delivery-given-up': {
    zh: '推送外单位失败，已停止重试',
    en: 'An outside system could not be told; no more tries',
  },
} as const satisfies CodeList
export type NotificationEvent = keyof typeof notificationEvents

/** Groups of events that a person chooses channels for. */
export const notificationGroups = {
  danger: { zh: '风险与突发事件', en: 'Danger and sudden events' },
  deadline: { zh: '期限', en: 'Limits' },
  supervision: { zh: '催办督办', en: 'Supervision' },
  duty: { zh: '值班与约请', en: 'Shifts and calls' },
  office: { zh: '调委会与外部系统', en: 'Committees and outside systems' },
  returns: { zh: '部门报送', en: 'Returns of departments' },
  work: { zh: '分流、联合办理、移送与回复', en: 'Dispatch, joint work, referrals and replies' },
} as const satisfies CodeList
export type NotificationGroup = keyof typeof notificationGroups

export const groupOf = {
  'due-reminder': 'deadline',
  amber: 'deadline',
  overdue: 'deadline',
  'order-received': 'supervision',
  'order-due': 'supervision',
  'order-overdue': 'supervision',
  'order-replied': 'supervision',
  'order-reopened': 'supervision',
  'order-accepted': 'supervision',
  'dispatch-received': 'work',
  'send-back-asked': 'work',
  'send-back-ruled': 'work',
  'instruction-received': 'supervision',
  'instruction-answered': 'supervision',
  'danger-coloured': 'danger',
  'sudden-event': 'danger',
  'joint-asked': 'work',
  'joint-invited': 'work',
  'joint-task-given': 'work',
  'joint-task-due': 'work',
  'referral-arrived': 'work',
  'party-answered': 'work',
  'exit-notice-due': 'deadline',
  'led-on': 'work',
  'confirmation-due': 'deadline',
  'aid-decided': 'work',
  'complaint-received': 'office',
  'complaint-due': 'office',
  'filing-late': 'office',
  'on-call-asked': 'duty',
  'on-call-answered': 'duty',
  'on-call-nobody': 'duty',
  'on-call-withdrawn': 'duty',
  'swap-asked': 'duty',
  'swap-answered': 'duty',
  'shift-changed': 'duty',
  'delivery-given-up': 'office',
  'return-opened': 'returns',
  'return-chased': 'returns',
  'return-to-sign': 'returns',
  'return-rejected': 'returns',
} as const satisfies Record<NotificationEvent, NotificationGroup>

/**
 * Events of the ledger that are told of, and as what. The triggers `hear` and `hear_returns` of the ledger's table name the same ones;
 * a test holds the two together.
 */
export const heardEvents = {
  dispatched: 'dispatch-received',
  'reported-upward': 'dispatch-received',
  'taken-over': 'dispatch-received',
  'sent-down': 'dispatch-received',
  escalated: 'dispatch-received',
  'send-back-requested': 'send-back-asked',
  'send-back-agreed': 'send-back-ruled',
  'send-back-refused': 'send-back-ruled',
  'supervision-reminded': 'order-received',
  'supervision-ordered': 'order-received',
  'supervision-replied': 'order-replied',
  'supervision-reopened': 'order-reopened',
  'supervision-accepted': 'order-accepted',
  'risk-coloured': 'danger-coloured',
  'event-reported': 'sudden-event',
  'consultation-asked': 'joint-asked',
  'joint-release-asked': 'joint-asked',
  'consultation-convened': 'joint-invited',
  'joint-guest-invited': 'joint-invited',
  'joint-group-formed': 'joint-task-given',
  'joint-helper-added': 'joint-task-given',
  'joint-lead-changed': 'joint-task-given',
  'consultation-concluded': 'joint-task-given',
  'joint-task-given': 'joint-task-given',
  'referral-received': 'referral-arrived',
  'party-replied': 'party-answered',
  'led-to-routes': 'led-on',
  'aid-decided': 'aid-decided',
  'complaint-received': 'complaint-received',
  instructed: 'instruction-received',
  'instruction-answered': 'instruction-answered',
  'on-call-asked': 'on-call-asked',
  'on-call-accepted': 'on-call-answered',
  'nobody-on-call': 'on-call-nobody',
  'on-call-withdrawn': 'on-call-withdrawn',
  'swap-asked': 'swap-asked',
  'swap-agreed': 'swap-answered',
  'swap-refused': 'swap-answered',
  'swap-withdrawn': 'swap-answered',
  'shift-reassigned': 'shift-changed',
  'webhook-given-up': 'delivery-given-up',
  'return-opened': 'return-opened',
  'return-chased': 'return-chased',
  'return-submitted': 'return-to-sign',
  'return-rejected': 'return-rejected',
} as const satisfies Readonly<Record<string, NotificationEvent>>
export type HeardEvent = keyof typeof heardEvents

/** Whoever has to act is named by what is asked and need not reach the matter: only its code is shown then. */
export const toldWithoutReach: readonly NotificationEvent[] = [
  'joint-invited',
  'joint-task-given',
  'joint-task-due',
  'on-call-asked',
  'on-call-answered',
  'on-call-nobody',
  'on-call-withdrawn',
  'swap-asked',
  'swap-answered',
  'shift-changed',
  'delivery-given-up',
  'return-opened',
  'return-chased',
  'return-to-sign',
  'return-rejected',
]

/**
 * Whoever is on call has hours to answer, which run through nights: the words do not wait for the morning.
 * @source rule limit.on-call-answer, counted in hours
 */
export const toldInQuietHours: readonly NotificationEvent[] = ['on-call-asked', 'on-call-withdrawn']

/** What a notification is about. */
export const matterKinds = [
  'dispute',
  'visit',
  'event',
  'committee',
  'complaint',
  'machine-client',
  'on-call',
  'seat',
  'return',
] as const
export type MatterKind = (typeof matterKinds)[number]

/** A limit of which was told once is not told again; another limit is another source. */
export const sourceOfLimit = (event: NotificationEvent, dueOn: string) => `${event}:${dueOn}`
export const sourceOfEntry = (chain: string, seq: number) => `${chain}:${seq}`
