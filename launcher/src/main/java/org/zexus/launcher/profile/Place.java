package org.zexus.launcher.profile;

import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.tools.profiler.ProfilerNode;

/**
 * A function in the tables.
 *
 * @param name its name
 * @param location file and line of its declaration; empty if it has none
 */
record Place(String name, String location) {
    /** The function of a node in the tree of calls. */
    static Place of(ProfilerNode<?> node) {
        SourceSection section = node.getSourceSection();
        String location = section == null || !section.isAvailable() ? ""
                : section.getSource().getName() + ":" + section.getStartLine();
        return new Place(node.getRootName(), location);
    }
}
