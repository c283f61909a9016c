import type { SETTINGS_PANE_TEXTS as VI } from '../vi/paneSettings.ts';

export const SETTINGS_PANE_TEXTS: Readonly<Record<keyof typeof VI, string>> = {
  stepSettings: 'General information',
  settingsLead:
    'The round and the day of the figures, and what is printed on papers and letters. It can be changed on the sheet "Thông tin chung" (general information), too.',
  settingsRun: 'Preview {count} changed {count|line|lines}',
  settingsNone: 'Nothing has been changed yet.',
  settingsGo: 'Change round or day of figures…',
  choose_none: 'Blank',
  setting_superior: 'Superior office',
  setting_issuer: 'Issuing office',
  setting_place: 'Place',
  setting_symbol: 'Symbols of documents',
  setting_contact: 'Contact',
  setting_preparer: 'Prepared by',
  setting_signerTitle: 'Authority and position of the signer',
  setting_signer: 'Name of the signer',
  setting_recipients: 'Recipients',
  setting_currentRound: 'Round in view',
  setting_asOf: 'Figures as of',
  setting_paperKind: 'Kind of papers',
  setting_annexTo: 'Document that the annex belongs to',
  settingHint_superior: 'Top line on the left of papers; blank if there is none.',
  settingHint_issuer: 'The office in whose name papers and letters are.',
  settingHint_place: 'Stands before the date, for example "Sông Trà".',
  settingHint_symbol:
    'One line a kind: "UBND-NV" for letters; "BC-UBND", "TTr-UBND", "TB-UBND", "BB-UBND", "QĐ-UBND".',
  settingHint_contact: 'Stands in letters, for example "Phòng Nội vụ, điện thoại 0123 456 789".',
  settingHint_preparer: 'Printed in the signature block on the left.',
  settingHint_signerTitle: 'For example "TRƯỞNG PHÒNG". One line each.',
  settingHint_signer: 'Printed in the signature block on the right.',
  settingHint_recipients: 'One line each. For reports and letters.',
  settingHint_currentRound: 'Overview and papers take the figures of this round.',
  settingHint_asOf: 'Blank: the last day in time of the round in view. Give another day to fix it.',
  settingHint_paperKind: 'Blank: "Biểu trình lãnh đạo" (a paper for leadership).',
  settingHint_annexTo:
    'Printed below the title of the annex, for example "Báo cáo số 15/BC-UBND ngày 05/6/2026".',
};
