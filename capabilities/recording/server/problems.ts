import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const recordingProblems = {
  'recording.no-such-officer': {
    status: 422,
    zh: '该部门没有这名执法人员。',
    en: 'The department has no such officer.',
  },
  'recording.wrong-time': {
    status: 422,
    zh: '录制时间不对：结束不能早于开始，也不能晚于现在。',
    en: 'The times are not possible: it cannot end before it begins, nor after now.',
  },
  'recording.no-such-duty': {
    status: 422,
    zh: '案件的这一步骤没有这项记录要求。',
    en: 'This step of the case has no such duty to record.',
  },
  'recording.bound-already': {
    status: 409,
    zh: '这段记录已经绑定到这一步骤。',
    en: 'The recording is bound to this step already.',
  },
  'recording.not-bound': {
    status: 409,
    zh: '这段记录没有绑定，或者已经解除。',
    en: 'The recording is not bound, or no more.',
  },
  'recording.case-closed': {
    status: 409,
    zh: '案件已经办结，不能再解除绑定。',
    en: 'The case is closed; what is bound stays bound.',
  },
  'recording.no-such-gap': {
    status: 422,
    zh: '这两段记录之间没有需要说明的中断。',
    en: 'There is no gap to explain between these two recordings.',
  },
  'recording.explained-already': {
    status: 409,
    zh: '这次中断已经说明。',
    en: 'This gap has been explained already.',
  },
  'recording.nothing-to-excuse': {
    status: 409,
    zh: '这项记录不缺，或者已经提出过免记申请。',
    en: 'Nothing is missing here, or it has been asked for already.',
  },
  'recording.own-excuse': {
    status: 403,
    zh: '自己提出的免记申请要由别人批准。',
    en: 'Somebody else has to grant what you asked for.',
  },
  'recording.answered-already': {
    status: 409,
    zh: '这项申请已经答复。',
    en: 'This has been answered already.',
  },
  'recording.not-late': {
    status: 409,
    zh: '这段记录没有迟到，不需要说明。',
    en: 'The recording is not late; there is nothing to excuse.',
  },
  'recording.reason-missing': {
    status: 422,
    zh: '复制录音录像要写明用途。',
    en: 'A copy wants to know what it is for.',
  },
  'recording.not-of-one': {
    status: 422,
    zh: '申请的记录要属于同一个部门；写了案件的，要已经归入这个案件。',
    en: 'What is asked for has to be of one department, and bound to the case where one is named.',
  },
  'recording.paper-missing': {
    status: 422,
    zh: '机关查阅要写明公函文号或者证件。',
    en: 'An organ shows itself by a letter or certificate; say which.',
  },
  'recording.no-such-ground': {
    status: 422,
    zh: '答复理由不在现行清单里。',
    en: 'The ground is not on the list that holds.',
  },
  'recording.own-request': {
    status: 403,
    zh: '自己登记的申请要由别人决定。',
    en: 'Somebody else has to decide what you took down.',
  },
  'recording.not-granted': {
    status: 409,
    zh: '这项申请没有同意，或者没有申请复制这段记录。',
    en: 'The request was not granted, or did not ask for a copy of this recording.',
  },
  'recording.removed': {
    status: 410,
    zh: '这段记录保管期满，已经按批准的清单删除，只留下登记。',
    en: 'The term of this recording has run out; it was removed by an approved list, and only its entry is left.',
  },
  'recording.content-missing': {
    status: 503,
    zh: '这段记录的文件暂时读不到，已登记，请联系音像记录管理员。',
    en: 'The content of this recording cannot be read now; please tell the keeper of recordings.',
  },
} as const satisfies ProblemKinds
