// Ends a program and all its children at once, as a power cut does.
import { execFileSync } from 'node:child_process';

/** The process and everything that it started, as the system lists them. */
export function treeOf(root: number): number[] {
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of table) {
      if (pid === undefined || parent === undefined || tree.has(pid) || !tree.has(parent)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  return [...tree];
}

export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended between the list and the signal.
    }
  }
}

/** `known`: listed before, so that the first signal goes out without a delay. */
export function killTree(root: number, known: readonly number[] = []): void {
  killAll(known);
  killAll(treeOf(root));
}
