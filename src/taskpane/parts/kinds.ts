/** Files that a plan and a list of agencies are read from. */
export const PLAN_KINDS = '.docx,.pdf,.xlsx,.xls,.csv,.html,.htm,.tsv,.txt,.doc';
export const REGISTER_KINDS = '.csv,.xlsx,.xls,.tsv,.html';
