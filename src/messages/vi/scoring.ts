export const SESSION_NAME = 'Chấm điểm năm';
