package org.zexus.builtins.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tests that a program has run, and the suites it is in. */
public final class TestRun {
    private final String filter;
    private final boolean isCollected;
    private final Snapshots snapshots;
    private String test;
    private final List<Result> results = new ArrayList<>();
    private final List<Suite> open = new ArrayList<>();

    /**
     * No tests yet.
     *
     * @param filter only tests are run whose names, with those of their suites, contain it
     * @param isCollected whether the host asks for the results, so that nothing is printed about them
     * @param snapshots what values are to look like
     */
    public TestRun(String filter, boolean isCollected, Snapshots snapshots) {
        this.filter = filter;
        this.isCollected = isCollected;
        this.snapshots = snapshots;
    }

    /** Whether the host asks for the results. */
    public boolean isCollected() {
        return isCollected;
    }

    /** Whether a test of the innermost suite is to be run. */
    public boolean includes(String name) {
        return fullName(name).contains(filter);
    }

    private String fullName(String name) {
        return String.join(" > ", Stream.concat(path().stream(), Stream.of(name)).toList());
    }

    /** The full name of the test that runs now, or null. */
    public String test() {
        return test;
    }

    /** Begins a test of the innermost suite. */
    public void begin(String name) {
        test = fullName(name);
    }

    /** Ends the test. */
    public void end() {
        test = null;
    }

    /** What values are to look like. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** The text of the snapshots as they are now. */
    public String textOfSnapshots() {
        return snapshots.text(filter.isEmpty() && results.stream().allMatch(each -> each.status() == Status.PASSED));
    }

    /** What became of a test. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * A test that was run or skipped.
     *
     * @param suites the names of the suites around it, from the outside in
     * @param name its name
     * @param status what became of it
     * @param message why it failed, otherwise empty
     * @param report the message with the calls that led there, otherwise empty
     * @param seconds how long it took
     */
    public record Result(List<String> suites, String name, Status status, String message, String report,
            double seconds) {
        /** Copies the list. */
        public Result {
            suites = List.copyOf(suites);
        }
    }

    /** A suite whose body runs: its name, and what is called before and after each of its tests. */
    public record Suite(String name, List<Object> before, List<Object> after) {
        Suite(String name) {
            this(name, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** The suites whose bodies run now, from the outside in. */
    public List<Suite> open() {
        return open;
    }

    /** The names of the suites whose bodies run now. */
    public List<String> path() {
        return open.stream().map(Suite::name).toList();
    }

    /** Enters a suite. */
    public void enter(String name) {
        open.add(new Suite(name));
    }

    /** Leaves the innermost suite. */
    public void leave() {
        open.removeLast();
    }

    /** Notes a result. */
    public void add(Result result) {
        results.add(result);
    }

    /** All results, in order. */
    public List<Result> results() {
        return results;
    }
}
