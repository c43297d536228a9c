package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zexus.runtime.call.EntryCall;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** The builtins of a context by name. The host may add some of its own, if an option of the context lets it. */
@ExportLibrary(InteropLibrary.class)
final class BuiltinsView extends ZexusObject implements HasProperties {

    private final ZexusContext context;

    BuiltinsView(ZexusContext context) {
        this.context = context;
    }

    @Override
    public Object property(String name) {
        return context.builtin(name);
    }

    @Override
    public Collection<String> propertyNames() {
        List<String> names = new ArrayList<>(context.builtins().functionNames());
        names.addAll(context.addedBuiltins());
        return names;
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<builtins>");
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(propertyNames());
    }

    @ExportMessage
    boolean isMemberReadable(String name) {
        return property(name) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        Object value = property(name);
        if (value == null) {
            throw UnknownIdentifierException.create(name);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String name) {
        return context.builtins().function(name) != null;
    }

    @ExportMessage
    Object invokeMember(String name, Object[] arguments) throws UnknownIdentifierException {
        return EntryCall.call(null, readMember(name), arguments);
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInsertable(String name) {
        return context.env().getOptions().get(ZexusOptions.EXTEND_BUILTINS) && property(name) == null;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String name) {
        return context.env().getOptions().get(ZexusOptions.EXTEND_BUILTINS) && context.addedBuiltins().contains(name);
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String name, Object value) throws UnsupportedMessageException {
        if (!isMemberInsertable(name) && !isMemberModifiable(name)) {
            throw UnsupportedMessageException.create();
        }
        context.addBuiltin(name, ForeignValues.unwrap(value));
    }
}
