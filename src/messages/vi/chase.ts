/** Messages to agencies that have not reported, short enough for a text message; '{plan}' brings its own brackets. */
export const CHASE_TEXTS = {
  before:
    'Kính gửi {agency}: hạn gửi báo cáo {round}{plan} là ngày {day}, còn {days} ngày. Đề nghị cơ quan gửi báo cáo và biểu kèm theo đúng hạn. {office} trân trọng.',
  today:
    'Kính gửi {agency}: hôm nay, ngày {day}, là hạn cuối gửi báo cáo {round}{plan}. Đề nghị cơ quan gửi báo cáo và biểu kèm theo trong ngày. {office} trân trọng.',
  after:
    'Kính gửi {agency}: báo cáo {round}{plan} đã quá hạn {days} ngày (hạn gửi ngày {day}) mà chưa nhận được. Đề nghị cơ quan gửi ngay, hoặc cho biết lý do chậm. {office} trân trọng.',
  unanswered: 'Chưa báo cáo tình hình thực hiện.',
} as const;

/** The printed list of what an agency is asked to complete. */
export const SUPPLEMENT_TEXTS = {
  sheet: 'Yêu cầu bổ sung',
  title: 'NỘI DUNG ĐỀ NGHỊ BỔ SUNG BÁO CÁO',
  agency: 'Cơ quan, đơn vị: {agency}',
  round: 'Kỳ báo cáo: {round}',
  general: 'Yêu cầu chung: {general}',
  order: 'STT',
  tt: 'TT trong kế hoạch',
  task: 'Nhiệm vụ',
  request: 'Nội dung cần bổ sung',
} as const;
