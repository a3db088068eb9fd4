import { expect, test } from 'vitest'
import { type StatisticsLine, yearlyDecisions } from './index.ts'

const line = (scope: string, act: string, measure: string, value: number): StatisticsLine => ({
  scope,
  year: '2024',
  act,
  measure,
  value,
})

test('the total of the penalties counts once, refused and revoked licences beside it', () => {
  const lines = [
    line('甲县', '行政处罚', '警告、通报批评', 10),
    line('甲县', '行政处罚', '罚款', 80),
    line('甲县', '行政处罚', '吊销许可证、执照', 2),
    line('甲县', '行政处罚', '责令停产停业、责令关闭、限制从业', 3),
    line('甲县', '行政处罚', '合计(宗)', 95),
    line('甲县', '行政处罚', '罚没金额(万元)', 1234.5),
    line('甲县', '行政许可', '许可数量', 500),
    line('甲县', '行政许可', '不予许可数量', 4),
    line('甲县', '行政许可', '撤销许可数量', 1),
    line('乙局', '行政许可', '不予许可数量', 7),
  ]
  expect(yearlyDecisions(lines)).toEqual([
    { scope: '甲县', year: '2024', decisions: 100, graveByMeasure: 10 },
  ])
})
