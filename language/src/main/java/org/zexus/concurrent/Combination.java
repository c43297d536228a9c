package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ZexusNull;

/** Waits for several tasks at once. What happens to them is not changed by that. */
final class Combination extends Wait {

    /** What is waited for. */
    enum Mode {
        /** The results of all, in order; or the first error. */
        ALL,
        /** The first result; an error if there is none. */
        ANY,
        /** The first result or error. */
        RACE,
        /** How each of them has ended, in order. */
        SETTLED,
        /** Null when all have ended; or then the first error, in order. */
        JOIN
    }

    /** One task among the others. */
    private final class Part implements Completion {
        private final Waitable task;

        Part(Waitable task) {
            this.task = task;
        }

        @Override
        public void completed() {
            missing--;
            look(task);
            checkEnd();
        }
    }

    private final Mode mode;
    private final List<Part> parts = new ArrayList<>();
    private int missing;

    private Combination(Mode mode) {
        this.mode = mode;
    }

    /** Waits for tasks; the list may not be empty for {@link Mode#RACE}. */
    static Waitable of(Mode mode, List<Waitable> tasks) {
        var combination = new Combination(mode);
        for (Waitable task : tasks) {
            combination.parts.add(combination.new Part(task));
        }
        for (Part part : combination.parts) {
            if (!part.task.isDone()) {
                combination.missing++;
                part.task.subscribe(part);
            }
        }
        for (Part part : combination.parts) {
            if (part.task.isDone()) {
                combination.look(part.task);
            }
        }
        combination.checkEnd();
        return combination;
    }

    /** Looks at a task that is done. The others stay under observation, so that their errors do not go unseen. */
    private void look(Waitable task) {
        if (isDone() || mode == Mode.SETTLED || mode == Mode.JOIN) {
            return;
        }
        Object result;
        try {
            result = task.result();
        } catch (AbstractTruffleException error) {
            if (mode == Mode.ALL || mode == Mode.RACE) {
                fail(error);
            }
            return;
        }
        if (mode == Mode.ANY || mode == Mode.RACE) {
            complete(result);
        }
    }

    private void checkEnd() {
        if (missing > 0 || isDone()) {
            return;
        }
        switch (mode) {
            case ALL -> complete(ZexusList.ofObjects(parts.stream().map(part -> part.task.result()).toArray()));
            case SETTLED -> complete(ZexusList.ofObjects(parts.stream().map(Combination::outcome).toArray()));
            case ANY -> fail(Errors.resourceError(null, parts.isEmpty() ? "there is no task to wait for"
                    : "all tasks failed: " + messages()));
            case JOIN -> join();
            case RACE -> fail(Errors.valueError(null, "there is no task to wait for"));
        }
    }

    private void join() {
        try {
            parts.forEach(part -> part.task.result());
        } catch (AbstractTruffleException error) {
            fail(error);
            return;
        }
        complete(ZexusNull.NULL);
    }

    private static ZexusMap outcome(Part part) {
        var map = new ZexusMap();
        try {
            Object value = part.task.result();
            map.put("ok", true);
            map.put("value", value);
        } catch (AbstractTruffleException error) {
            map.put("ok", false);
            map.put("error", ErrorValue.caught(error));
        }
        return map;
    }

    private String messages() {
        var messages = new StringJoiner("; ");
        for (Part part : parts) {
            try {
                part.task.result();
            } catch (AbstractTruffleException error) {
                messages.add(Strings.toJava(Display.of(ErrorValue.caught(error))));
            }
        }
        return messages.toString();
    }

    @Override
    protected void abandon() {
        for (Part part : parts) {
            if (!part.task.isDone()) {
                part.task.withdraw(part);
            }
        }
    }

    @Override
    public String reason() {
        return "for " + missing + " tasks";
    }
}
