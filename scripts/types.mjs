// @ts-check
// npm run types: the types of each room, by its own tsconfig.
import { say } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkTypes } from './setup/rooms.mjs';

await ensureDependencies();
await checkTypes((room, complaint) => {
  say(`types ${room}: ${complaint === '' ? 'good' : `wrong\n${complaint}`}`);
  if (complaint !== '') process.exitCode = 1;
});
