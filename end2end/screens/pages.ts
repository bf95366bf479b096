import type { Role } from '../harness/journey.ts';
import * as ways from './ways.ts';

/** What is looked at: a name for the file, an address or the steps to it, and who looks (nobody: signed out). */
export type Screen = { name: string; as?: Role | string } & ({ path: string } | { open: ways.Way });

/** Has learnt nothing yet: a lesson is seen as it is before any answer. */
const NEWCOMER = 'jiang.wei@demo.example';
/** Holds a certificate. */
const CERTIFIED = 'erin.walsh@demo.example';

const DESK = '/author/project-selling';

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
  { name: 'account', path: '/me/account', as: 'trainee' },
  { name: 'author', path: '/author', as: 'trainer' },
  { name: 'coverage', path: '/author/project-selling/coverage', as: 'trainer' },
  { name: 'sittings', path: '/author/sittings', as: 'trainer' },
  { name: 'team', path: '/team', as: 'manager' },
  { name: 'people', path: '/people', as: 'hr' },
  { name: 'assignments', path: '/assignments', as: 'hr' },
  { name: 'completion', path: '/reports/completion', as: 'hr' },
  { name: 'admin', path: '/admin', as: 'admin' },
  { name: 'jobs', path: '/admin/jobs', as: 'admin' },
  { name: 'sign-in-code', path: '/sign-in/code' },
  { name: 'departments', path: '/departments', as: 'hr' },
  { name: 'person-new', path: '/people/new', as: 'hr' },
  { name: 'assign', path: '/assignments/new', as: 'hr' },
  { name: 'versions', path: `${DESK}/versions`, as: 'trainer' },
  { name: 'preview', path: `${DESK}/m2-l1/preview?in=zh-CN`, as: 'trainer' },
  ...Object.entries({
    facts: 'files/facts.toml',
    outline: 'files/course.toml',
    scenario: 'scenarios/s3',
    proof: 'scenarios/s1?prove=1',
    items: 'm2-l1?part=items.toml',
    exercise: 'm2-l1?part=exercise.toml',
  }).map(([name, path]) => ({ name: `desk-${name}`, path: `${DESK}/${path}`, as: 'trainer' })),

  // Pages that are reached by steps.
  { name: 'question', open: ways.begun, as: NEWCOMER },
  { name: 'question-told', open: ways.explained, as: NEWCOMER },
  { name: 'summary', open: ways.answered, as: NEWCOMER },
  { name: 'handed-in', open: ways.handedIn, as: NEWCOMER },
  { name: 'conflict', open: ways.contradicted, as: NEWCOMER },
  { name: 'expired', open: ways.expired, as: NEWCOMER },
  { name: 'turn', open: ways.talking, as: NEWCOMER },
  { name: 'play-end', open: ways.talkedOut, as: NEWCOMER },
  { name: 'debrief', open: ways.debriefed, as: NEWCOMER },
  { name: 'editor', open: ways.drafted, as: 'trainer' },
  { name: 'author-draft', open: ways.then(ways.drafted, ways.to('/author')), as: 'trainer' },
  { name: 'publish', open: ways.then(ways.drafted, ways.to(`${DESK}/publish`)), as: 'trainer' },
  { name: 'discard', open: ways.then(ways.drafted, ways.to(`${DESK}/discard`)), as: 'trainer' },
  { name: 'desk-broken', open: ways.broken, as: 'trainer' },
  { name: 'person', open: ways.person, as: 'hr' },
  { name: 'person-signed-in', open: ways.signedIn, as: 'hr' },
  { name: 'person-code', open: ways.code, as: 'hr' },
  { name: 'person-leave', open: ways.leaving, as: 'hr' },
  { name: 'assign-preview', open: ways.previewed, as: 'hr' },
  { name: 'assignment-end', open: ways.ending, as: 'hr' },
  { name: 'extend', open: ways.extending, as: 'hr' },
  { name: 'remind', open: ways.reminding, as: 'hr' },
  { name: 'departments-wrong', open: ways.doubled, as: 'hr' },
];
