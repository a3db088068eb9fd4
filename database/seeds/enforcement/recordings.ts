/**
 * A recording of the demo: what it shows is a test picture that counts its seconds.
 * @property take another take of the same scene: a content of its own
 * @property scene file in `database/seeds/recordings`, two minutes long
 * @property ago days before the seeding  @property at when it began, of the district
 * @property late days after which it arrived; the same day where it is not given
 * @property boundTo title of the case and the step whose duty it fulfils
 */
export interface SeedRecording {
  readonly scene: 1 | 2 | 3
  readonly take?: number
  readonly name: string
  readonly ago: number
  readonly at: string
  readonly late?: number
  readonly officer?: string
  readonly device?: string
  readonly place?: string
  readonly boundTo?: { readonly title: string; readonly step: string }
}

const SEIZED = '扣押恒丰商贸部涉嫌假冒的酒'
const BACK_ROOM = '店后库房'

/** Recordings of the market regulator: a seizure in two parts, an inspection that nobody has
 * put into its file yet, patrols that have outlived their term. */
export const seedRecordings: readonly SeedRecording[] = [
  {
    scene: 1,
    name: '扣押恒丰商贸部-1.webm',
    ago: 27,
    at: '11:55',
    officer: '骆海峰',
    device: 'DSJ-SG-0007',
    place: BACK_ROOM,
    boundTo: { title: SEIZED, step: 'imposed' },
  },
  {
    scene: 2,
    name: '扣押恒丰商贸部-2.webm',
    ago: 27,
    at: '12:01',
    officer: '骆海峰',
    device: 'DSJ-SG-0007',
    place: BACK_ROOM,
    boundTo: { title: SEIZED, step: 'imposed' },
  },
  {
    scene: 3,
    name: '清源农贸店现场检查.webm',
    ago: 36,
    at: '10:20',
    late: 3,
    officer: '柴文斌',
    device: 'DSJ-SG-0012',
    place: '清源农贸店',
  },
  ...['农贸市场巡查', '早市秩序巡查', '校园周边巡查'].map((what, index) => ({
    scene: 3 as const,
    take: index + 1,
    name: `${what}.webm`,
    ago: 240 + index,
    at: '09:10',
    officer: '柴文斌',
    device: 'DSJ-SG-0012',
    place: what.replace('巡查', ''),
  })),
]

/** The party to the seizure wants a copy; the head of the department has still to decide. */
export const seedRequest = {
  requester: 'party',
  name: '衡阳恒丰商贸部（负责人谭志远）',
  purpose: '准备行政复议，申请复制扣押过程的录像',
  wantsCopy: true,
}
