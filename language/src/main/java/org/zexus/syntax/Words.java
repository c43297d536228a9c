package org.zexus.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zexus.syntax.ast.Modifier;

/** The contextual words, by what they can do. */
final class Words {
    /** Words that may stand before or after a function word. */
    static final Map<String, Modifier> MODIFIERS = Arrays.stream(Modifier.values())
            .filter(modifier -> modifier != Modifier.PROTECT)
            .collect(Collectors.toUnmodifiableMap(Modifier::word, Function.identity()));

    /** Words that say who sees a declaration. */
    static final Set<String> VISIBILITY = Set.of("public", "private", "internal");

    /** Words that declare functions. */
    static final Set<String> FUNCTIONS = Set.of("action", "function", "func");

    /** Words that start declarations. */
    static final Set<String> DECLARATIONS = Set.of(
            "action", "function", "func", "external", "data", "entity", "contract", "enum",
            "interface", "protocol", "trait", "type", "type_alias", "event", "module",
            "package", "struct");

    /** Words that start statements which act like calls of a function of that name. */
    static final Set<String> COMMANDS = Set.of(
            "require", "verify", "assert", "revert", "seal", "protect", "restrict", "audit",
            "trail", "capability", "grant", "revoke", "validate", "sanitize", "inject",
            "throttle", "cache", "middleware", "auth", "log", "gc", "inline", "limit");

    /** Words of statements that are parsed in a generic shape and refused when executed. */
    static final Set<String> UNSUPPORTED = Set.of(
            "native", "buffer", "simd", "screen", "component", "theme", "color", "canvas",
            "graphics", "animation", "clock", "exactly");

    /** Words that start other statements. */
    private static final Set<String> OTHER_STATEMENTS = Set.of(
            "print", "debug", "emit", "on", "watch", "stream", "defer", "using", "atomic", "select", "with",
            "channel", "tx", "sandbox", "use", "import", "export", "from", "state",
            "ledger", "persistent", "var", "immutable", "foreach", "match", "pattern",
            "delete", "embedded");

    /** All words that can start a statement. */
    static final Set<String> STATEMENTS = Stream.of(DECLARATIONS, COMMANDS, UNSUPPORTED, OTHER_STATEMENTS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Words that start a statement when a block follows directly. */
    static final Set<String> BLOCKS = Set.of("atomic", "select", "sandbox", "tx", "defer", "watch", "verify", "auth");

    /** Words that start a statement when a list in braces follows directly. */
    static final Set<String> BEFORE_BRACES = Set.of("use", "import", "export", "var", "embedded");

    private Words() {}
}
