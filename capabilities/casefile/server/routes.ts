import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'
import { caseFile } from '#capabilities/enforcement/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import type { ProblemKinds } from '#platform/server/http/problems.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { findMadeFile, insertMadeFile, type MadeFileRow, madeFilesOfCase } from './made-file.sql.ts'
import { type CaseFileParts, makeFile } from './make-file.job.ts'

const takers: readonly Role[] = [
  'enforcement-handler',
  'department-clerk',
  'department-head',
  'oversight-officer',
  'bureau-head',
]
const mayTake = hasRole(...takers)
const takenUnitsOf = (officer: Officer) => unitsWith(officer, takers)

export const casefileProblems = {
  'casefile.not-ready': {
    status: 409,
    zh: '案卷还没有生成，请稍候。',
    en: 'The case file is not ready yet.',
  },
} as const satisfies ProblemKinds

export const casefileRoutes = (parts: CaseFileParts): readonly Route[] => [
  staffRoute<typeof contract.makeCaseFile, Officer>(contract.makeCaseFile, mayTake, {
    writes: ({ tx, caller, params, body, now }) =>
      askFile(tx, parts, { ...params, ...body }, { officer: caller, now }),
  }),
  staffRoute<typeof contract.listCaseFiles, Officer>(contract.listCaseFiles, mayTake, {
    reads: ({ db, caller, params }) => readFiles(db, caller, params.caseId),
  }),
  staffRoute<typeof contract.readCaseFile, Officer>(contract.readCaseFile, mayTake, {
    reads: ({ db, caller, params }) => readFile(db, parts.files, caller, params),
  }),
]

async function askFile(
  tx: Transaction,
  parts: CaseFileParts,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
  { officer, now }: { readonly officer: Officer; readonly now: Date },
) {
  const file = await caseFile(tx, caseId, takenUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const id = newId(now)
  await tx.many(insertMadeFile, [id, file.id, reason, now, officer.accountId])
  await makeFile(parts).enqueue(tx, { madeFileId: id })
  return ok({ answer: { id } })
}

async function readFiles(db: Reader, officer: Officer, caseId: string) {
  const file = await caseFile(db, caseId, takenUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const rows = await db.many(madeFilesOfCase, [caseId])
  return ok({ answer: { files: rows.map(present) } })
}

function present(row: MadeFileRow) {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by_name,
    ...(row.state === 'ready'
      ? {
          papers: row.papers ?? 0,
          pages: row.pages ?? 0,
          recordings: row.recordings ?? 0,
          packageSize: Number(row.package_size),
          packageSha256: row.package_sha256?.toString('hex') ?? '',
        }
      : {}),
  }
}

async function readFile(
  db: Reader,
  files: FileStore,
  officer: Officer,
  wanted: {
    readonly caseId: string
    readonly madeFileId: string
    readonly fileForm: 'volume' | 'package'
  },
) {
  const file = await caseFile(db, wanted.caseId, takenUnitsOf(officer))
  const row = file && (await db.maybe(findMadeFile, [wanted.madeFileId]))
  if (row === undefined || row.case_id !== wanted.caseId) return refuse('request.not-found')
  const isVolume = wanted.fileForm === 'volume'
  const [digest, size] = isVolume ? [row.volume, row.volume_size] : [row.package, row.package_size]
  if (digest === null) return refuse('casefile.not-ready')
  return ok({
    size: Number(size),
    mediaType: isVolume ? 'application/pdf' : 'application/zip',
    fileName: `${row.case_code} 案卷.${isVolume ? 'pdf' : 'zip'}`,
    open: (span?: { readonly start: number; readonly end: number }) => files.read(digest, span),
  })
}
