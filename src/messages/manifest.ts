/** Words of the add-in's manifest: what Excel shows before the pane is open. Vietnamese first, English beside it. */
export interface ManifestText {
  readonly vi: string;
  readonly en: string;
}

export const MANIFEST_TEXTS = {
  provider: 'Sổ Kế Hoạch',
  name: { vi: 'Sổ kế hoạch', en: 'Plan ledger' },
  /** Behind the name of the one for development, so that nobody takes it for the office's. */
  localName: { vi: 'Sổ kế hoạch (bản thử)', en: 'Plan ledger (local)' },
  description: {
    vi: 'Theo dõi nhiệm vụ của kế hoạch: giao biểu báo cáo cho các cơ quan, tổng hợp báo cáo gửi về, chấm điểm và in biểu ngay trong sổ Excel. Mọi việc làm trên máy này, không gửi gì ra ngoài.',
    en: "Tracks a plan's tasks: hands forms to agencies, consolidates their returns, scores them and prints summaries, inside the workbook. All of it on this computer; nothing is sent out.",
  },
  tab: { vi: 'Sổ kế hoạch', en: 'Plan ledger' },
  group: { vi: 'Làm việc', en: 'Work' },
  open: { vi: 'Mở sổ kế hoạch', en: 'Open plan ledger' },
  openTip: {
    vi: 'Mở khung làm việc bên phải: đọc kế hoạch, giao biểu, tổng hợp, chấm điểm, in.',
    en: 'Opens the pane on the right: read a plan, hand out forms, consolidate, score, print.',
  },
  check: { vi: 'Kiểm tra máy', en: 'Check this computer' },
  checkTip: {
    vi: 'Xem máy này và Excel này có chạy được Sổ kế hoạch không, và chép kết quả để báo lại.',
    en: 'Shows whether this computer and this Excel can run the plan ledger, for a report.',
  },
} as const;
