import type { CodeList } from '#kernel/codes/index.ts'

/** What a committee's composition or term lacks. @source People's Mediation Law 8 and 9; disputes.md 1.2, trap 28 */
export const committeeWarnings = {
  'no-people': { zh: '没有登记组成人员', en: 'Nobody was recorded' },
  'too-few': { zh: '委员不足三人', en: 'Fewer than three members' },
  'too-many': { zh: '委员超过九人', en: 'More than nine members' },
  'no-director': { zh: '没有主任', en: 'No director' },
  'two-directors': { zh: '主任不止一人', en: 'More than one director' },
  'no-woman': { zh: '没有妇女委员', en: 'No woman among the members' },
  'no-minority': { zh: '多民族居住地区没有人数较少民族的委员', en: 'No member of a smaller ethnic group' },
  'term-ends': { zh: '任期将满，应当换届', en: 'The term ends soon: an election is due' },
  'term-ended': { zh: '任期已满，没有换届', en: 'The term has ended without an election' },
  'term-too-long': { zh: '任期超过三年', en: 'A term longer than three years' },
} as const satisfies CodeList
export type CommitteeWarning = keyof typeof committeeWarnings

export const changeKinds = {
  founding: { zh: '设立', en: 'Founded' },
  renaming: { zh: '更名、更换印章', en: 'Renamed, new seal' },
  closing: { zh: '撤销、并入', en: 'Closed or merged' },
  election: { zh: '推选换届', en: 'Election' },
  employment: { zh: '聘任', en: 'Employment' },
  departure: { zh: '离任', en: 'Departure' },
} as const satisfies CodeList
export type ChangeKind = keyof typeof changeKinds

/** Who elects. @source People's Mediation Law 9; industry and other committees by their founders */
export const electors = {
  'villagers-assembly': { zh: '村民会议', en: "Villagers' assembly" },
  'villagers-representatives': { zh: '村民代表会议', en: "Villagers' representatives" },
  'residents-assembly': { zh: '居民会议', en: "Residents' assembly" },
  'workers-congress': { zh: '职工大会、职工代表大会', en: "Workers' congress" },
  union: { zh: '工会组织', en: 'Trade union' },
  founder: { zh: '设立单位推选', en: 'The founding body' },
} as const satisfies CodeList
export type Elector = keyof typeof electors

/** Why somebody leaves a committee. */
export const departureReasons = {
  resigned: { zh: '辞去', en: 'Resigned' },
  'term-over': { zh: '任满不再担任', en: 'Term over' },
  removed: { zh: '罢免', en: 'Removed by who elected' },
  dismissed: { zh: '解聘', en: 'Dismissed by who employed' },
  died: { zh: '去世', en: 'Died' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies CodeList
export type DepartureReason = keyof typeof departureReasons

/** The four acts that a mediator must not do, and there is no fifth. @source People's Mediation Law 15 */
export const complaintGrounds = {
  favouring: { zh: '偏袒一方当事人', en: 'Favours one party' },
  insulting: { zh: '侮辱当事人', en: 'Insults a party' },
  'improper-gain': {
    zh: '索取、收受财物或者牟取其他不正当利益',
    en: 'Demands or takes property or other gain',
  },
  leaking: { zh: '泄露当事人个人隐私、商业秘密', en: 'Leaks privacy or trade secrets' },
} as const satisfies CodeList
export type ComplaintGround = keyof typeof complaintGrounds

/** @source People's Mediation Law 15 */
export const consequences = {
  none: { zh: '查无实据，不予处理', en: 'Not founded' },
  criticism: { zh: '批评教育', en: 'Criticism' },
  correction: { zh: '责令改正', en: 'Ordered to correct' },
  removal: { zh: '由推选单位罢免', en: 'Removed by who elected' },
  dismissal: { zh: '由聘任单位解聘', en: 'Dismissed by who employed' },
} as const satisfies CodeList
export type Consequence = keyof typeof consequences

export const complaintStates = {
  received: { zh: '已收到，待处理', en: 'Received' },
  decided: { zh: '已处理', en: 'Decided' },
} as const satisfies CodeList
export type ComplaintState = keyof typeof complaintStates

/** How somebody was told. */
export const tellingWays = {
  handed: { zh: '当面送交', en: 'By hand' },
  post: { zh: '邮寄', en: 'By post' },
  exchange: { zh: '公文交换、电子公文', en: 'Official exchange' },
  telephone: { zh: '电话告知', en: 'By telephone' },
} as const satisfies CodeList
export type TellingWay = keyof typeof tellingWays
