package org.zexus.language;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import java.util.function.Consumer;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.event.EventBuiltins;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.builtins.task.HostTasks;
import org.zexus.bytecode.Opcode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.operation.Namespace;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** The object {@code zexus}: what a host, another language or a program can ask of the context itself. */
final class RuntimeView {

    private final ZexusContext context;
    private final Namespace events;
    private final Namespace runtime;

    RuntimeView(ZexusContext context) {
        this.context = context;
        this.events = namespace("events", EventBuiltins::declare);
        Namespace tasks = namespace("tasks", HostTasks::declare);
        Namespace modules = namespace("modules", this::declareModules);
        Namespace polyglot = namespace("polyglot", new PolyglotNames(context.env())::declare);
        var builtins = new BuiltinsView(context);
        this.runtime = new Namespace("zexus")
                .with("version", () -> Strings.fromJava(ZexusLanguage.VERSION))
                .with("languageVersion", () -> Strings.fromJava(ZexusLanguage.VERSION))
                .with("builtins", () -> builtins)
                .with("modules", () -> modules)
                .with("events", () -> events)
                .with("tasks", () -> tasks)
                .with("vm", this::machine)
                .with("polyglot", () -> polyglot)
                .with("capabilities", this::capabilities)
                .with("audit", () -> InvokeNode.call(null, context.builtin("audit_log")));
    }

    private static Namespace namespace(String name, Consumer<ModuleContent> declaration) {
        var content = new ModuleContent();
        declaration.accept(content);
        var namespace = new Namespace(name);
        content.members().forEach((member, value) -> namespace.with(member, () -> value));
        return namespace;
    }

    private void declareModules(ModuleContent to) {
        to.function("names()", "The names of the modules of the library and of the host.",
                Boundary.nullary(_ -> context.modules().libraryNames()));
        to.function("get(name)", "A module of the library or of the host, or null.", Boundary.unary((_, name) -> context
                .modules()
                .libraryModuleOrNull(Display.toJava(name))));
        to.function("register(name, members)", "Makes the members of an object a module that programs can import.",
                Boundary.binary((where, name, members) -> context.modules()
                        .register(Display.toJava(name), members, where)));
    }

    private Object machine() {
        InstructionCounts counts = context.instructionCounts();
        return new Namespace("vm")
                .with("runtime", () -> Strings.fromJava(Truffle.getRuntime().getName()))
                .with("opcodes", () -> (long) Opcode.values().length)
                .with("stats", this::statistics)
                .with("memory", RuntimeView::memory)
                .with("instructions", () -> counts == null ? ZexusNull.NULL : counts.report())
                .with("profile", () -> counts == null ? ZexusNull.NULL : profile(counts));
    }

    private static Namespace profile(InstructionCounts counts) {
        return namespace("profile", new ProfileView(counts)::declare);
    }

    /** What the context has done so far. */
    private Object statistics() {
        var map = new ZexusMap();
        map.put("tasks_started", context.tasks().startedCount());
        map.put("tasks_waiting", context.tasks().waiting().count());
        GasMeter meter = context.gasMeter();
        if (meter != null) {
            map.put("gas_used", meter.used());
            map.put("gas_limit", meter.limit());
            map.put("gas_remaining", meter.remaining());
            map.put("operation_count", meter.operations());
            map.put("max_operations", meter.maxOperations());
        }
        return map;
    }

    /** The memory of the process in bytes. */
    private static Object memory() {
        Runtime process = Runtime.getRuntime();
        var map = new ZexusMap();
        map.put("used", process.totalMemory() - process.freeMemory());
        map.put("committed", process.totalMemory());
        map.put("max", process.maxMemory());
        return map;
    }

    private Object capabilities() {
        TruffleLanguage.Env env = context.env();
        var map = new ZexusMap();
        map.put("files", env.isFileIOAllowed());
        map.put("sockets", env.isSocketIOAllowed());
        map.put("processes", env.isCreateProcessAllowed());
        map.put("threads", env.isCreateThreadAllowed());
        map.put("native", env.isNativeAccessAllowed());
        map.put("hostLookup", env.isHostLookupAllowed());
        map.put("polyglot", env.isPolyglotBindingsAccessAllowed());
        return map;
    }

    /** The object. */
    Namespace object() {
        return runtime;
    }

    /** Its member {@code events}, which programs know by that name. */
    Namespace events() {
        return events;
    }

    /** The object as a module that programs import. */
    ModuleValue module() {
        var scope = new ModuleScope(context, "zexus", null);
        for (String member : runtime.propertyNames()) {
            scope.declare(member).set(runtime.property(member));
        }
        return new ModuleValue(scope);
    }
}
