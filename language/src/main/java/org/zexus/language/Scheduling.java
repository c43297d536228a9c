package org.zexus.language;

import java.util.Locale;
import org.graalvm.options.OptionType;

/** How time passes for the tasks of a context: the values of the option {@code zexus.Scheduler}. */
enum Scheduling {
    /** By the clock of the machine. */
    COOPERATIVE,
    /** By a virtual clock that stands still while a task can go on. */
    DETERMINISTIC;

    /** Reads the value of the option. */
    static final OptionType<Scheduling> TYPE = new OptionType<>("Scheduling", text -> switch (text) {
        case "cooperative" -> COOPERATIVE;
        case "deterministic" -> DETERMINISTIC;
        default -> throw new IllegalArgumentException(
                "'" + text + "' is no scheduler; there are cooperative and deterministic");
    });

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
