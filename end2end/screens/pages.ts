import type { Role } from '../harness/journey.ts';

/** What is looked at: a name for the file, an address, and who looks (nobody: signed out). */
export type Screen = { name: string; path: string; as?: Role | string };

/** Has learnt nothing yet: a lesson is seen as it is before any answer. */
const NEWCOMER = 'jiang.wei@demo.example';
/** Holds a certificate. */
const CERTIFIED = 'erin.walsh@demo.example';

/** How many lessons each module has. */
const MODULES = [3, 9, 5, 4];
const LESSONS = MODULES.flatMap((lessons, at) => Array.from({ length: lessons }, (_, lesson) => `m${at + 1}-l${lesson + 1}`));

export const SCREENS: Screen[] = [
  ...LESSONS.map((lesson) => ({ name: `lesson-${lesson}`, path: `/learn/project-selling/${lesson}`, as: NEWCOMER })),
  { name: 'sign-in', path: '/sign-in' },
  { name: 'not-found', path: '/no-such-page' },
  { name: 'home', path: '/learn', as: 'trainee' },
  { name: 'course', path: '/learn/project-selling', as: 'trainee' },
  { name: 'home-new', path: '/learn', as: NEWCOMER },
  { name: 'pre-test', path: '/learn/project-selling/tests/pre-test', as: NEWCOMER },
  { name: 'quiz', path: '/learn/project-selling/tests/quiz-m1', as: 'trainee' },
  { name: 'exam', path: '/learn/project-selling/tests/exam', as: 'trainee' },
  { name: 'conditions', path: '/learn/project-selling/certificate', as: 'trainee' },
  { name: 'certificate', path: '/learn/project-selling/certificate', as: CERTIFIED },
  { name: 'verify', path: '/verify' },
  { name: 'glossary', path: '/learn/project-selling/glossary', as: 'trainee' },
  ...['roles', 'sync-points', 'c139'].map((card) => ({ name: `card-${card}`, path: `/learn/project-selling/cards/${card}`, as: 'trainee' })),
  { name: 'practice', path: '/practice', as: 'trainee' },
  { name: 'role-play', path: '/practice/s3', as: 'trainee' },
  { name: 'me', path: '/me', as: 'trainee' },
  { name: 'author', path: '/author', as: 'trainer' },
  { name: 'coverage', path: '/author/project-selling/coverage', as: 'trainer' },
  { name: 'sittings', path: '/author/sittings', as: 'trainer' },
  { name: 'team', path: '/team', as: 'manager' },
  { name: 'people', path: '/people', as: 'hr' },
  { name: 'assignments', path: '/assignments', as: 'hr' },
  { name: 'completion', path: '/reports/completion', as: 'hr' },
  { name: 'admin', path: '/admin', as: 'admin' },
];
