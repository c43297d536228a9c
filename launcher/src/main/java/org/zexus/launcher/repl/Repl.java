package org.zexus.launcher.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.Suggestion;
import org.zexus.launcher.usage.UsageException;

/** Answers inputs, wherever they come from. */
final class Repl {
    private final Session session;
    private final Evaluator evaluator;

    Repl(Session session, Evaluator evaluator) {
        this.session = session;
        this.evaluator = evaluator;
    }

    /**
     * Whether an input goes on in the next line: it lacks its end, or it ends in an indented line, to which others may
     * follow until an empty one.
     */
    boolean continues(String input) {
        if (isMeta(input) || input.isBlank()) {
            return false;
        }
        String last = input.substring(input.lastIndexOf('\n') + 1);
        boolean indented = last.length() < input.length() && !last.isBlank() && Character.isWhitespace(last.charAt(0));
        return indented || evaluator.isIncomplete(input);
    }

    /** Answers a complete input; the exit status if it ends the session. */
    OptionalInt answer(String input) {
        String text = input.strip();
        boolean leaves = (text.equals("exit") || text.equals("quit")) && evaluator.variable(text) == null;
        if (leaves) {
            return OptionalInt.of(ExitStatus.SUCCESS);
        }
        return isMeta(text) ? obey(text) : text.isEmpty() ? OptionalInt.empty() : show(() -> evaluator.evaluate(input));
    }

    private static boolean isMeta(String input) {
        return input.stripLeading().startsWith(":");
    }

    private OptionalInt obey(String text) {
        String word = text.split("\\s", 2)[0];
        String operand = text.substring(word.length()).strip();
        MetaCommand command = MetaCommand.ofWord(word).orElse(null);
        if (command == null) {
            session.tell("there is no command '" + word + "'" + Suggestion.closest(word, MetaCommand.words())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; :help lists the commands"));
            return OptionalInt.empty();
        }
        if (command.hasOperand() && operand.isEmpty()) {
            session.tell(command.help().strip());
            return OptionalInt.empty();
        }
        switch (command) {
            case QUIT -> {
                return OptionalInt.of(ExitStatus.SUCCESS);
            }
            case HELP -> session.print(Arrays.stream(MetaCommand.values())
                    .map(MetaCommand::help)
                    .collect(Collectors.joining("\n")));
            case TASKS -> session.print(tasks());
            case GAS -> session.print(gas());
            case RESET -> evaluator.reset();
            case TYPE -> {
                return report(() -> session.print(typeName(evaluator.evaluate(operand))));
            }
            case TIME -> {
                long start = System.nanoTime();
                OptionalInt end = show(() -> evaluator.evaluate(operand));
                session.print(String.format(Locale.ROOT, "%.3f ms", (System.nanoTime() - start) / 1e6));
                return end;
            }
            case LOAD -> {
                return load(operand);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt load(String file) {
        try {
            var source = SourceReader.build(session.reader().read(file));
            return show(() -> evaluator.evaluate(source));
        } catch (UsageException e) {
            session.tell(e.getMessage());
            return OptionalInt.empty();
        }
    }

    private String tasks() {
        Value waiting = evaluator.runtime().getMember("tasks").invokeMember("active");
        var lines = new ArrayList<String>();
        for (long i = 0; i < waiting.getArraySize(); i++) {
            Value task = waiting.getArrayElement(i);
            lines.add(task + " " + task.getMember("name").asString());
        }
        return lines.isEmpty() ? "no task waits" : String.join("\n", lines);
    }

    private String gas() {
        if (!session.line().has(Flag.GAS)) {
            return "gas is not counted; " + Flag.GAS.shown() + " counts and limits it";
        }
        Value gas = evaluator.runtime().getMember("builtins").invokeMember("gas");
        return gas.getHashValue("used") + " of " + gas.getHashValue("limit") + " used";
    }

    private static String typeName(Value value) {
        Value type = value.getMetaObject();
        return type == null ? "unknown" : type.getMetaSimpleName();
    }

    private OptionalInt show(Supplier<Value> evaluation) {
        return report(() -> {
            Value value = evaluation.get();
            if (!value.isNull()) {
                session.print(Answer.of(value));
            }
        });
    }

    private OptionalInt report(Runnable evaluation) {
        try {
            evaluation.run();
        } catch (PolyglotException e) {
            if (e.isExit()) {
                return OptionalInt.of(e.getExitStatus());
            }
            if (e.isInternalError()) {
                session.report(e);
            } else {
                session.tell(e.isInterrupted() ? "interrupted" : Answer.of(e));
            }
            if (e.isResourceExhausted()) {
                return OptionalInt.of(ExitStatus.UNCAUGHT_ERROR);
            }
        }
        return OptionalInt.empty();
    }
}
