/** What is kept of people, and forgetting them, in Vietnamese; part of the catalogue in vi.ts. Each line is true to the code. */
export const viPrivacy = {
  heading: 'Bot lưu những gì',
  kept: {
    answered:
      'Câu tôi trả lời được: không lưu. Nội dung chỉ nằm trong bộ nhớ tạm, sau 1 giờ không dùng nữa, để nút 👎 biết là câu nào; không kèm người hỏi.',
    unanswered: (days: number) =>
      `Câu tôi không trả lời được, chưa chắc, hoặc bị bấm 👎: lưu 500 ký tự đầu, ngày và ngôn ngữ để văn phòng bổ sung; không lưu ai hỏi, hỏi ở đâu. Xóa sau ${days} ngày kể từ lần cuối có người hỏi, hoặc khi văn phòng xử lý xong.`,
    waiting: (days: number) =>
      `Nếu bạn bấm “Báo cho tôi khi có câu trả lời”: lưu thêm mã chat của bạn cùng câu ấy, đến khi báo xong, nhiều nhất ${days} ngày.`,
    subscriptions:
      'Đăng ký bản tin: mã chat, tên nhóm, các lựa chọn, tên và mã Telegram của người đặt, đến khi hủy. Mã chat và những tuần đã gửi còn lại để không gửi trùng.',
    access:
      'Quyền hỏi: tên (hoặc tên nhóm), mã Telegram, ngày xin, ngày được cho phép hay từ chối và người quyết định, đến khi thu hồi hoặc bạn xóa.',
    office:
      'Việc quản trị viên làm (tiến độ, phân công, cho phép, nạp dữ liệu…): tên và mã Telegram người làm, lúc nào, và cho phép hay từ chối ai. Nhật ký giữ 1000 việc gần nhất; tiến độ và phân công giữ lâu dài cùng nhiệm vụ.',
    technical:
      'Kỹ thuật: số thứ tự của khoảng 8000 tin đã xử lý gần nhất (không có người, không có nội dung); khi có lỗi, nhật ký máy chủ ghi mã chat và loại lỗi, không ghi câu hỏi, không ghi tên; số liệu hoạt động không gắn với ai.',
    copies:
      'Máy chủ giữ một bản sao trước đó của tệp dữ liệu, được thay ở lần lưu kế tiếp. Bản sao khi nâng cấp hoặc sửa tệp hỏng do người vận hành xóa.',
    telegram: 'Tin nhắn đi qua máy chủ Telegram theo chính sách của Telegram; bot không xóa được lịch sử chat của bạn.',
  },
  howToForget: (forget: string) => `Xóa dữ liệu của bạn: ${forget}`,
  ask: 'Xóa dữ liệu của bạn?',
  willGo:
    'Sẽ xóa: đăng ký bản tin của chat riêng này; quyền hỏi và yêu cầu xin quyền của bạn (muốn hỏi tiếp phải xin phép lại); các câu bạn đang chờ báo.',
  willStay:
    'Ở những chỗ bản ghi phải giữ (bản tin của nhóm, tiến độ, phân công, nhật ký), tên của bạn được xóa khỏi bản ghi.',
  button: { yes: 'Xóa', no: 'Thôi, giữ nguyên' },
  left: 'Tôi giữ nguyên, không xóa gì.',
  done: 'Đã xóa dữ liệu của bạn.',
  nothing: 'Tôi không lưu gì về bạn nên không có gì để xóa.',
  gone: {
    subscription: 'Đã hủy đăng ký bản tin của chat riêng này.',
    sendingNow: 'Một bản tin đang được gửi cho bạn; mã chat và tuần ấy còn lại. Gõ lại lệnh sau ít phút để xóa nốt.',
    access: 'Đã xóa quyền hỏi và yêu cầu xin quyền của bạn. Muốn hỏi tiếp, bạn phải xin phép lại.',
    waiting: (count: number) => `Đã bỏ ${count} câu bạn chờ báo; các câu ấy không gắn với bạn nữa.`,
    names: (count: number) =>
      `Đã xóa tên của bạn ở ${count} bản ghi phải giữ (ai đặt bản tin của nhóm, ai ghi tiến độ, ai quyết định…), vì bản ghi thuộc về nhóm và văn phòng.`,
    number:
      'Ở những việc bạn làm với tư cách quản trị viên, mã số Telegram của bạn còn lại, không kèm tên, để văn phòng biết các việc ấy do một người làm.',
    admin:
      'Bạn vẫn là quản trị viên: danh sách ấy nằm trong cài đặt máy chủ (ADMIN_IDS), do người vận hành sửa. Danh mục các ấn bản dữ liệu gần nhất cũng còn tên người đã nạp.',
  },
  notSaved: 'Tôi chưa lưu được nên việc xóa chưa xong. Xin gõ lại lệnh sau ít phút.',
  notReady: 'Tôi chưa mở được nơi lưu dữ liệu nên chưa xóa được. Xin thử lại sau, hoặc báo quản trị viên của bot.',
  stale: 'Nút này không còn dùng được. Gõ lại lệnh /xoadulieu.',
}
