import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.js';

/** Whether there is a process of this id that has not ended, whoever its parent is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM'; // alive, another user's
  }
  return !isUnburied(pid);
}

/** It has ended, but keeps its id until its parent asks how, which the first process of a container may never do. */
function isUnburied(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
  } catch {
    return false; // not Linux
  }
}
