package org.zexus.builtins.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.builtins.encoding.PercentEncoding;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/**
 * Which function answers which request. A part of a path that starts with {@code :} takes any part, {@code *} the rest.
 */
final class Routes {
    private final Map<String, Object> plain = new HashMap<>();
    private final List<Route> patterns = new ArrayList<>();

    private record Route(String method, String[] parts, Object handler) {}

    /** A function, and the parts of the path that the pattern names. */
    record Match(Object handler, ZexusMap parameters) {}

    /** What became of looking for a route. */
    sealed interface Result {
        /** There is one. */
        record Found(Match match) implements Result {}

        /** There is none for the path. */
        record NoPath() implements Result {}

        /** There is one for the path, with another method. */
        record OtherMethod() implements Result {}
    }

    synchronized void add(String method, String path, Object handler) {
        if (path.contains(":") || path.contains("*")) {
            patterns.add(new Route(method, path.split("/", -1), handler));
        } else {
            plain.put(method + " " + path, handler);
        }
    }

    synchronized Result find(String method, String path) {
        Object handler = plain.get(method + " " + path);
        if (handler == null) {
            handler = plain.get("* " + path);
        }
        if (handler == null && method.equals("HEAD")) {
            handler = plain.get("GET " + path);
        }
        if (handler != null) {
            return new Result.Found(new Match(handler, new ZexusMap()));
        }
        String[] parts = path.split("/", -1);
        boolean pathKnown = plain.keySet().stream().anyMatch(key -> key.endsWith(" " + path));
        for (Route route : patterns) {
            ZexusMap parameters = match(route.parts, parts);
            if (parameters != null) {
                boolean fits = route.method.equals(method) || route.method.equals("*")
                        || method.equals("HEAD") && route.method.equals("GET");
                if (fits) {
                    return new Result.Found(new Match(route.handler, parameters));
                }
                pathKnown = true;
            }
        }
        return pathKnown ? new Result.OtherMethod() : new Result.NoPath();
    }

    /** The named parts, or null if the path does not match. */
    private static ZexusMap match(String[] pattern, String[] path) {
        var parameters = new ZexusMap();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].equals("*")) {
                parameters.put("*", Strings
                        .fromJava(String.join("/", List.of(path).subList(Math.min(i, path.length), path.length))));
                return parameters;
            }
            if (i >= path.length) {
                return null;
            }
            if (pattern[i].startsWith(":")) {
                parameters.put(pattern[i].substring(1), Strings.fromJava(decoded(path[i])));
            } else if (!pattern[i].equals(path[i])) {
                return null;
            }
        }
        return pattern.length == path.length ? parameters : null;
    }

    private static String decoded(String part) {
        try {
            return PercentEncoding.decode(part);
        } catch (IllegalArgumentException e) {
            // A malformed part is passed on as it came.
            return part;
        }
    }
}
