package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Makes instances of one data or entity type from positional arguments. */
final class ConstructNode extends Node {

    private static final Object[] NO_ARGUMENTS = {};

    private final ZexusType type;
    @CompilationFinal(dimensions = 1) private final TypeMember.Field[] fields;
    @Children private final DirectCallNode[] defaults;
    @Children private final FieldCheckNode[] checks;
    @Children private final DirectCallNode[] constraints;
    @Child private DirectCallNode constructor;

    /** A node that calls the constructor if there is one; else the arguments are the fields. */
    static ConstructNode ofCall(ZexusType type) {
        return new ConstructNode(type, type.constructor());
    }

    /** A node whose arguments are the fields. */
    static ConstructNode ofFields(ZexusType type) {
        return new ConstructNode(type, null);
    }

    private ConstructNode(ZexusType type, ZexusFunction constructor) {
        this.type = type;
        this.fields = type.fields();
        this.defaults = new DirectCallNode[fields.length];
        this.checks = new FieldCheckNode[fields.length];
        this.constraints = new DirectCallNode[fields.length];
        for (int i = 0; i < fields.length; i++) {
            defaults[i] = callNode(fields[i].defaultValue());
            checks[i] = FieldCheckNode.create(fields[i]);
            constraints[i] = callNode(fields[i].constraint());
        }
        this.constructor = callNode(constructor);
    }

    private static DirectCallNode callNode(ZexusFunction function) {
        return function == null ? null : DirectCallNode.create(function.callTarget());
    }

    /** Makes an instance. A Java null among the arguments is one that is not given. */
    @ExplodeLoop
    Instance execute(Object[] arguments) {
        Object[] given = constructor == null ? arguments : NO_ARGUMENTS;
        if (given.length > fields.length) {
            throw InstanceBuilder.tooMany(type, fields.length, given.length, this);
        }
        Instance instance = new Instance(type);
        for (int i = 0; i < fields.length; i++) {
            Object value;
            if (i < given.length && given[i] != null) {
                value = given[i];
            } else if (defaults[i] == null) {
                continue;
            } else {
                value = defaults[i].call(fields[i].defaultValue(), instance);
            }
            if (!checks[i].execute(value, instance)) {
                throw Fields.typeMismatch(instance, fields[i], value, this);
            }
            instance.set(i, value, type.onlyReferences(i));
        }
        for (int i = 0; i < fields.length; i++) {
            if (constraints[i] != null && instance.get(i) != ZexusNull.NULL
                    && !Truth.of(constraints[i].call(fields[i].constraint(), instance))) {
                throw Fields.constraintFailed(instance, fields[i], this);
            }
        }
        if (constructor != null) {
            ZexusFunction function = type.constructor();
            constructor.call(InvokeNode.withReceiver(function, instance, arguments));
        }
        Reaction.register(instance);
        return instance;
    }
}
