import { defineMessages } from '#platform/web/i18n/index.ts'

export const messages = defineMessages('casefile', {
  zh: {
    part: '案卷',
    lead: '一键生成装订好的案卷 PDF，和带录音录像、校验程序的案卷包。',
    make: '生成案卷',
    reason: '用途',
    reasonHint: '例如案卷评查、移送法院；会记入案件和每一段录音录像',
    asked: '正在生成，稍后可以下载',
    making: '正在生成',
    failed: '没有生成：有一段录音录像的文件丢失或者损坏，请联系音像记录管理员。',
    contents: '{{papers}}件文书，{{pages}}页，{{recordings}}件音像记录',
    volume: '下载 PDF',
    package: '下载案卷包（{{size}}）',
    sha256: 'SHA-256',
    check: '解压后运行 node verify.mjs，可以核对每个文件有没有被改动。',
  },
  en: {
    part: 'Case file',
    lead: 'The bound file as one PDF, and a package with its recordings that checks itself.',
    make: 'Make the case file',
    reason: 'What for',
    reasonHint: 'Such as a review of files; it is noted on the case and on each recording',
    asked: 'It is being made; you can load it soon',
    making: 'Being made',
    failed: 'Not made: the content of a recording is missing or damaged; tell the keeper of recordings.',
    contents: '{{papers}} papers, {{pages}} pages, {{recordings}} recordings',
    volume: 'Load the PDF',
    package: 'Load the package ({{size}})',
    sha256: 'SHA-256',
    check: 'Unpacked, node verify.mjs tells whether anything was changed.',
  },
})
