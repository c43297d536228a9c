package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.nodes.ExecutableNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.zexus.interpreter.CodeLoader;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.scope.ModuleScope;

/**
 * Code that a debugger evaluates at a place where the program stands still. It sees the variables of the function and
 * of the module there; what it assigns to them, the program finds.
 */
final class InlineCode extends ExecutableNode {
    private static final String NAME = "evaluation";

    private final Pipeline pipeline;
    private final Source source;
    private final Node location;

    InlineCode(ZexusLanguage language, Pipeline pipeline, Source source, Node location) {
        super(language);
        this.pipeline = pipeline;
        this.source = source;
        this.location = location;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return run(frame.materialize());
    }

    @TruffleBoundary
    private Object run(MaterializedFrame frame) {
        ModuleScope module = CodeLoader.scopeOf(location);
        if (module == null) {
            module = ZexusContext.get(this).modules().programScope();
        }
        var scope = new ModuleScope(module.context(), NAME, module);
        try {
            Object locals = locals(frame);
            Map<String, Object> before = read(locals);
            before.forEach((name, value) -> scope.declare(name).set(value));
            Object result = pipeline.load(source, visibleNames(scope)).run(scope);
            write(locals, before, scope);
            return result;
        } catch (InteropException e) {
            throw new IllegalStateException("the variables of a frame cannot be read", e);
        }
    }

    private Object locals(MaterializedFrame frame) throws InteropException {
        var library = NodeLibrary.getUncached();
        return library.hasScope(location, frame) ? library.getScope(location, frame, true) : null;
    }

    private static Map<String, Object> read(Object locals) throws InteropException {
        var values = new LinkedHashMap<String, Object>();
        if (locals == null) {
            return values;
        }
        var interop = InteropLibrary.getUncached();
        Object names = interop.getMembers(locals);
        for (long i = 0; i < interop.getArraySize(names); i++) {
            String name = interop.asString(interop.readArrayElement(names, i));
            if (interop.isMemberReadable(locals, name)) {
                values.put(name, Operands.unwrap(interop.readMember(locals, name)));
            }
        }
        return values;
    }

    private static void write(Object locals, Map<String, Object> before, ModuleScope scope) throws InteropException {
        var interop = InteropLibrary.getUncached();
        for (Map.Entry<String, Object> variable : before.entrySet()) {
            Object value = scope.own(variable.getKey()).get();
            if (value != variable.getValue() && interop.isMemberModifiable(locals, variable.getKey())) {
                interop.writeMember(locals, variable.getKey(), value);
            }
        }
    }

    private static Set<String> visibleNames(ModuleScope innermost) {
        var names = new HashSet<String>();
        for (ModuleScope scope = innermost; scope != null; scope = scope.parent()) {
            names.addAll(scope.names());
        }
        return names;
    }
}
