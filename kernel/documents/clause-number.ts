import type { ClauseNumbering } from './official-document.ts'

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The mark before a clause: `一、` or `1．`. @param position from 1 */
export function clauseMark(position: number, numbering: ClauseNumbering): string {
  return numbering === 'figures' ? `${position}．` : `${chineseNumeral(position)}、`
}

/** Whole numbers from 1 to 999 in Chinese figures: 10 is 十, 12 is 十二, 105 is 一百零五. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError('1 to 999 only')
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  if (hundreds === 0) return tensOf(tens, tens === 1 ? '' : figure(tens)) + figure(ones)
  const gap = tens === 0 && ones > 0 ? '零' : ''
  return `${figure(hundreds)}百${gap}${tensOf(tens, figure(tens))}${figure(ones)}`
}

function tensOf(tens: number, mark: string): string {
  return tens === 0 ? '' : `${mark}十`
}

function figure(value: number): string {
  return figures[value] ?? ''
}
