import { disputeOrder } from './dispute-order.ts'

let serial = 0

/** A delegation of the court as it is typed in from the letter, each with a number of its own. */
export function arrivalOrder(overrides: object = {}) {
  const { narrative, divisionCode, parties } = disputeOrder()
  serial += 1
  return {
    body: 'court',
    kind: 'delegated',
    bodyName: '石鼓区人民法院',
    contact: '测书记员',
    theirNumber: `（2026）湘0407民诉前调${serial}号`,
    letterOn: '2026-02-27',
    consentsStated: true,
    title: '工资拖欠',
    narrative,
    requests: ['支付工资一万二千六百元'],
    category: 'other-labour',
    grade: 'simple',
    divisionCode,
    parties,
    materials: [
      { name: '起诉状', form: 'original', count: 2 },
      { name: '工资条', form: 'copy', count: 3 },
    ],
    ...overrides,
  }
}

/** To legal aid, which asks for the consent of every party. */
export const referralDraft = {
  body: 'legal-aid',
  kind: 'transferred',
  bodyName: '石鼓区法律援助中心',
  reason: '申请人经济困难，申请法律援助。',
  materials: [{ name: '法律援助申请表', form: 'original', count: 1 }],
}
