package org.zexus.language;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.profile.ProfilingReport;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** The profile of the instructions that a context executes, as programs and hosts find it. */
final class ProfileView {

    private final InstructionCounts counts;

    ProfileView(InstructionCounts counts) {
        this.counts = counts;
    }

    /** Declares the functions. */
    void declare(ModuleContent to) {
        to.function("summary()", "A map of the numbers of the whole.",
                Boundary.nullary(_ -> guest(new ProfilingReport(counts).summary())));
        to.function("report(format, top)",
                "The report as a \"text\", \"json\" or \"html\" document that lists so many instructions.",
                Boundary.binary((where, format, top) -> report(where, Display.toJava(format), top)));
        to.function("stop()", "Counts and measures nothing until it is started again.", Boundary.nullary(_ -> {
            counts.stop();
            return ZexusNull.NULL;
        }));
        to.function("start()", "Goes on counting and measuring.", Boundary.nullary(_ -> {
            counts.start();
            return ZexusNull.NULL;
        }));
        to.function("reset()", "Forgets what was executed so far.", Boundary.nullary(_ -> {
            counts.reset();
            return ZexusNull.NULL;
        }));
    }

    private Object report(Node where, String format, Object top) {
        if (!(top instanceof Long number) || number < 0) {
            throw Errors.of(ErrorKind.VALUE, where,
                    "a report lists a number of instructions, not " + Display.toJava(top));
        }
        String document = new ProfilingReport(counts).document(format, (int) Math.min(number, Integer.MAX_VALUE));
        if (document == null) {
            throw Errors.of(ErrorKind.VALUE, where,
                    "no report in the format '" + format + "'; there are text, json and html");
        }
        return Strings.fromJava(document);
    }

    private static Object guest(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var guest = new ZexusMap();
                map.forEach((name, member) -> guest.put((String) name, guest(member)));
                yield guest;
            }
            case List<?> list -> ZexusList.ofObjects(list.stream().map(ProfileView::guest).toArray());
            case String text -> Strings.fromJava(text);
            default -> value;
        };
    }
}
