import { expect, test } from 'vitest'
import { smallEdition } from '../support/small-edition.ts'
import { makeAsk } from '../../src/answers/ask.ts'
test('x', () => { const e = smallEdition(); console.log(e.passages.length, e.coverage); const a = makeAsk(e)
for (const q of ['ai chủ trì hội nghị','bí thư tỉnh ủy là ai','ông Nghị giữ chức gì','xuất khẩu tăng bao nhiêu','bao giờ động thổ bệnh viện tỉnh','KCN Mỹ Thuận','hop dong BOT nam dinh 2','UBKT Tỉnh ủy phải làm gì','các nghị quyết chuyên đề gồm những gì','Kết luận 34','quy hoach thanh pho den nam nao','who is responsible for the coastal road','Giám đốc Sở Y tế là ai','when is the groundbreaking of the hospital']) { const r = a.ask(q); console.log(q,'=>',r.type,r.asked,r.language,r.missing, 'because' in r ? r.because:'', ('found' in r ? r.found : 'items' in r ? r.items.map(passage=>({passage,score:0})) : r.nearest).slice(0,2).map(f=>f.passage.quote.slice(0,60)+' '+f.score)) }
})
