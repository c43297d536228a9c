package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import org.zexus.bytecode.Capture;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.LanguageIdentity;

/** The variables of a running function for debuggers: its locals and those it captured. */
@ExportLibrary(InteropLibrary.class)
final class LocalScope implements TruffleObject {

    private final FunctionTemplate function;
    /** Null for the variables of a function that is not running, which have names only. */
    private final MaterializedFrame frame;

    LocalScope(FunctionTemplate function, MaterializedFrame frame) {
        this.function = function;
        this.frame = frame;
    }

    private static boolean isVisible(String name) {
        return name != null && !name.startsWith("$");
    }

    /** The slot of a local variable, or -1. */
    private int slot(String name) {
        return isVisible(name) ? function.bytecode().localNames().lastIndexOf(name) : -1;
    }

    /** The captured variable with this name, or null. */
    private Cell captured(String name) {
        List<Capture> captures = function.bytecode().captures();
        for (int i = 0; i < captures.size(); i++) {
            if (captures.get(i).name().equals(name) && frame != null) {
                return ((ZexusFunction) frame.getArguments()[0]).captured()[i];
            }
        }
        return null;
    }

    /** The value of a variable, or Java null if it has none. */
    private Object value(String name) {
        int slot = slot(name);
        if (slot >= 0 && frame != null) {
            Object value = Slots.get(frame, slot);
            return value instanceof Cell cell ? cell.get() : value;
        }
        Cell cell = captured(name);
        return cell == null ? null : cell.get();
    }

    private boolean exists(String name) {
        return slot(name) >= 0 || captured(name) != null;
    }

    @ExportMessage
    boolean isScope() {
        return true;
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return LanguageIdentity.language();
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Strings.fromJava(function.info().displayName());
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasSourceLocation() {
        return function.positions().ofFunction() != null;
    }

    @ExportMessage
    @TruffleBoundary
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        SourceSection section = function.positions().ofFunction();
        if (section == null) {
            throw UnsupportedMessageException.create();
        }
        return section;
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        ZexusList names = ZexusList.empty();
        for (String name : function.bytecode().localNames()) {
            if (isVisible(name) && (frame == null || value(name) != null)) {
                names.push(Strings.fromJava(name));
            }
        }
        for (Capture capture : function.bytecode().captures()) {
            if (isVisible(capture.name()) && value(capture.name()) != null) {
                names.push(Strings.fromJava(capture.name()));
            }
        }
        return names;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return value(member) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        Object value = value(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String member) {
        return frame != null && exists(member);
    }

    @ExportMessage
    boolean isMemberInsertable(@SuppressWarnings("unused") String member) {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String member, Object value) throws UnknownIdentifierException {
        if (!isMemberModifiable(member)) {
            throw UnknownIdentifierException.create(member);
        }
        Object guest = ForeignValues.adopt(value);
        int slot = slot(member);
        if (slot < 0) {
            captured(member).set(guest);
        } else if (Slots.get(frame, slot) instanceof Cell cell) {
            cell.set(guest);
        } else {
            Slots.set(frame, slot, guest);
        }
    }
}
