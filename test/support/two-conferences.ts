import { SMALL, smallEdition } from './small-edition.ts'

/** The small edition's conference, concluded by one person, and five months later another's, on the same subjects. */
export const twoConferences = smallEdition({
  speaker: 'doan-hong-phong',
  passages: [
    ...SMALL.passages,
    {
      quote: 'Giải ngân vốn đầu tư công đạt 71,5% kế hoạch.',
      title: ['Giải ngân vốn đầu tư công', 'Public investment disbursed'],
    },
    {
      quote: 'Đồng chí Đoàn Hồng Phong phát biểu kết luận hội nghị.',
      kind: 'proceeding',
      title: ['Đồng chí Đoàn Hồng Phong kết luận', 'Closing speech'],
      people: ['doan-hong-phong'],
    },
  ],
  second: {
    title: 'Phiên họp thường kỳ tháng 3 năm 2021',
    date: '2021-03-30',
    speaker: 'pham-dinh-nghi',
    passages: [
      {
        quote: 'Kim ngạch hàng thủy sản quý I ước đạt 575 triệu USD.',
        title: ['Hàng thủy sản quý I', 'Seafood in the first quarter'],
      },
      { quote: 'Sửa chữa mặt đường qua thị trấn.', kind: 'duty', title: ['Sửa chữa mặt đường', 'Road repair'] },
      {
        quote: 'Giao đồng chí Lê Quốc Chỉnh trực tiếp phụ trách tiêm chủng.',
        kind: 'duty',
        title: ['Phụ trách tiêm chủng', 'Vaccination'],
        people: ['le-quoc-chinh'],
        responsible: { words: 'đồng chí Lê Quốc Chỉnh', lead: ['tinh-uy'] },
      },
    ],
  },
})
