/**
 * A bot that takes every update and sends one and the same reply at once, by Node's own HTTP client: what the fake Telegram
 * gives when the bot costs nothing. A process of its own, started by bench:bot with the settings of the real one.
 */
import { Agent, request } from 'node:http'

const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env
const agent = new Agent({ keepAlive: true, maxSockets: 500 })

interface Update {
  readonly update_id: number
  readonly message?: { readonly message_id: number; readonly chat: { readonly id: number } }
}

// As long and as formatted as a usual answer.
const TEXT = `<b>Chuẩn bị ký hợp đồng BOT</b>\n<b>Nguyên văn:</b>\n<blockquote>${'Tập trung hoàn thiện các thủ tục theo thẩm quyền. '.repeat(6)}</blockquote>\n\nPhụ trách: văn bản không nêu.\nThời hạn: văn bản không nêu.\n\n<i>Nguồn: Hội nghị lần thứ hai, đoạn 8, ý 38.</i>`
const KEYBOARD = {
  inline_keyboard: [
    [
      { text: 'Xem cả đoạn', callback_data: 'avo3f2ap0k3x9a7c1d' },
      { text: 'Ý liên quan', callback_data: 'avo3f2ar0k3x9a7c1d' },
    ],
    [{ text: 'Kết quả khác (9)', callback_data: 'avo3f2am0k3x9.1b2c3' }],
  ],
}

function call(method: string, parameters: object): Promise<string> {
  const body = JSON.stringify(parameters)
  return new Promise((resolve, reject) => {
    const sent = request(`${TELEGRAM_API_ROOT}/bot${BOT_TOKEN}/${method}`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
    sent.end(body)
  })
}

async function answer({ message }: Update): Promise<void> {
  if (message === undefined) return
  await call('sendMessage', {
    chat_id: message.chat.id,
    text: TEXT,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: KEYBOARD,
    reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
  })
}

process.stdout.write('the bot is listening\n')
for (let offset = 0; ; ) {
  const { result }: { result: readonly Update[] } = JSON.parse(await call('getUpdates', { offset, timeout: 30 }))
  for (const update of result) {
    offset = update.update_id + 1
    answer(update).catch((error) => process.stderr.write(`${error}\n`))
  }
}
