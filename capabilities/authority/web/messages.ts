import { defineMessages } from '#platform/web/i18n/index.ts'

/** What several screens of the ground say. */
export const messages = defineMessages('authority', {
  zh: {
    endLastDay: '最后一天',
    endReason: '原因',
    endDo: '终止',
    endDone: '已终止。',
    leaveOn: '离岗日期',
    leaveOnHint: '从这一天起不再承担这项工作；以前办的仍然有效。',
    leaveDo: '记录离岗',
    leaveDone: '已记录。',
    trainedOn: '培训日期',
    trainedHours: '学时',
    trainedSubject: '内容',
    trainDo: '记录培训',
    trainDone: '已记录。',
  },
  en: {
    endLastDay: 'Last day',
    endReason: 'Reason',
    endDo: 'End it',
    endDone: 'Ended.',
    leaveOn: 'Leaves on',
    leaveOnHint: 'From this day on the person does this work no more; what was done before stays lawful.',
    leaveDo: 'Record leaving',
    leaveDone: 'Recorded.',
    trainedOn: 'Day of the training',
    trainedHours: 'Class hours',
    trainedSubject: 'Subject',
    trainDo: 'Record training',
    trainDone: 'Recorded.',
  },
})
