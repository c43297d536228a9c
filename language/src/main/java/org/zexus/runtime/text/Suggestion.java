package org.zexus.runtime.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Optional;

/** Finds the name somebody probably meant when he wrote one that does not exist. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The candidate nearest to {@code name} by edit distance (insert, delete, replace, swap neighbours), if it is near
     * enough: at most a third of the name's length, and at least one edit. The first of equally near ones is taken.
     */
    @TruffleBoundary
    public static Optional<String> closest(String name, Iterable<String> candidates) {
        int limit = Math.max(1, name.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) >= bestDistance || candidate.equals(name)) {
                continue;
            }
            int distance = distance(name, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        // A name of one or two letters is near to every other one; a hint would be noise.
        return best == null || bestDistance >= name.length() ? Optional.empty() : Optional.of(best);
    }

    /** The optimal string alignment distance of two texts. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
