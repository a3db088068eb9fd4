import { person, unnumbered } from '../invented-parties.ts'
import type { SeedDispute } from '../types.ts'

/** Of one kind, in one street, within one week: what the warning of a crowd is made of (群体性苗头). */
const likeness = {
  stage: 'registered',
  door: 'counter',
  origin: 'application',
  registeredBy: 'hub.reception',
  category: 'other-consumer',
  sector: 'consumer',
  grade: 'complex',
  place: '西湖一村商业街',
  flags: [],
  sensitivity: 'ordinary',
} as const satisfies Partial<SeedDispute>

const studio = unnumbered('respondent', '启舞培训中心(虚构)', 'unincorporated', 'not-known')

export const clusterDisputes: readonly SeedDispute[] = [
  {
    ...likeness,
    slug: 'dance-class-one',
    receivedDaysAgo: 5,
    title: '舞蹈班停业，要求退还预付卡余额',
    narrative:
      '我在舞蹈培训中心办了预付卡，共六十节课，用了十五节，上周去发现门锁着，门口贴着装修通知。打电话没有人接，要求退还卡里剩下的三千六百元，群里还有好多人也是这样，大家都找不到商家。',
    amountFen: 360_000,
    divisionCode: '430407002013',
    parties: [
      person({ role: 'applicant', name: '池雨晴', sex: 'female', born: '1989-05-05', tail: 61 }),
      studio,
    ],
  },
  {
    ...likeness,
    slug: 'dance-class-two',
    receivedDaysAgo: 3,
    title: '培训中心关门，预付卡余额不退',
    narrative:
      '女儿在舞蹈培训中心学了一年，暑假又续了预付卡，余额还有四千二百元。这几天培训中心一直关门，工作人员说可以转到城南的分店，我们带着老人孩子不方便过去。要求按余额退款，不想再等。',
    amountFen: 420_000,
    divisionCode: '430407002014',
    parties: [
      person({ role: 'applicant', name: '计长青', sex: 'male', born: '1985-10-20', tail: 62 }),
      studio,
    ],
  },
  {
    ...likeness,
    slug: 'dance-class-three',
    receivedDaysAgo: 1,
    title: '同一家舞蹈培训中心不退课时费',
    narrative:
      '在舞蹈培训中心办的会员卡，还剩二十二节课没有上，商家说停业装修，又不说什么时候开门。今天去店里，东西已经搬走大半，十几位家长都在门口，情绪比较激动，有人说要一起去找政府，所以先来登记。',
    amountFen: 280_000,
    divisionCode: '430407002013',
    parties: [
      person({ role: 'applicant', name: '印秋月', sex: 'female', born: '1991-02-17', tail: 63 }),
      studio,
    ],
  },
]
