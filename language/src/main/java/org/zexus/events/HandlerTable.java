package org.zexus.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The handlers of a bus by the names and patterns of their events, in the order in which they are called. */
final class HandlerTable {
    private static final Comparator<Subscription> ORDER = Comparator
            .comparingLong((Subscription each) -> -each.options().priority())
            .thenComparingLong(Subscription::number);

    /** The handlers by name, in order. The lists are replaced, not changed, so that they can be gone through. */
    private final Map<String, List<Subscription>> exact = new HashMap<>();
    /** The handlers of patterns, in order; replaced likewise. */
    private List<Subscription> patterns = List.of();

    private static boolean isPattern(String name) {
        return name.endsWith("*");
    }

    /** Whether the events of a handler, by its name or pattern, include those of a name. */
    static boolean reaches(Subscription handler, String name) {
        String event = handler.event();
        return isPattern(event) ? name.startsWith(event.substring(0, event.length() - 1)) : name.equals(event);
    }

    /** The handlers that an event of a name reaches. */
    List<Subscription> matching(String name) {
        List<Subscription> named = exact.getOrDefault(name, List.of());
        if (patterns.isEmpty()) {
            return named;
        }
        List<Subscription> all = new ArrayList<>(named);
        for (Subscription each : patterns) {
            if (reaches(each, name)) {
                all.add(each);
            }
        }
        all.sort(ORDER);
        return all;
    }

    void add(Subscription handler) {
        if (isPattern(handler.event())) {
            patterns = with(patterns, handler);
        } else {
            exact.merge(handler.event(), List.of(handler), (before, _) -> with(before, handler));
        }
    }

    private static List<Subscription> with(List<Subscription> before, Subscription added) {
        List<Subscription> all = new ArrayList<>(before);
        all.add(added);
        all.sort(ORDER);
        return all;
    }

    void remove(Subscription handler) {
        if (isPattern(handler.event())) {
            patterns = without(patterns, handler);
        } else {
            exact.computeIfPresent(handler.event(), (_, before) -> {
                List<Subscription> rest = without(before, handler);
                return rest.isEmpty() ? null : rest;
            });
        }
    }

    private static List<Subscription> without(List<Subscription> before, Subscription removed) {
        return before.stream().filter(each -> each != removed).toList();
    }

    /** The handlers that were added for exactly this name or pattern. */
    List<Subscription> of(String name) {
        return isPattern(name) ? patterns.stream().filter(each -> each.event().equals(name)).toList()
                : exact.getOrDefault(name, List.of());
    }

    /** The names, without the patterns, that have handlers. */
    Set<String> names() {
        return exact.keySet();
    }

    /** All handlers. */
    List<Subscription> all() {
        List<Subscription> all = new ArrayList<>();
        exact.values().forEach(all::addAll);
        all.addAll(patterns);
        return all;
    }
}
