import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Microsoft's recommended rules about Office.js, without the other plug-ins that its own list brings along. */
const OFFICE_RULES = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.entries(rules))
    .filter(([name]) => name.startsWith('office-addins/'))
    // As good as an error: a rule that only warns is a rule that nobody reads.
    .map(([name]) => [name, 'error']),
);

export default tseslint.config(
  { ignores: ['dist', 'dist-di-dong', 'coverage', 'demo-out', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/hosts/excel/**', 'src/taskpane/**'],
    ignores: ['src/taskpane/oldExcel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: { ...OFFICE_RULES, 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error' },
  },
  { files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    // Read by the oldest browsers as it stands.
    files: ['src/taskpane/oldExcel/**'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-unused-vars': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  { files: ['test/bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
