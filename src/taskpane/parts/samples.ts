import type { InputFile } from '../../workbook/ports.ts';

interface Sample {
  readonly name: string;
  readonly url: URL;
}

export const SAMPLES = {
  plan: {
    name: 'ke-hoach-mau.docx',
    url: new URL('../../../assets/mau/ke-hoach-mau.docx', import.meta.url),
  },
  register: { name: 'co-quan-mau.csv', url: new URL('../../../assets/mau/co-quan-mau.csv', import.meta.url) },
} as const;

/** The schemes that come along, to be compared with the decision in force. */
export const SCHEMES = {
  general: {
    name: 'bo-tieu-chi-mau.json',
    url: new URL('../../../assets/mau/bo-tieu-chi-mau.json', import.meta.url),
  },
  publicRelations: {
    name: 'bo-tieu-chi-dan-van.json',
    url: new URL('../../../assets/mau/bo-tieu-chi-dan-van.json', import.meta.url),
  },
  decree335: {
    name: 'bo-tieu-chi-nghi-dinh-335.json',
    url: new URL('../../../assets/mau/bo-tieu-chi-nghi-dinh-335.json', import.meta.url),
  },
  reform: {
    name: 'bo-tieu-chi-cai-cach-hanh-chinh.json',
    url: new URL('../../../assets/mau/bo-tieu-chi-cai-cach-hanh-chinh.json', import.meta.url),
  },
} as const;

/** A file that comes along, as if a person had chosen it. */
export async function sample({ name, url }: Sample): Promise<InputFile> {
  const answer = await fetch(url);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
