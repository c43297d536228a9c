package org.zexus.builtins.module;

import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.zexus.builtins.chain.ChainModule;
import org.zexus.builtins.compression.CompressionModule;
import org.zexus.builtins.crypto.CryptoModule;
import org.zexus.builtins.db.DatabaseBuiltins;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.encoding.EncodingModule;
import org.zexus.builtins.fs.FsModule;
import org.zexus.builtins.json.JsonBuiltins;
import org.zexus.builtins.math.MathModule;
import org.zexus.builtins.net.HttpBuiltins;
import org.zexus.builtins.net.SocketBuiltins;
import org.zexus.builtins.net.WebSocketBuiltins;
import org.zexus.builtins.os.OsModule;
import org.zexus.builtins.regex.RegexModule;
import org.zexus.builtins.task.TaskBuiltins;
import org.zexus.builtins.testing.TestModule;
import org.zexus.builtins.time.TimeBuiltins;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;

/** The modules that come with the language. */
public final class LibraryModules {
    private static final Map<String, Consumer<Functions>> MODULES = modules();

    private LibraryModules() {}

    private static Map<String, Consumer<Functions>> modules() {
        var modules = new TreeMap<String, Consumer<Functions>>();
        modules.put("blockchain", ChainModule::declare);
        modules.put("compression", CompressionModule::declare);
        modules.put("crypto", CryptoModule::declare);
        modules.put("datetime", TimeBuiltins::declare);
        modules.put("db", DatabaseBuiltins::declare);
        modules.put("encoding", EncodingModule::declare);
        modules.put("fs", FsModule::declare);
        modules.put("http", HttpBuiltins::declare);
        modules.put("json", JsonBuiltins::declare);
        modules.put("math", MathModule::declare);
        modules.put("os", OsModule::declare);
        modules.put("regex", RegexModule::declare);
        modules.put("sockets", SocketBuiltins::declare);
        modules.put("sync", TaskBuiltins::declare);
        modules.put("test", TestModule::declare);
        modules.put("websocket", WebSocketBuiltins::declare);
        return modules;
    }

    /** The names of all modules. */
    public static Set<String> names() {
        return MODULES.keySet();
    }

    /** What a module holds, by name and in order; functions, and constants. */
    public static SequencedMap<String, Object> members(String name) {
        var content = new ModuleContent();
        MODULES.get(name).accept(content);
        return content.members();
    }

    /** A new module for a context, or null when the library has none of this name. */
    public static ModuleValue create(String name, RuntimeContext context) {
        if (!MODULES.containsKey(name)) {
            return null;
        }
        var scope = new ModuleScope(context, name, null);
        members(name).forEach((member, value) -> scope.declare(member).set(value));
        return new ModuleValue(scope);
    }
}
