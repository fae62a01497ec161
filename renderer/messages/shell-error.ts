// The shell's failures have their words in `shared/messages`, where the command line finds them too.
export { describeShellError, shortShellError } from '../../shared/messages/shell-error.ts';
