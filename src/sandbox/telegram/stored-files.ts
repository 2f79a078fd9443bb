import type { Document, File } from 'grammy/types'

/** Bytes that a bot may download. Bot API, getFile. */
export const DOWNLOAD_BYTES = 20 * 1024 * 1024
/** Bytes that a bot may upload. Bot API, sendDocument. */
export const UPLOAD_BYTES = 50 * 1024 * 1024

/** A file that somebody hands over. */
export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** `application/octet-stream` by default. */
  readonly mimeType?: string
}

/** A file that Telegram keeps. */
export interface StoredFile extends Required<NewFile> {
  readonly id: string
  readonly uniqueId: string
  /** Path below `/file/bot<token>/`. */
  readonly path: string
}

/** All files of the world. */
export interface FileStore {
  /** Keeps a file; `folder` is the first part of its path (`documents`, `photos`, `voice`, `stickers`). */
  keep(file: NewFile, folder?: string): StoredFile
  /** In the order in which they came. */
  all(): readonly StoredFile[]
  byId(id: string): StoredFile | undefined
  byPath(path: string): StoredFile | undefined
}

/** No files. */
export function createFileStore(): FileStore {
  const files: StoredFile[] = []
  return {
    keep(file, folder = 'documents') {
      const number = files.length
      const ending = /\.[A-Za-z0-9]+$/.exec(file.name)?.[0] ?? ''
      const stored = {
        mimeType: 'application/octet-stream',
        ...file,
        id: `BQACAgUAAxkBAAF${String(number).padStart(6, '0')}`,
        uniqueId: `AgAD${String(number).padStart(6, '0')}`,
        path: `${folder}/file_${number}${ending}`,
      }
      files.push(stored)
      return stored
    },
    all: () => files,
    byId: (id) => files.find((file) => file.id === id),
    byPath: (path) => files.find((file) => file.path === path),
  }
}

/** The file as a message shows it, Bot API type Document. */
export function toDocument(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mimeType,
    file_size: file.bytes.length,
  }
}

/** The file as getFile shows it, Bot API type File. */
export function toApiFile(file: StoredFile): File {
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path }
}
