package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Disassembler;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;

/** Turns a source into code that runs: text, tree, bytecode, code of the interpreter. */
final class Pipeline {
    private final ZexusContext context;

    Pipeline(ZexusContext context) {
        this.context = context;
    }

    /**
     * The code of a source.
     *
     * @throws SyntaxException when it has errors
     */
    LoadedCode load(Source source) {
        throw new UnsupportedOperationException(compile(source).name());
    }

    /** The text of a source's bytecode. */
    String disassemble(Source source) {
        return Disassembler.disassemble(compile(source), source.getCharacters().toString());
    }

    private Bytecode compile(Source source) {
        boolean withWarnings = context.env().getOptions().get(ZexusOptions.WARNINGS);
        ParseResult parsed = Parser.parse(source.getCharacters().toString(), source.getName());
        var diagnostics = new Diagnostics(parsed.source());
        diagnostics.addAll(parsed.diagnostics());
        if (diagnostics.hasErrors()) {
            throw diagnostics.toException(source, withWarnings, parsed.incomplete());
        }
        throw new SyntaxException("This build cannot run " + source.getName() + " yet", null, false);
    }
}
