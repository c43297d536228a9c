package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

/** Code for the verifier, accepted or rejected. */
final class VerifierCases {
    private VerifierCases() {}

    static VerifiedCode verify(Consumer<BytecodeBuilder> body) {
        var builder = new BytecodeBuilder();
        body.accept(builder);
        return Verifier.verify(builder.build());
    }

    static VerificationException rejected(Consumer<BytecodeBuilder> body) {
        var builder = new BytecodeBuilder();
        body.accept(builder);
        Bytecode code = builder.build();
        return assertThrows(VerificationException.class, () -> Verifier.verify(code));
    }

    static Bytecode raw(List<Object> constants, List<Handler> handlers, Instruction... instructions) {
        var header = new BytecodeBuilder("f", FunctionKind.ACTION).build().header();
        return new Bytecode(header, List.of(instructions), constants, handlers, PositionTable.EMPTY, List.of());
    }

    static void assertRejected(String message, Bytecode code) {
        var exception = assertThrows(VerificationException.class, () -> Verifier.verify(code));
        assertTrue(exception.getMessage().contains(message), exception.getMessage());
    }
}
