import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const fileProblems = {
  'files.archived': {
    status: 409,
    zh: '已归档的卷宗不能再附上材料。',
    en: 'Nothing is added to an archived file.',
  },
  'files.empty': { status: 422, zh: '文件是空的。', en: 'The file is empty.' },
  'files.not-attachable': {
    status: 415,
    zh: '只能附上 PNG、JPEG 图片或者 PDF 文件。',
    en: 'Only PNG and JPEG pictures and PDF files can be attached.',
  },
} as const satisfies ProblemKinds
