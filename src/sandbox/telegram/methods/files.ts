import { CAPTION_UNITS, formatText } from '../message-text.ts'
import { inputFile, messageEntity } from '../parameters.ts'
import { accept, fakeRefusal, isRefusal, REFUSED, type Refusal } from '../refusals.ts'
import { flag, list, optional, required, text } from '../shape.ts'
import type { State } from '../state.ts'
import { DOWNLOAD_BYTES, type StoredFile, toApiFile, toDocument, UPLOAD_BYTES } from '../stored-files.ts'
import { type CallContext, method } from './method.ts'
import { SENDING, send } from './sending.ts'

const ATTACHED = 'attach://'

/** The file that a parameter names: a part of the form, or one that Telegram has. Links are not fetched. */
function takeFile(state: State, given: string, { files }: CallContext): StoredFile | Refusal {
  if (!given.startsWith(ATTACHED)) {
    if (/^https?:/i.test(given)) return fakeRefusal('files from a link are not simulated')
    return state.files.byId(given) ?? REFUSED.fileWrong
  }
  const file = files.get(given.slice(ATTACHED.length))
  if (file === undefined) return REFUSED.noDocument
  if (file.bytes.length === 0) return REFUSED.fileEmpty
  return file.bytes.length > UPLOAD_BYTES ? REFUSED.bodyTooLarge : state.files.keep(file)
}

/** Bot API, sendDocument. Thumbnails are not simulated. */
export const sendDocument = method(
  'sendDocument',
  {
    ...SENDING,
    document: required(inputFile),
    caption: optional(text),
    parse_mode: optional(text),
    caption_entities: optional(list(messageEntity)),
    disable_content_type_detection: optional(flag),
  },
  (state, values, context) => {
    const written = { text: values.caption ?? '', parseMode: values.parse_mode, entities: values.caption_entities }
    const caption = formatText(written, CAPTION_UNITS, REFUSED.captionTooLong, (id) => state.users.get(id))
    if (isRefusal(caption)) return caption
    const file = takeFile(state, values.document, context)
    if (isRefusal(file)) return file
    return send(state, values, 'document', {
      document: toDocument(file),
      ...(caption.text === '' ? {} : { caption: caption.text }),
      ...(caption.entities.length === 0 ? {} : { caption_entities: [...caption.entities] }),
    })
  },
  { paced: true },
)

/** Bot API, getFile. The bytes are at `/file/bot<token>/<file_path>`. */
export const getFile = method('getFile', { file_id: required(text) }, (state, values) => {
  const file = state.files.byId(values.file_id)
  if (file === undefined) return REFUSED.fileIdInvalid
  return file.bytes.length > DOWNLOAD_BYTES ? REFUSED.fileTooBig : accept(toApiFile(file))
})
