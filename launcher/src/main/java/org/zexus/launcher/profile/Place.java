package org.zexus.launcher.profile;

import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.tools.profiler.ProfilerNode;
import com.oracle.truffle.tools.profiler.StackTraceEntry;

/**
 * A function in the tables.
 *
 * @param name its name
 * @param location file and line of its declaration; empty if it has none
 */
record Place(String name, String location) {
    /** The function of a node in the tree of calls. */
    static Place of(ProfilerNode<?> node) {
        return of(node.getRootName(), node.getSourceSection());
    }

    /** The function of an entry of a stack. */
    static Place of(StackTraceEntry entry) {
        return of(entry.getRootName(), entry.getSourceSection());
    }

    private static Place of(String name, SourceSection section) {
        String location = section == null || !section.isAvailable() ? ""
                : section.getSource().getName() + ":" + section.getStartLine();
        return new Place(name, location);
    }
}
