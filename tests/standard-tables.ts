/**
 * The tests take the tables that the deck comes with: not one that `npm run data:hent` has added, for
 * which tests/slides/today.test.ts has a stand-in. Run before each file of tests.
 */
delete __TABLE_YEARS__.innvandrere2024;
