import type { CodeList } from '#kernel/codes/index.ts'

/** Told by the content of the file, whatever its name says. */
export const recordingKinds = {
  video: { zh: '录像', en: 'Video' },
  audio: { zh: '录音', en: 'Sound' },
  photo: { zh: '照片', en: 'Photograph' },
} as const satisfies CodeList
export type RecordingKind = keyof typeof recordingKinds

export const recordingSources = {
  upload: { zh: '上传', en: 'Uploaded' },
  station: { zh: '采集站', en: 'Collection station' },
  folder: { zh: '目录导入', en: 'Imported from a folder' },
} as const satisfies CodeList
export type RecordingSource = keyof typeof recordingSources

/**
 * What excuses a later arrival; then it has to come as soon as conditions allow.
 * @source Inner Mongolia measure art. 20 (as a model; enforcement.md 3.3), trap 28
 */
export const lateExcuses = {
  continuous: { zh: '连续工作', en: 'Work went on without a break' },
  remote: { zh: '异地或者偏远地区', en: 'Far away' },
  'hard-to-reach': { zh: '水上或者交通不便', en: 'On water or hard to reach' },
} as const satisfies CodeList
export type LateExcuse = keyof typeof lateExcuses

export const arrivals = {
  'in-time': { zh: '按时', en: 'In time' },
  late: { zh: '迟到', en: 'Late' },
  excused: { zh: '迟到，有正当理由', en: 'Late, excused' },
} as const satisfies CodeList
export type Arrival = keyof typeof arrivals

/** @source Inner Mongolia measure art. 19; trap 27 */
export const gapCauses = {
  device: { zh: '设备故障', en: 'Device failed' },
  weather: { zh: '天气等客观原因', en: 'Weather' },
  obstruction: { zh: '受到阻挠', en: 'Obstruction' },
  pause: { zh: '执法行为暂停', en: 'The act itself paused' },
} as const satisfies CodeList
export type GapCause = keyof typeof gapCauses

export const gapTellings = {
  aloud: { zh: '恢复时口头说明，录像可查', en: 'Said aloud when it went on' },
  written: { zh: '事后书面说明，已报告负责人', en: 'Written up, head informed' },
} as const satisfies CodeList
export type GapTelling = keyof typeof gapTellings

export const dutyStates = {
  present: { zh: '已入卷', en: 'Present' },
  gap: { zh: '有中断未说明', en: 'Unexplained gap' },
  missing: { zh: '缺', en: 'Missing' },
  excused: { zh: '经批准免于记录', en: 'Excused' },
  'not-due': { zh: '未到', en: 'Not yet due' },
  optional: { zh: '按需，未记录', en: 'As needed, not recorded' },
} as const satisfies CodeList
export type DutyState = keyof typeof dutyStates
