package org.zexus.builtins.module;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.zexus.builtins.json.JsonBuiltins;
import org.zexus.builtins.math.MathModule;
import org.zexus.builtins.regex.RegexModule;
import org.zexus.builtins.task.TaskBuiltins;
import org.zexus.builtins.time.TimeBuiltins;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;

/** The modules that come with the language. */
public final class LibraryModules {
    private static final Map<String, Consumer<ModuleContent>> MODULES = new TreeMap<>(Map.of( //
            "datetime", TimeBuiltins::declare, //
            "json", JsonBuiltins::declare, //
            "math", MathModule::declare, //
            "regex", RegexModule::declare, //
            "sync", TaskBuiltins::declare));

    private LibraryModules() {}

    /** The names of all modules. */
    public static Set<String> names() {
        return MODULES.keySet();
    }

    /** A new module for a context, or null when the library has none of this name. */
    public static ModuleValue create(String name, RuntimeContext context) {
        Consumer<ModuleContent> declaration = MODULES.get(name);
        if (declaration == null) {
            return null;
        }
        var content = new ModuleContent();
        declaration.accept(content);
        var scope = new ModuleScope(context, name, null);
        content.members().forEach((member, value) -> scope.declare(member).set(value));
        return new ModuleValue(scope);
    }
}
