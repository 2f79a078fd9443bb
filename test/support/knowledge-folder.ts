import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The folder of the one conference in `SOUND`. */
export const CONFERENCE = 'conferences/2020-10-15-hoi-nghi-2'

/** A small, complete `knowledge/` without a single problem. Tests spoil one thing in it. */
export const SOUND: Readonly<Record<string, string>> = {
  [`${CONFERENCE}/source.txt`]: `Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX

Sáng 15-10, Ban Thường vụ Tỉnh ủy (TVTU) đã tổ chức Hội nghị.

Ban Chấp hành đã thống nhất xây dựng 2 Nghị quyết bao gồm: Nghị quyết về xây dựng nông thôn mới; Nghị quyết về vùng kinh tế biển.

Chỉ số sản xuất công nghiệp tăng 5,87%; sản lượng thủy sản tăng 5,7%.

Các cấp, các ngành cần khởi công Bệnh viện Đa khoa tỉnh trong tháng 11-2020; giao Sở Y tế chủ trì phòng, chống dịch bệnh./.
`,
  [`${CONFERENCE}/conference.yaml`]: `# yaml-language-server: $schema=../../schema/conference.schema.json
title: { vi: Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh, en: Second meeting of the provincial Party committee }
short: { vi: Hội nghị lần 2 }
date: 2020-10-15
time: Sáng 15-10
organizer: tinh-uy
chairs: [doan-hong-phong]
concluded_by: doan-hong-phong
sections:
  - title: { vi: Diễn biến và kết quả }
    passages:
      - quote: Sáng 15-10, Ban Thường vụ Tỉnh ủy (TVTU) đã tổ chức Hội nghị.
        kind: proceeding
        title: { vi: Ngày họp, en: The day }
      - quote: "Ban Chấp hành đã thống nhất xây dựng 2 Nghị quyết bao gồm:"
        kind: resolution
        title: { vi: Hai nghị quyết }
        items:
          - quote: Nghị quyết về xây dựng nông thôn mới;
            kind: resolution
            title: { vi: Nông thôn mới }
            topics: [nong-thon]
          - quote: Nghị quyết về vùng kinh tế biển.
            kind: resolution
            title: { vi: Kinh tế biển }
      - quote: Chỉ số sản xuất công nghiệp tăng 5,87%; sản lượng thủy sản tăng 5,7%.
        kind: result
        title: { vi: Sản xuất công nghiệp }
        figures:
          - name: { vi: Chỉ số sản xuất công nghiệp }
            value: "5,87"
            unit: "%"
  - title: { vi: Kết luận }
    speaker: doan-hong-phong
    addressee: Các cấp, các ngành
    passages:
      - quote: Các cấp, các ngành cần khởi công Bệnh viện Đa khoa tỉnh trong tháng 11-2020;
        kind: duty
        title: { vi: Khởi công bệnh viện, en: Start building the hospital }
        responsible: not stated
        deadline: trong tháng 11-2020
      - quote: giao Sở Y tế chủ trì phòng, chống dịch bệnh./.
        kind: duty
        title: { vi: "Phòng, chống dịch bệnh" }
        bodies: [tinh-uy]
        responsible: { words: Sở Y tế, lead: [so-y-te] }
        deadline: not stated
`,
  'bodies.yaml': `# yaml-language-server: $schema=./schema/bodies.schema.json
bodies:
  - id: tinh-uy
    name: { vi: Tỉnh ủy }
    aliases: [TU]
  - id: so-y-te
    name: { vi: Sở Y tế, en: Department of Health }
    aliases: [SYT]
`,
  'people.yaml': `# yaml-language-server: $schema=./schema/people.schema.json
people:
  - id: doan-hong-phong
    name: Đoàn Hồng Phong
    aliases: [đồng chí Phong]
    offices:
      - title: { vi: Bí thư Tỉnh ủy }
        body: tinh-uy
`,
  'topics.yaml': `# yaml-language-server: $schema=./schema/topics.schema.json
topics:
  - id: nong-thon
    name: { vi: Nông thôn, en: Countryside }
`,
  'events.yaml': `# yaml-language-server: $schema=./schema/events.schema.json
events:
  - id: dai_hoi_xiii
    names: [Đại hội XIII]
    start: 2021-01-25
    end: 2021-02-01
`,
  'glossary/abbreviations.yaml': `# yaml-language-server: $schema=../schema/abbreviations.schema.json
abbreviations:
  - TVTU = Thường vụ Tỉnh ủy
  - KCN = khu công nghiệp
`,
  'glossary/synonyms.yaml': `# yaml-language-server: $schema=../schema/synonyms.schema.json
concepts:
  - khởi công = động thổ = groundbreaking
`,
  'glossary/fillers.yaml': `# yaml-language-server: $schema=../schema/fillers.schema.json
phrases: [cho tôi hỏi]
words: [ạ]
english: [the]
`,
  'glossary/names.yaml': `# yaml-language-server: $schema=../schema/names.schema.json
places:
  - Nam Định
  - Hà Nội = Hanoi
classes:
  - bệnh viện = nhà thương
  - trường học
`,
  'questions.yaml': `# yaml-language-server: $schema=./schema/questions.schema.json
questions:
  - { question: Bao giờ khởi công bệnh viện?, passage: khởi công Bệnh viện Đa khoa tỉnh }
`,
}

/** The sound files, some of them with another text (or bytes), or left out (`null`). */
export function soundFiles(changes: Readonly<Record<string, string | null>> = {}): Map<string, string> {
  const files = new Map(Object.entries(SOUND))
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path)
    else files.set(path, text)
  }
  return files
}

/** A sound file with one stretch replaced. Throws if the stretch is not in it, so that no test passes by accident. */
export function spoiled(path: string, stretch: string, by: string): string {
  const text = SOUND[path] ?? ''
  if (!text.includes(stretch)) throw new Error(`spoiled: "${stretch}" is not in ${path}`)
  return text.replace(stretch, () => by)
}

/** Writes files into a new folder, which is deleted after the test, and returns its path. */
export async function knowledgeFolder(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
