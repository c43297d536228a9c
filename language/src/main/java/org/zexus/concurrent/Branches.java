package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;

/**
 * The wait for calls that run at the same time and share nothing. Its result is a map of their names to their results;
 * the first error of one cancels the others, and is raised when all have ended.
 */
final class Branches extends Wait {

    /** A call. */
    private record Branch(String name, Task task) {}

    private final List<Branch> branches = new ArrayList<>();
    private int missing;
    private AbstractTruffleException error;

    private Branches() {}

    /**
     * Starts calls.
     *
     * @param names a list of as many names as there are functions
     */
    static Branches start(Scheduler scheduler, Object names, Object[] functions, Node site) {
        if (!(names instanceof ZexusList list) || list.size() != functions.length) {
            throw Errors.typeError(site, "parallel branches need a list with a name for each function");
        }
        var wait = new Branches();
        try {
            for (int i = 0; i < functions.length; i++) {
                wait.branches.add(new Branch(Display.toJava(list.get(i)),
                        (Task) scheduler.spawnIsolated(functions[i], new Object[0], site)));
            }
        } catch (AbstractTruffleException e) {
            wait.cancel("a branch could not be started");
            throw e;
        }
        wait.missing = functions.length;
        for (Branch branch : wait.branches) {
            scheduler.whenEnded(branch.task, () -> wait.ended(branch.task));
        }
        if (functions.length == 0) {
            wait.complete(new ZexusMap());
        }
        return wait;
    }

    private void ended(Task task) {
        missing--;
        if (error == null && !isDone() && (task.isFailed() || task.isCancelled())) {
            error = task.failure();
            cancel("another branch has failed");
        }
        if (missing > 0 || isDone()) {
            return;
        }
        if (error != null) {
            fail(error);
            return;
        }
        var results = new ZexusMap();
        branches.forEach(branch -> results.put(branch.name, branch.task.result()));
        complete(results);
    }

    private void cancel(String reason) {
        branches.forEach(branch -> branch.task.cancel(Strings.fromJava(reason)));
    }

    @Override
    protected void abandon() {
        cancel("nobody waits for the branches");
    }

    @Override
    public String reason() {
        return "for " + missing + " parallel branches";
    }
}
