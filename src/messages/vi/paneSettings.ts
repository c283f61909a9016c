import { SETTINGS } from './settings.ts';

/** Words of the screen of Thông tin chung. */
export const SETTINGS_PANE_TEXTS = {
  stepSettings: 'Thông tin chung',
  settingsLead:
    'Kỳ và ngày của số liệu, và những gì in trên biểu, văn bản. Cũng sửa được ở trang Thông tin chung của sổ.',
  settingsRun: 'Xem trước {count} dòng sửa',
  settingsNone: 'Chưa sửa dòng nào.',
  settingsGo: 'Đổi kỳ, ngày số liệu…',
  choose_none: 'Để trống',
  setting_superior: SETTINGS.superior.label,
  setting_issuer: SETTINGS.issuer.label,
  setting_place: SETTINGS.place.label,
  setting_symbol: SETTINGS.symbol.label,
  setting_contact: SETTINGS.contact.label,
  setting_preparer: SETTINGS.preparer.label,
  setting_signerTitle: SETTINGS.signerTitle.label,
  setting_signer: SETTINGS.signer.label,
  setting_recipients: SETTINGS.recipients.label,
  setting_currentRound: SETTINGS.currentRound.label,
  setting_asOf: SETTINGS.asOf.label,
  setting_paperKind: SETTINGS.paperKind.label,
  setting_annexTo: SETTINGS.annexTo.label,
  settingHint_superior: 'Dòng trên cùng bên trái của biểu; để trống nếu không có.',
  settingHint_issuer: 'Tên cơ quan đứng tên trên biểu và văn bản.',
  settingHint_place: 'Ghi trước ngày tháng, ví dụ: Sông Trà.',
  settingHint_symbol:
    'Mỗi loại một dòng: UBND-NV cho công văn; BC-UBND, TTr-UBND, TB-UBND, BB-UBND, QĐ-UBND.',
  settingHint_contact: 'Ghi vào công văn, ví dụ: Phòng Nội vụ, điện thoại 0123 456 789.',
  settingHint_preparer: 'Họ tên in ở khối ký bên trái.',
  settingHint_signerTitle: 'Ví dụ: TRƯỞNG PHÒNG. Mỗi dòng một ý.',
  settingHint_signer: 'In ở khối ký bên phải.',
  settingHint_recipients: 'Mỗi nơi một dòng. Dùng cho báo cáo, công văn.',
  settingHint_currentRound: 'Tổng quan và biểu in lấy số liệu của kỳ này.',
  settingHint_asOf: 'Để trống: ngày cuối đúng hạn của kỳ đang xem. Ghi một ngày khác để ấn định.',
  settingHint_paperKind: 'Để trống: Biểu trình lãnh đạo.',
  settingHint_annexTo: 'In dưới tên phụ lục, ví dụ: Báo cáo số 15/BC-UBND ngày 05/6/2026.',
} as const;
