package org.zexus.launcher.test;

import java.util.List;
import org.zexus.launcher.test.TestResult.Status;

/**
 * What became of a file of tests.
 *
 * @param file the path, as it was found
 * @param tests its tests, in order
 * @param problem the report of an error outside of the tests that ended the file, otherwise empty
 * @param output what it printed
 * @param seconds how long it took
 * @param written the path of the file of snapshots if that was changed, otherwise empty
 */
record FileResult(String file, List<TestResult> tests, String problem, String output, double seconds,
        String written) {

    /** Whether nothing failed. */
    boolean isGood() {
        return problem.isEmpty() && count(Status.FAILED) == 0;
    }

    /** How many tests ended in a way. */
    long count(Status status) {
        return tests.stream().filter(test -> test.status() == status).count();
    }
}
