import type { Role } from '../harness/journey.ts';

/** What is looked at: a name for the file, an address, and who looks (nobody: signed out). */
export type Screen = { name: string; path: string; as?: Role };

export const SCREENS: Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'not-found', path: '/no-such-page' },
  { name: 'home', path: '/learn', as: 'trainee' },
  { name: 'course', path: '/learn/project-selling', as: 'trainee' },
  { name: 'lesson', path: '/learn/project-selling/m2-l4', as: 'trainee' },
  { name: 'glossary', path: '/learn/project-selling/glossary', as: 'trainee' },
  { name: 'card', path: '/learn/project-selling/cards/sync-points', as: 'trainee' },
  { name: 'practice', path: '/practice', as: 'trainee' },
  { name: 'role-play', path: '/practice/s3', as: 'trainee' },
  { name: 'me', path: '/me', as: 'trainee' },
  { name: 'author', path: '/author', as: 'trainer' },
  { name: 'coverage', path: '/author/project-selling/coverage', as: 'trainer' },
  { name: 'team', path: '/team', as: 'manager' },
  { name: 'people', path: '/people', as: 'hr' },
  { name: 'assignments', path: '/assignments', as: 'hr' },
  { name: 'completion', path: '/reports/completion', as: 'hr' },
  { name: 'admin', path: '/admin', as: 'admin' },
];
