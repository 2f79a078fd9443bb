/** A named day that comes every year in all Vietnam. Offices' own festivals belong in `knowledge/events.yaml`. */
export interface NationalDay {
  readonly id: string
  readonly names: readonly string[]
  readonly calendar: 'solar' | 'lunar'
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31; in the lunar calendar to 30. */
  readonly day: number
}

/**
 * Days of the solar and lunar calendar that deadlines are tied to. Tết Nguyên đán is read by its own rule, since its name is
 * also written with the year's name or counted from ("mùng 6 Tết").
 */
export const NATIONAL_DAYS: readonly NationalDay[] = [
  solar('new_year', 1, 1, ['Tết Dương lịch', 'Tết Tây', 'Năm mới Dương lịch']),
  solar('thanh_lap_dang', 2, 3, ['ngày thành lập Đảng', 'ngày thành lập Đảng Cộng sản Việt Nam']),
  solar('quoc_te_phu_nu', 3, 8, ['ngày Quốc tế Phụ nữ', 'Quốc tế Phụ nữ']),
  solar('giai_phong_mien_nam', 4, 30, ['ngày Giải phóng miền Nam', 'ngày Chiến thắng', 'ngày thống nhất đất nước']),
  solar('quoc_te_lao_dong', 5, 1, ['ngày Quốc tế Lao động', 'Quốc tế Lao động']),
  solar('sinh_nhat_bac', 5, 19, ['ngày sinh Chủ tịch Hồ Chí Minh', 'sinh nhật Bác', 'ngày sinh nhật Bác']),
  solar('bao_chi', 6, 21, ['ngày Báo chí cách mạng Việt Nam', 'ngày Báo chí cách mạng']),
  solar('thuong_binh_liet_si', 7, 27, [
    'ngày Thương binh - Liệt sĩ',
    'ngày Thương binh Liệt sĩ',
    'ngày Thương binh, Liệt sĩ',
  ]),
  solar('cach_mang_thang_tam', 8, 19, ['ngày Cách mạng tháng Tám']),
  solar('quoc_khanh', 9, 2, ['Quốc khánh', 'ngày Quốc khánh', 'lễ Quốc khánh', 'Tết Độc lập']),
  solar('phu_nu_viet_nam', 10, 20, ['ngày Phụ nữ Việt Nam']),
  solar('phap_luat', 11, 9, ['ngày Pháp luật', 'ngày Pháp luật Việt Nam']),
  solar('dai_doan_ket', 11, 18, ['ngày hội Đại đoàn kết', 'ngày hội Đại đoàn kết toàn dân tộc']),
  solar('nha_giao', 11, 20, ['ngày Nhà giáo Việt Nam', 'ngày Nhà giáo']),
  solar('quan_doi', 12, 22, ['ngày thành lập Quân đội nhân dân Việt Nam', 'ngày thành lập Quân đội']),
  solar('giang_sinh', 12, 25, ['lễ Giáng sinh', 'Giáng sinh', 'Noel']),
  lunar('nguyen_tieu', 1, 15, ['Tết Nguyên tiêu']),
  lunar('gio_to', 3, 10, ['Giỗ Tổ Hùng Vương', 'ngày Giỗ Tổ', 'Giỗ Tổ']),
  lunar('phat_dan', 4, 15, ['lễ Phật đản', 'Đại lễ Phật đản']),
  lunar('doan_ngo', 5, 5, ['Tết Đoan ngọ']),
  lunar('vu_lan', 7, 15, ['lễ Vu lan']),
  lunar('trung_thu', 8, 15, ['Tết Trung thu', 'Trung thu']),
  lunar('ong_tao', 12, 23, ['Tết ông Công ông Táo', 'ngày ông Công ông Táo', 'ngày ông Công, ông Táo']),
]

function solar(id: string, month: number, day: number, names: readonly string[]): NationalDay {
  return { id, names, calendar: 'solar', month, day }
}

function lunar(id: string, month: number, day: number, names: readonly string[]): NationalDay {
  return { id, names, calendar: 'lunar', month, day }
}
