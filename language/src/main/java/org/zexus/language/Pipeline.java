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
import org.zexus.bytecode.zxc.ZxcWriter;
import org.zexus.compiler.CompileOptions;
import org.zexus.compiler.CompileResult;
import org.zexus.compiler.Compiler;
import org.zexus.language.view.StatementView;
import org.zexus.language.view.View;
import org.zexus.language.view.Views;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;

/** Turns a source into code that runs: text, tree, bytecode, verified bytecode. */
final class Pipeline {
    private final ZexusLanguage language;
    private final ZexusContext context;
    private final Preparation preparation;

    Pipeline(ZexusLanguage language, ZexusContext context) {
        this.language = language;
        this.context = context;
        this.preparation = Preparation.of(context.env().getOptions());
    }

    /**
     * The code of a source.
     *
     * @param knownNames the names its module scope has already
     * @throws SyntaxException when it has errors
     */
    LoadedCode load(Source source, Set<String> knownNames) {
        return new LoadedCode(language, preparation.prepare(code(source, knownNames)),
                CompiledProgram.shown(source));
    }

    /** The binary form of a program. */
    byte[] binary(Source source) {
        return ZxcWriter.write(code(source, Set.of()));
    }

    private Bytecode code(Source source, Set<String> knownNames) {
        if (source.hasBytes()) {
            return CompiledProgram.read(source);
        }
        if (source.getOptions(language).get(SourceOptions.ASSEMBLY)) {
            return CompiledProgram.assemble(source);
        }
        var options = context.env().getOptions();
        if (options.get(ZexusOptions.WARNINGS)) {
            return compile(source, knownNames);
        }
        return ProgramCaches.in(options.get(ZexusOptions.CACHE_DIRECTORY))
                .get(source.getCharacters().toString(), source.getName(), knownNames,
                        () -> compile(source, knownNames));
    }

    /**
     * The text of a view.
     *
     * @throws SyntaxException when the source has errors; but its tokens and problems can be viewed nevertheless
     */
    String view(Source source, View view) {
        return switch (view) {
            case NONE -> throw new IllegalArgumentException("there is nothing to view");
            case BYTECODE -> source.hasBytes()
                    ? Disassembler.disassemble(CompiledProgram.read(source))
                    : Disassembler.disassemble(compile(source, Set.of()), source.getCharacters().toString());
            case STATEMENTS -> StatementView.of(code(source, Set.of()));
            case PROBLEMS -> {
                if (source.hasBytes()) {
                    CompiledProgram.read(source);
                    yield "";
                }
                ParseResult parsed = parse(source);
                Diagnostics found = problems(parsed);
                found.throwIfErrors(source, true, parsed.incomplete());
                yield found.warnings();
            }
            case PROBLEMS_JSON -> {
                ParseResult parsed = parse(source);
                yield Views.ofProblems(parsed.source(), problems(parsed).inSourceOrder());
            }
            case WORDS -> Views.ofWords(Builtins.TABLE.functionNames());
            case METHODS -> Views.ofMethods(Builtins.TABLE, source.getCharacters().toString());
            case TREE, TREE_JSON, TOKENS, TOKEN_OFFSETS, TOKENS_JSON, FORMATTED -> {
                ParseResult parsed = parse(source);
                if (view.needsTree()) {
                    diagnostics(parsed).throwIfErrors(source, false, parsed.incomplete());
                }
                yield Views.ofSyntax(view, parsed);
            }
        };
    }

    private static ParseResult parse(Source source) {
        return Parser.parse(source.getCharacters().toString(), source.getName());
    }

    private static Diagnostics diagnostics(ParseResult parsed) {
        var diagnostics = new Diagnostics(parsed.source());
        diagnostics.addAll(parsed.diagnostics());
        return diagnostics;
    }

    /** All that parsing and, if that went well, compiling finds. */
    private Diagnostics problems(ParseResult parsed) {
        Diagnostics diagnostics = diagnostics(parsed);
        if (!diagnostics.hasErrors()) {
            diagnostics.addAll(Compiler.check(parsed.program(), parsed.source(), options(Set.of())));
        }
        return diagnostics;
    }

    private CompileResult compile(ParseResult parsed, Set<String> knownNames) {
        return Compiler.compile(parsed.program(), parsed.source(), options(knownNames));
    }

    private CompileOptions options(Set<String> knownNames) {
        return new CompileOptions(Set.copyOf(Builtins.TABLE.functionNames()), knownNames,
                name -> context.modules().provides(name));
    }

    private Bytecode compile(Source source, Set<String> knownNames) {
        boolean withWarnings = context.env().getOptions().get(ZexusOptions.WARNINGS);
        ParseResult parsed = parse(source);
        Diagnostics diagnostics = diagnostics(parsed);
        diagnostics.throwIfErrors(source, withWarnings, parsed.incomplete());
        CompileResult compiled = compile(parsed, knownNames);
        diagnostics.addAll(compiled.diagnostics());
        diagnostics.throwIfErrors(source, withWarnings, false);
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
