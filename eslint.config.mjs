import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '.cache/', '**/.parvis/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // A number in a template reads well; an object there does not, and stays an error.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void doIt()` and `() => (x = y)` are how listeners and setters are written in short.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `async` says that a function answers a promise, whether or not it waits for one itself.
      '@typescript-eslint/require-await': 'off',
      // The platform's types promise what Node, an old browser or a request does not give.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // With checked indexes, `!` says that the index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What we hand around are plain objects of functions, which are taken apart at will.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // LitElement has all of them.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/test.ts', '**/testing/**', 'test/**'],
    ignores: ['packages/tools/src/test.ts'],
    rules: {
      // chai's `to.be.true` and node's `test()` are made to be written so.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      // A test reads an answer as it expects it to be; its assertions are the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
