import { fileURLToPath } from 'node:url';

const sample = (name: string) => fileURLToPath(new URL(`../../assets/mau/${name}`, import.meta.url));

/** What the product brings along to try it with. */
export const SAMPLE_PLAN = sample('ke-hoach-mau.docx');
export const SAMPLE_AGENCIES = sample('co-quan-mau.csv');
export const SAMPLE_SCHEME = sample('bo-tieu-chi-mau.json');
