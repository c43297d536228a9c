package org.zexus.runtime.type;

import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** How instances are displayed. */
final class InstanceDisplay {

    private InstanceDisplay() {}

    static void write(Instance instance, DisplayBuilder out) {
        ZexusType type = instance.type();
        switch (type.typeKind()) {
            case CONTRACT, INTERFACE -> type.display(out);
            case DATA, ENTITY -> {
                if (type.member("toString") instanceof TypeMember.Method method) {
                    if (out.enter(instance)) {
                        out.appendValue(InvokeNode.callMethod(null, method.function(), instance));
                        out.leave();
                    } else {
                        out.append(type.name()).append("(...)");
                    }
                } else {
                    writeFields(instance, out);
                }
            }
        }
    }

    /** The display from the fields, whatever methods the type has. */
    static void writeFields(Instance instance, DisplayBuilder out) {
        boolean isData = instance.kind() == Kind.DATA;
        out.append(instance.type().name()).append(isData ? "(" : " { ");
        if (!out.enter(instance)) {
            out.append(isData ? "...)" : "... }");
            return;
        }
        String separator = "";
        for (TypeMember.Field field : instance.type().fields()) {
            out.append(separator).append(field.name()).append(isData ? "=" : ": ");
            out.appendValue(instance.get(field.index()));
            separator = ", ";
        }
        out.append(isData ? ")" : " }");
        out.leave();
    }
}
