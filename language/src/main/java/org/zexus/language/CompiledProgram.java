package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import org.zexus.bytecode.Assembler;
import org.zexus.bytecode.AssemblyException;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.zxc.ZxcFormatException;
import org.zexus.bytecode.zxc.ZxcReader;

/** A program that is no source text of the language: in the binary form, or as assembly text. */
final class CompiledProgram {
    private CompiledProgram() {}

    /**
     * The verified code of a source of bytes.
     *
     * @throws SyntaxException if the bytes are no program, or one that must not be run
     */
    static Bytecode read(Source source) {
        try {
            return verified(ZxcReader.read(source.getBytes().toByteArray()));
        } catch (ZxcFormatException | VerificationException e) {
            throw new SyntaxException(source.getName() + " is not a compiled program: " + e.getMessage(), null, false);
        }
    }

    /**
     * The verified code of a source of assembly text.
     *
     * @throws SyntaxException if the text is no program, or one that must not be run
     */
    static Bytecode assemble(Source source) {
        try {
            return verified(Assembler.assemble(source.getCharacters().toString()));
        } catch (AssemblyException | VerificationException e) {
            throw new SyntaxException(source.getName() + " cannot be assembled: " + e.getMessage(), null, false);
        }
    }

    private static Bytecode verified(Bytecode program) {
        Verifier.verifyProgram(program);
        return program;
    }

    /** A source in whose place messages name lines of a program that is no source text. */
    static Source shown(Source source) {
        return source.hasBytes()
                ? Source.newBuilder(ZexusLanguage.ID, "", source.getName()).content(Source.CONTENT_NONE).build()
                : source;
    }
}
