package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.zxc.ZxcFormatException;
import org.zexus.bytecode.zxc.ZxcReader;

/** A program in the binary form. */
final class CompiledProgram {
    private CompiledProgram() {}

    /**
     * The verified code of a source of bytes.
     *
     * @throws SyntaxException if the bytes are no program, or one that must not be run
     */
    static Bytecode read(Source source) {
        try {
            Bytecode program = ZxcReader.read(source.getBytes().toByteArray());
            Verifier.verifyProgram(program);
            return program;
        } catch (ZxcFormatException | VerificationException e) {
            throw new SyntaxException(source.getName() + " is not a compiled program: " + e.getMessage(), null, false);
        }
    }
}
