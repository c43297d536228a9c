package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** What a lenient context takes for a method that a value does not have: a call of it is null. */
final class MissingMethod extends CallableObject {

    static final MissingMethod INSTANCE = new MissingMethod();

    private MissingMethod() {}

    @Override
    public Object call(Object[] arguments, Node where) {
        return ZexusNull.NULL;
    }

    @Override
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        return ZexusNull.NULL;
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<missing method>");
    }
}
