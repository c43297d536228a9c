package org.zexus.builtins.encoding;

import com.oracle.truffle.api.nodes.Node;
import java.text.Normalizer;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** The normal forms of Unicode. */
final class Normalization {
    private Normalization() {}

    static Object normalize(Node where, Object text, Object form) {
        String name = Arguments.java(form, "NFC");
        try {
            return Strings.fromJava(Normalizer.normalize(Arguments.java(text), Normalizer.Form.valueOf(name)));
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "unknown normal form '" + name + "'")
                    .withHint("the forms are NFC, NFD, NFKC and NFKD");
        }
    }
}
