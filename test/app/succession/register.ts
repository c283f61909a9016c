import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartInput } from '../../../src/app/startBook.ts';
import type { Decision, Question } from '../../../src/core/question.ts';
import { SHARED } from '../../support/skh.ts';
import { inputOf, textFile } from '../support/plans.ts';

/** Made up: five departments, three districts that end on 30/6/2025, and the communes that follow two and one. */
export const REGISTER = `Mã,Thứ tự,Tên cơ quan,Nhóm,Hiệu lực từ,Hiệu lực đến,Cơ quan kế thừa
SNV,1,Sở Nội vụ,"Các sở, ban, ngành",,,
STP,2,Sở Tư pháp,"Các sở, ban, ngành",,,
TTT,3,Thanh tra tỉnh,"Các sở, ban, ngành",,,
SKHCN,4,Sở Khoa học và Công nghệ,"Các sở, ban, ngành",,,
SVHTTDL,5,"Sở Văn hoá, Thể thao và Du lịch","Các sở, ban, ngành",,,
H1,10,UBND huyện Gò Dầu,"UBND các huyện, thị xã, thành phố",,30/6/2025,X1; X2
H2,11,UBND huyện Bến Cầu,"UBND các huyện, thị xã, thành phố",,30/6/2025,X3
H3,12,UBND thị xã Trảng Bàng,"UBND các huyện, thị xã, thành phố",,30/6/2025,X4; X5
X1,20,UBND xã Gò Dầu,"UBND các xã, phường",01/7/2025,,
X2,21,UBND xã Thạnh Đức,"UBND các xã, phường",01/7/2025,,
X3,22,UBND xã Bến Cầu,"UBND các xã, phường",01/7/2025,,
X4,23,UBND phường Trảng Bàng,"UBND các xã, phường",01/7/2025,,
X5,24,UBND phường An Tịnh,"UBND các xã, phường",01/7/2025,,
`;

export const DECREE = 'Nghị quyết số 1682/NQ-UBTVQH15';

/** The plan of 2025 with the register as given. */
export async function tayNinh(register = REGISTER): Promise<StartInput> {
  const bytes = new Uint8Array(await readFile(join(SHARED, 'plans', 'tay-ninh-2025.docx')));
  return inputOf({ name: 'tay-ninh-2025.docx', bytes }, textFile('co-quan.csv', register));
}

/** Questions about agencies that ended, by the agency's code. */
export function successions(questions: readonly Question[]): Record<string, Question> {
  const found = questions.filter((q) => q.kind === 'agency.successor');
  return Object.fromEntries(found.map((q) => [q.about.row, q]));
}

/** Gò Dầu passes to both of its communes, Bến Cầu to its one, Trảng Bàng to the first of two. */
export function decreed(questions: readonly Question[]): Decision[] {
  const choices: Record<string, string> = { H1: 'allSuccessors', H2: 'X3', H3: 'X4' };
  return Object.entries(successions(questions)).map(([code, { id }]) => ({
    id,
    choice: choices[code] ?? 'none',
    reason: DECREE,
  }));
}
