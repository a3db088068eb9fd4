import type { FateOfFile } from '#capabilities/stations/server/index.ts'
import type { Label } from '#kernel/codes/index.ts'

/** What became of a file of a folder, in words for who runs the command. */
export const fatesOfFiles: Readonly<Record<FateOfFile, Label>> = {
  'taken-in': { zh: '已入库', en: 'taken in' },
  'would-be-taken-in': { zh: '可以入库', en: 'would be taken in' },
  restored: { zh: '原来的文件损坏，已用这份恢复', en: 'restores a damaged recording' },
  known: { zh: '已经有了', en: 'known already' },
  'removed-before': { zh: '以前按清单删除过，不再收', en: 'removed by a list before; not taken again' },
  'no-time': { zh: '清单和文件名都没有录制时间', en: 'neither manifest nor name tells when it was recorded' },
  'no-department': {
    zh: '没有这个部门（用 --unit 或者清单的 jgdm 指明）',
    en: 'no such department; say --unit or jgdm',
  },
  'wrong-number': { zh: '文件编号不是64位或者时间不对', en: 'the file number is not right' },
  'wrong-time': { zh: '录制时间不对', en: 'the time of recording is not possible' },
  empty: { zh: '空文件', en: 'empty' },
  'too-large': { zh: '超过单个文件的上限', en: 'larger than one file may be' },
  'still-growing': { zh: '还在写入，写完再导入', en: 'still being written; import it again later' },
  link: { zh: '是链接，不跟随', en: 'a link; not followed' },
  'not-a-file': { zh: '不是普通文件', en: 'no plain file' },
  'too-deep': { zh: '目录太深', en: 'folders too deep' },
  unreadable: { zh: '读不到', en: 'cannot be read' },
  missing: { zh: '清单里有，目录里没有', en: 'in the manifest, not in the folder' },
  'no-room': { zh: '服务器空间不足，到此停止', en: 'no room on the server; stopped here' },
  'not-media': { zh: '内容不是录像、录音或者照片', en: 'no video, sound or photograph' },
  broken: { zh: '文件不完整', en: 'not complete' },
  'digest-differs': { zh: '与清单的校验值不一致', en: 'not what the manifest measured' },
  'wrong-size': { zh: '导入时大小变了', en: 'its size changed meanwhile' },
}
