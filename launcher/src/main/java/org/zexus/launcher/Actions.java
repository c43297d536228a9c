package org.zexus.launcher;

import org.zexus.launcher.command.Action;
import org.zexus.launcher.command.CheckAction;
import org.zexus.launcher.command.CompileAction;
import org.zexus.launcher.command.DebugAction;
import org.zexus.launcher.command.FormatAction;
import org.zexus.launcher.command.HelpAction;
import org.zexus.launcher.command.InitAction;
import org.zexus.launcher.command.RunAction;
import org.zexus.launcher.command.ViewAction;
import org.zexus.launcher.profile.ProfileAction;
import org.zexus.launcher.repl.ReplAction;
import org.zexus.launcher.test.TestAction;
import org.zexus.launcher.usage.Completion;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** Does what a command line asks for. */
final class Actions {
    private Actions() {}

    /** Runs the command of a session, and gives the exit status. */
    static int run(Session session) {
        try {
            Sandbox.check(session.line());
            return of(session).run();
        } catch (UsageException e) {
            session.tell("zexus: " + e.getMessage());
            return ExitStatus.NOT_STARTED;
        }
    }

    private static Action of(Session session) {
        boolean json = session.line().has(Flag.JSON);
        return switch (session.line().command()) {
            case RUN, EVALUATE -> new RunAction(session);
            case CHECK -> new CheckAction(session);
            case FORMAT -> new FormatAction(session);
            case TEST -> new TestAction(session);
            case INIT -> new InitAction(session);
            case AST -> new ViewAction(session, json ? "tree-json" : "tree");
            case TOKENS -> new ViewAction(session, json ? "tokens-json" : "tokens");
            case DISASSEMBLE -> new ViewAction(session, "bytecode");
            case COMPILE -> CompileAction.ofSource(session);
            case ASSEMBLE -> CompileAction.ofAssembly(session);
            case HELP -> new HelpAction(session);
            case COMPLETION -> () -> {
                session.write(Completion.script(session.line().operands().getFirst()));
                return ExitStatus.SUCCESS;
            };
            case REPL -> new ReplAction(session);
            case PROFILE -> new ProfileAction(session);
            case DEBUG -> new DebugAction(session);
            case VERSION, NOTHING -> throw new IllegalStateException(session.line().toString());
        };
    }
}
