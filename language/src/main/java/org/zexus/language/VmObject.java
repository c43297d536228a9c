package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import java.util.stream.Stream;
import org.zexus.bytecode.Bytecode;
import org.zexus.concurrent.Task;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusNull;

/** What a host can learn from a context, and set in it, besides the variables of the program. */
@ExportLibrary(InteropLibrary.class)
final class VmObject implements TruffleObject {
    /** The hidden member of the bindings under which a host finds this. */
    static final String MEMBER = "$vm";

    private static final List<String> NUMBERS = List.of("gas_used", "gas_limit", "gas_remaining", "operation_count",
            "max_operations");
    private static final List<String> TASKS = List.of("task_counter", "tasks");
    private static final List<String> FUNCTIONS = List.of("adopt", "list", "map", "set", "define_builtin",
            "define_outer", "outer", "load", "set_gas_limit", "reset_gas", "ended");

    private final ZexusContext context;
    private final ModuleScope outer;

    /**
     * The object of a context.
     *
     * @param outer the scope of the names around the program
     */
    VmObject(ZexusContext context, ModuleScope outer) {
        this.context = context;
        this.outer = outer;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(
                Stream.of(NUMBERS, TASKS, FUNCTIONS).flatMap(List::stream).toList());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return TASKS.contains(member) || context.gasMeter() != null && NUMBERS.contains(member);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        switch (member) {
            case "task_counter" -> {
                return context.tasks().startedCount();
            }
            case "tasks" -> {
                return list(context.tasks().waiting().all().reversed().stream().map(Task::handle).toArray());
            }
            default -> {
                // A number of the gas meter.
            }
        }
        GasMeter meter = context.gasMeter();
        if (meter == null) {
            throw UnknownIdentifierException.create(member);
        }
        return switch (member) {
            case "gas_used" -> meter.used();
            case "gas_limit" -> meter.limit();
            case "gas_remaining" -> meter.remaining();
            case "operation_count" -> meter.operations();
            case "max_operations" -> meter.maxOperations();
            default -> throw UnknownIdentifierException.create(member);
        };
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    @TruffleBoundary
    boolean isMemberInvocable(String member) {
        return FUNCTIONS.contains(member);
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, Object[] arguments)
            throws UnknownIdentifierException, ArityException, UnsupportedMessageException {
        return switch (member) {
            case "adopt" -> adopt(one(arguments));
            case "list" -> list(arguments);
            case "map" -> map(arguments);
            case "set" -> set(arguments);
            case "define_builtin" -> defineBuiltin(arguments);
            case "define_outer" -> define(outer, arguments);
            case "load" -> load(one(arguments));
            case "outer" -> outer(text(one(arguments)));
            case "set_gas_limit" -> {
                meter().setLimit(InteropLibrary.getUncached().asLong(one(arguments)));
                yield ZexusNull.NULL;
            }
            case "reset_gas" -> {
                meter().reset();
                yield ZexusNull.NULL;
            }
            case "ended" -> {
                if (context.instructionCounts() != null) {
                    context.instructionCounts().pause();
                }
                yield ZexusNull.NULL;
            }
            default -> throw UnknownIdentifierException.create(member);
        };
    }

    /** A value of the language for a number, string, boolean or null; anything else as it is. */
    private static Object adopt(Object value) {
        return Operands.unwrap(ForeignValues.adopt(value));
    }

    private static ZexusList list(Object[] elements) {
        ZexusList list = ZexusList.withCapacity(elements.length);
        for (Object element : elements) {
            list.push(adopt(element));
        }
        return list;
    }

    private static ZexusMap map(Object[] keysAndValues) {
        var map = new ZexusMap();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            map.put(adopt(keysAndValues[i]), adopt(keysAndValues[i + 1]), null);
        }
        return map;
    }

    private static ZexusSet set(Object[] elements) {
        var set = new ZexusSet();
        for (Object element : elements) {
            set.add(adopt(element), null);
        }
        return set;
    }

    private Object defineBuiltin(Object[] nameAndFunction) throws ArityException, UnsupportedMessageException {
        if (nameAndFunction.length != 2) {
            throw ArityException.create(2, 2, nameAndFunction.length);
        }
        String name = text(nameAndFunction[0]);
        context.hostScope().declare(name).set(new HostBuiltin(context, name, nameAndFunction[1]));
        return ZexusNull.NULL;
    }

    private static Object define(ModuleScope scope, Object[] nameAndValue)
            throws ArityException, UnsupportedMessageException {
        if (nameAndValue.length != 2) {
            throw ArityException.create(2, 2, nameAndValue.length);
        }
        scope.declare(text(nameAndValue[0])).set(adopt(nameAndValue[1]));
        return ZexusNull.NULL;
    }

    /** An executable object that runs a program; what it is charged for is what the host says. */
    private Object load(Object program) throws UnsupportedMessageException {
        if (!context.env().isHostObject(program) || !(context.env().asHostObject(program) instanceof Bytecode code)) {
            throw UnsupportedMessageException.create();
        }
        return new LoadedProgram(context.modules().load(code));
    }

    private Object outer(String name) {
        GlobalCell cell = outer.own(name);
        return cell != null && cell.isSet() ? cell.get() : ZexusNull.NULL;
    }

    private GasMeter meter() throws UnsupportedMessageException {
        if (context.gasMeter() == null) {
            throw UnsupportedMessageException.create();
        }
        return context.gasMeter();
    }

    private static Object one(Object[] arguments) throws ArityException {
        if (arguments.length != 1) {
            throw ArityException.create(1, 1, arguments.length);
        }
        return arguments[0];
    }

    private static String text(Object value) throws UnsupportedMessageException {
        return InteropLibrary.getUncached().asString(value);
    }
}
