package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.EntryCall;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** An object of the library: its properties and the builtin methods of its kind are members for other languages. */
@ExportLibrary(InteropLibrary.class)
public abstract class LibraryObject extends ZexusObject implements HasProperties {

    @ExportMessage
    @SuppressWarnings("static-method")
    final boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    final Object getMembers(@SuppressWarnings("unused") boolean includeInternal, @Bind Node node) {
        List<String> names = new ArrayList<>(propertyNames());
        names.addAll(RuntimeContext.get(node).builtins().methodNames(kind()));
        return new MemberNames(names);
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isMemberReadable(String name, @Bind Node node) {
        return property(name) != null || method(name, node) != null;
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isMemberInvocable(String name, @Bind Node node) {
        return method(name, node) != null || isFunction(property(name));
    }

    private static boolean isFunction(Object value) {
        return value instanceof ZexusObject object && object.kind() == Kind.FUNCTION;
    }

    @ExportMessage
    @TruffleBoundary
    final Object readMember(String name, @Bind Node node) throws UnknownIdentifierException {
        Object value = property(name);
        if (value != null) {
            return value;
        }
        BuiltinDescriptor method = method(name, node);
        if (method == null) {
            throw UnknownIdentifierException.create(name);
        }
        return BoundMethod.of(this, method);
    }

    @ExportMessage
    @TruffleBoundary
    final Object invokeMember(String name, Object[] arguments, @Bind Node node) throws UnknownIdentifierException {
        return EntryCall.call(node, readMember(name, node), arguments);
    }

    private BuiltinDescriptor method(String name, Node node) {
        return RuntimeContext.get(node).builtins().method(kind(), name);
    }
}
