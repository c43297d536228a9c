package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Numbers;

/** Makes enums. */
public final class EnumDefinition {

    private EnumDefinition() {}

    /**
     * Makes an enum. A member without a value has the integer after the last integer, from 0.
     *
     * @param values the values of the members that have one, in order
     */
    @TruffleBoundary
    public static EnumValue define(EnumDeclaration declaration, Object[] values, Node where) {
        LinkedHashMap<String, Object> members = new LinkedHashMap<>();
        Object next = 0L;
        int used = 0;
        for (EnumDeclaration.Member member : declaration.members()) {
            Object value = member.hasValue() ? values[used++] : next;
            if (!Numbers.isInteger(value) && !(value instanceof TruffleString)) {
                throw Errors.typeError(where, "the value of " + declaration.name() + "." + member.name()
                        + " must be an integer or a string, got " + Kinds.typeName(value));
            }
            members.put(member.name(), value);
            if (Numbers.isInteger(value)) {
                next = BigInt.normalize(Numbers.toBigInteger(value).add(BigInteger.ONE));
            }
        }
        return new EnumValue(declaration.name(), members);
    }
}
