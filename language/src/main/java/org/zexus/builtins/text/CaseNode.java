package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.upper()} and {@code text.lower()}: the full mapping of Unicode, which may change the length. */
abstract class CaseNode extends UnaryBuiltinNode {
    /** The bit in which the two cases of an ASCII letter differ. */
    private static final byte LETTER_CASE = 0x20;

    private final boolean isUpper;

    CaseNode(boolean isUpper) {
        this.isUpper = isUpper;
    }

    static CaseNode upper() {
        return CaseNodeGen.create(true);
    }

    static CaseNode lower() {
        return CaseNodeGen.create(false);
    }

    @Specialization
    final TruffleString text(TruffleString text, @Cached TruffleString.GetCodeRangeNode codeRange,
            @Cached TruffleString.GetInternalByteArrayNode characters,
            @Cached TruffleString.FromByteArrayNode fromCharacters) {
        if (codeRange.execute(text, Strings.ENCODING) != TruffleString.CodeRange.ASCII) {
            return inUnicode(text);
        }
        InternalByteArray inside = characters.execute(text, TruffleString.Encoding.US_ASCII);
        byte[] array = inside.getArray();
        int end = inside.getEnd();
        for (int i = inside.getOffset(); i < end; i++) {
            if (changes(array[i])) {
                byte[] changed = changed(array, inside.getOffset(), end);
                return fromCharacters.execute(changed, TruffleString.Encoding.US_ASCII, false);
            }
        }
        return text;
    }

    private byte[] changed(byte[] array, int start, int end) {
        byte[] result = new byte[end - start];
        for (int i = 0; i < result.length; i++) {
            byte character = array[start + i];
            result[i] = changes(character) ? (byte) (character ^ LETTER_CASE) : character;
        }
        return result;
    }

    private boolean changes(byte character) {
        return isUpper ? character >= 'a' && character <= 'z' : character >= 'A' && character <= 'Z';
    }

    @TruffleBoundary
    private TruffleString inUnicode(TruffleString text) {
        String characters = Strings.toJava(text);
        return Strings.fromJava(isUpper ? characters.toUpperCase(Locale.ROOT) : characters.toLowerCase(Locale.ROOT));
    }

    @Fallback
    @TruffleBoundary
    final Object other(Object argument) {
        return execute(Arguments.text(this, isUpper ? "uppercase" : "lowercase", argument));
    }
}
