import { expect, test } from 'vitest'
import { peopleMentioned } from './people-mentioned.ts'

test.each([
  { text: '拖欠15名工人的工资', count: 15, why: 'digits' },
  { text: '小区三百二十余户业主', count: 320, why: 'Chinese numerals, "more than"' },
  { text: '我们十几位村民', count: undefined, why: 'an unsure figure is no figure' },
  { text: '十二名学生和3名教师', count: 12, why: 'the larger side' },
  { text: '二十多位老人', count: 20, why: '"twenty odd" is at least twenty' },
  { text: '两名邻居', count: undefined, why: 'neighbours are not a word for one side' },
  { text: '赔偿20000元', count: undefined, why: 'money is not people' },
])('$text: $count, because $why', ({ text, count }) => {
  expect(peopleMentioned(text)?.count).toBe(count)
})
