package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zexus.bytecode.TypeDeclaration.Kind;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.NamedArguments;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;

/** Makes one instance from what a construction gives. */
final class InstanceBuilder {

    private final ZexusType type;
    private final Node where;
    private final Instance instance;
    /** The given value of each field; Java null for a field that is not given. */
    private final Object[] given;
    private Object[] positional = {};
    private String[] names = {};
    private Object[] values = {};
    private boolean callsConstructor;

    InstanceBuilder(ZexusType type, Node where) {
        if (type.typeKind() == Kind.INTERFACE) {
            throw Errors.typeError(where, "cannot make an instance of interface " + type.name());
        }
        this.type = type;
        this.where = where;
        this.instance = new Instance(type);
        this.given = new Object[type.fields().length];
        this.callsConstructor = type.constructor() != null;
    }

    InstanceBuilder withoutConstructor() {
        callsConstructor = false;
        return this;
    }

    InstanceBuilder positional(Object[] arguments) {
        positional = arguments;
        return this;
    }

    InstanceBuilder named(String[] argumentNames, Object[] argumentValues) {
        names = argumentNames;
        values = argumentValues;
        return this;
    }

    /** What braces give: for a contract the names that are parameters of its constructor go there. */
    InstanceBuilder braces(ZexusMap fields) {
        callsConstructor = type.isContract() && type.constructor() != null;
        List<String> argumentNames = new ArrayList<>();
        List<Object> argumentValues = new ArrayList<>();
        for (Object key : fields.keyArray()) {
            String name = key instanceof TruffleString text ? Strings.toJava(text) : String.valueOf(key);
            if (callsConstructor && type.constructor().info().parameterIndex(name) < 0) {
                given[fieldIndex(name)] = fields.get(key);
            } else {
                argumentNames.add(name);
                argumentValues.add(fields.get(key));
            }
        }
        return named(argumentNames.toArray(new String[0]), argumentValues.toArray());
    }

    private int fieldIndex(String name) {
        if (type.member(name) instanceof TypeMember.Field field) {
            return field.index();
        }
        throw Errors.argumentError(where, type.name() + " has no field '" + name + "'");
    }

    Instance build() {
        if (!callsConstructor) {
            takeFields();
        }
        if (!type.isContract()) {
            initialize();
            return instance;
        }
        UndoLog log = RuntimeContext.get(where).undoLog();
        instance.setGuard(log.stateGuard());
        int depth = log.begin(instance, false);
        try {
            initialize();
        } catch (Throwable e) {
            log.rollbackTo(depth);
            throw e;
        }
        log.commit();
        return instance;
    }

    private void initialize() {
        for (TypeMember.Field field : type.fields()) {
            Object value = given[field.index()];
            if (value == null) {
                value = InitialValues.of(field, instance, where);
            }
            Fields.checkType(instance, field, value, where);
            Fields.store(instance, field, value);
        }
        for (TypeMember.Field field : type.fields()) {
            Fields.checkConstraint(instance, field, where);
        }
        if (callsConstructor) {
            ZexusFunction constructor = type.constructor();
            Object[] arguments = NamedArguments.bind(constructor.info(), positional, names, values, where);
            InvokeNode.callMethod(where, constructor, instance, arguments);
        }
        Reaction.register(instance);
    }

    private void takeFields() {
        TypeMember.Field[] fields = type.fields();
        int most = type.isContract() ? 0 : fields.length;
        if (positional.length > most) {
            throw tooMany(type, most, positional.length, where);
        }
        List<String> fieldNames = Arrays.stream(fields).map(TypeMember.Field::name).toList();
        Object[] bound = NamedArguments.bind(type.name(), "field", fieldNames, positional, names, values, null, where);
        System.arraycopy(bound, 0, given, 0, bound.length);
    }

    @TruffleBoundary
    static ZexusException tooMany(ZexusType type, int most, int given, Node where) {
        return Errors.argumentError(where, type.name() + " expects at most " + most
                + (most == 1 ? " argument" : " arguments") + ", got " + given);
    }
}
