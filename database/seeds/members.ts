import type { MediatorKind, Sector } from '#capabilities/organisations/domain/index.ts'
import type { SeedMember } from './types.ts'

/** One term of three years (People's Mediation Law art. 9). */
const TERM = { fromDay: '2024-03-01', toDay: '2027-02-28' } as const

interface Person {
  readonly name: string
  readonly sex: SeedMember['sex']
  readonly post?: SeedMember['post']
  readonly kind?: MediatorKind
  readonly account?: string
}

const woman = (name: string, more: Partial<Person> = {}): Person => ({ name, sex: 'female', ...more })
const man = (name: string, more: Partial<Person> = {}): Person => ({ name, sex: 'male', ...more })
const employed = { post: 'employed', kind: 'full-time' } as const

/** Invented people. The first of each committee is its director; three to nine members, a woman among them. */
const committees: readonly (readonly [
  unit: string,
  people: readonly Person[],
  sectors?: readonly Sector[],
])[] = [
  [
    'committee-430407001',
    [
      man('刘德望', { kind: 'full-time' }),
      woman('贺春梅', { kind: 'full-time', account: 'street.mediator' }),
      man('颜克勤'),
      woman('尹秋菊'),
      man('凌志刚', { kind: 'invited', post: 'employed' }),
    ],
  ],
  [
    'committee-430407001009',
    [man('唐水生', { account: 'village.mediator' }), woman('蒋玉兰'), man('段家旺')],
  ],
  ['committee-430407001010', [woman('谢满娥'), man('屈立新'), man('全有根')]],
  ['committee-430407002', [man('廖文彬', { kind: 'full-time' }), woman('欧阳彩霞'), man('阳小毛')]],
  ['committee-430407003', [woman('申桂芳', { kind: 'full-time' }), man('封运来'), man('邹振邦')]],
  ['committee-430407004', [man('成绍武', { kind: 'full-time' }), woman('祝冬英'), man('易得胜')]],
  ['committee-430407004200', [man('陆庆丰'), woman('王翠娥'), man('洪三保')]],
  ['committee-430407005', [man('管仲平', { kind: 'full-time' }), woman('许桃红'), man('夏明远')]],
  ['committee-430407006', [woman('蔡丽华', { kind: 'full-time' }), man('聂长河'), man('倪春生')]],
  ['committee-430407006202', [man('宁树林'), woman('匡银秀'), man('龙满生')]],
  ['committee-430407100', [man('戴光荣', { kind: 'full-time' }), woman('旷腊梅'), man('伍石泉')]],
  ['committee-430407100204', [man('单友田'), woman('齐月桂'), man('莫老满')]],
  ['committee-430407100200', [man('饶春牛'), woman('蓝秀英'), man('巫大年')]],
  ['committee-land-transfer', [man('禾丰年'), woman('麦穗红'), man('谷为民')], ['land-transfer', 'boundary']],
  [
    'committee-labour',
    [
      man('肖国平', { kind: 'full-time', account: 'committee.labour' }),
      woman('瞿敏'),
      man('文昌盛'),
      woman('苏若兰', employed),
    ],
    ['labour'],
  ],
  ['committee-traffic', [man('童卫东', { kind: 'full-time' }), woman('庄雪梅'), man('柏松涛')], ['traffic']],
  [
    'committee-medical',
    [woman('裴静宜', { kind: 'full-time' }), man('丁怀仁', { kind: 'invited' }), man('路致远')],
    ['medical'],
  ],
  [
    'committee-family',
    [woman('柳亚男', { kind: 'full-time' }), man('岳和平'), woman('项春燕')],
    ['family', 'elder-care'],
  ],
  [
    'committee-property-management',
    [man('施正礼', { kind: 'full-time' }), woman('舒美玲'), man('纪守业')],
    ['property-management'],
  ],
  ['committee-housing-sale', [man('闵建国'), woman('车晓红'), man('左天成')], ['housing-sale']],
  [
    'committee-consumer',
    [woman('康爱民', { kind: 'full-time' }), man('查永安'), man('卜立诚')],
    ['consumer', 'food-drug'],
  ],
  [
    'committee-private-lending',
    [man('房守信', { kind: 'full-time' }), woman('芦苇青'), man('甘如初')],
    ['private-lending'],
  ],
  ['committee-environment', [man('江永清'), woman('沈清芳'), man('林更生')], ['environment']],
  [
    'committee-land-acquisition',
    [man('田广厚', { kind: 'full-time' }), woman('安迎春'), man('石坚')],
    ['land-acquisition', 'state-land-demolition'],
  ],
  ['committee-campus', [woman('师佩文', { kind: 'full-time' }), man('于友良'), man('桂学文')], ['campus']],
  ['committee-tourism', [woman('游佳慧'), man('景长青'), man('万里程')], ['tourism']],
]

export const seedMembers: readonly SeedMember[] = committees.flatMap(([unit, people, sectors = []]) =>
  people.map((person, index) => member(unit, person, index, sectors)),
)

function member(unit: string, person: Person, index: number, sectors: readonly Sector[]): SeedMember {
  const post = person.post ?? (index === 0 ? 'director' : 'member')
  return {
    slug: `${unit}-${index + 1}`,
    name: person.name,
    sex: person.sex,
    unit,
    post,
    appointment: post === 'employed' ? 'employed' : 'elected',
    mediatorKind: person.kind ?? 'part-time',
    sectors,
    ...TERM,
    ...accountOf(unit, person, post),
  }
}

/** Each committee can be signed in to: by its director where nobody of it has an account of an own name. */
function accountOf(unit: string, person: Person, post: SeedMember['post']): Pick<SeedMember, 'account'> {
  if (person.account !== undefined) return { account: person.account }
  return post === 'director' ? { account: unit.replace('-', '.') } : {}
}
