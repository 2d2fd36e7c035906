import type {Command} from '../../machine/commands.ts';

/** A screen asks for something; `<auth-sign-in>` hands it to the machine. It never leaves the element. */
export class CommandEvent extends Event {
  static readonly type = 'auth-command';
  readonly command: Command;

  constructor(command: Command) {
    super(CommandEvent.type);
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'auth-command': CommandEvent;
  }
}
