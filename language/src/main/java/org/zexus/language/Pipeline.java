package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.zexus.builtins.Builtins;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Disassembler;
import org.zexus.bytecode.Verifier;
import org.zexus.compiler.CompileOptions;
import org.zexus.compiler.CompileResult;
import org.zexus.compiler.Compiler;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;

/** Turns a source into code that runs: text, tree, bytecode, verified bytecode. */
final class Pipeline {
    private final ZexusLanguage language;
    private final ZexusContext context;

    Pipeline(ZexusLanguage language, ZexusContext context) {
        this.language = language;
        this.context = context;
    }

    /**
     * The code of a source.
     *
     * @param knownNames the names its module scope has already
     * @throws SyntaxException when it has errors
     */
    LoadedCode load(Source source, Set<String> knownNames) {
        Bytecode bytecode = source.hasBytes() ? CompiledProgram.read(source) : compile(source, knownNames);
        return new LoadedCode(language, bytecode, source);
    }

    /** The text of a source's bytecode. */
    String disassemble(Source source) {
        return Disassembler.disassemble(compile(source, Set.of()), source.getCharacters().toString());
    }

    private Bytecode compile(Source source, Set<String> knownNames) {
        boolean withWarnings = context.env().getOptions().get(ZexusOptions.WARNINGS);
        ParseResult parsed = Parser.parse(source.getCharacters().toString(), source.getName());
        var diagnostics = new Diagnostics(parsed.source());
        diagnostics.addAll(parsed.diagnostics());
        if (diagnostics.hasErrors()) {
            throw diagnostics.toException(source, withWarnings, parsed.incomplete());
        }
        var options = new CompileOptions(Set.copyOf(Builtins.TABLE.functionNames()), knownNames);
        CompileResult compiled = Compiler.compile(parsed.program(), parsed.source(), options);
        diagnostics.addAll(compiled.diagnostics());
        if (diagnostics.hasErrors()) {
            throw diagnostics.toException(source, withWarnings, false);
        }
        if (withWarnings) {
            report(diagnostics.warnings());
        }
        Verifier.verify(compiled.module());
        return compiled.module();
    }

    private void report(String warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        context.library().output().flush();
        try {
            context.env().err().write((warnings + "\n").getBytes(StandardCharsets.UTF_8));
            context.env().err().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the warnings cannot be written", e);
        }
    }
}
