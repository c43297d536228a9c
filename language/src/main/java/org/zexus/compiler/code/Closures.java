package org.zexus.compiler.code;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.FunctionScope;
import org.zexus.compiler.scope.Names;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Compiles the functions inside a function and loads closures of them. */
final class Closures {
    private static final String NAMELESS = "";

    private final FunctionGenerator function;
    private final Emitter out;

    Closures(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /** Loads a closure of a function literal. */
    void literal(Literal.FunctionLiteral literal) {
        literal(literal, NAMELESS);
    }

    /**
     * Loads a closure of a function literal.
     *
     * @param title what messages and stacks call it
     */
    void literal(Literal.FunctionLiteral literal, String title) {
        boolean isAction = literal.form() == Literal.FunctionLiteral.Form.ACTION;
        FunctionScope scope = function.names().function(literal);
        load(literal.span(), scope, title, isAction ? FunctionKind.ACTION : FunctionKind.LAMBDA, inner -> {
            if (literal.async()) {
                inner.setFlags(List.of(Modifier.ASYNC));
            }
            return inner.function(literal.parameters(), () -> {}, literal.body(), literal.span());
        });
    }

    /**
     * Loads a closure of a block that runs at another time than the statement it stands in.
     *
     * @param title what messages and stacks call it
     */
    void block(String title, Block body, List<Parameter> parameters, Span span) {
        load(
                span,
                function.names().function(body),
                title,
                FunctionKind.LAMBDA,
                inner -> inner.function(parameters, () -> {}, body, span));
    }

    /** Loads a closure that gives the places a watched expression reads, as a list that {@code list} emits. */
    void places(EventStatement.Watch watch, Consumer<FunctionGenerator> list) {
        load(watch.watched().span(), function.names().function(watch), NAMELESS, FunctionKind.LAMBDA,
                inner -> inner.function(List.of(), watch.watched().span(), () -> list.accept(inner)));
    }

    /** Loads a closure of a declared function or method. */
    void declared(Declaration.Function declaration, FunctionKind kind) {
        List<Modifier> modifiers = declaration.prefix().modifiers();
        FunctionScope scope = function.names().function(declaration);
        Span span = declaration.span();
        load(span, scope, declaration.name().name(), kind, inner -> {
            inner.setFlags(modifiers);
            return inner.function(
                    declaration.parameters(),
                    () -> prologue(declaration, inner),
                    declaration.body(),
                    span);
        });
    }

    private static void prologue(Declaration.Function declaration, FunctionGenerator inner) {
        if (declaration.prefix().has(Modifier.PROTECT)) {
            inner.expressions().raiseUnsupported("protect", declaration.name().span());
        }
        if (inner.scope().receiver() == null) {
            // Only methods have guards; that this one does is an error already.
            return;
        }
        for (Declaration.Function.Guard guard : declaration.guards()) {
            inner.variables().loadThis(guard.span());
            inner.expressions()
                    .calls()
                    .method(guard.span(), TypeGenerator.guardName(guard.name().name()), guard.arguments());
            inner.out().emit(guard.span(), Opcode.POP);
        }
    }

    /** Loads a closure of a method that has a body but no declaration of its own: an operator, a guard, a reaction. */
    void method(FunctionScope scope, String name, List<Parameter> parameters, Block body, Span span) {
        load(span, scope, name, FunctionKind.METHOD, inner -> inner.function(parameters, () -> {}, body, span));
    }

    /** Loads a closure that computes an expression for an instance. */
    void thunk(FunctionScope scope, String name, Expression value) {
        load(value.span(), scope, name, FunctionKind.THUNK, inner -> inner.thunk(value, value.span()));
    }

    /** Loads a closure that computes a member of an instance. */
    void computed(FunctionScope scope, String name, Block body) {
        load(body.span(), scope, name, FunctionKind.THUNK,
                inner -> inner.function(List.of(), () -> {}, body, body.span()));
    }

    /** Loads a closure that finds the declared type of a field. */
    void fieldType(TypeMember.Field field, TypeNode.Named type) {
        FunctionScope scope = function.names().thunk(field, Names.Thunk.TYPE);
        load(
                type.span(),
                scope,
                field.name().name(),
                FunctionKind.THUNK,
                inner -> inner.function(List.of(), type.span(), () -> inner.annotations().load(type)));
    }

    /** Loads a closure of a function without a body: it has the parameters and does what {@code body} emits. */
    void bodiless(
            Declaration declaration,
            String name,
            FunctionKind kind,
            List<Parameter> parameters,
            Consumer<FunctionGenerator> body) {
        load(
                declaration.span(),
                function.names().function(declaration),
                name,
                kind,
                inner -> inner.function(parameters, declaration.span(), () -> body.accept(inner)));
    }

    private void load(
            Span at,
            FunctionScope scope,
            String name,
            FunctionKind kind,
            Function<FunctionGenerator, Bytecode> body) {
        var inner = new FunctionGenerator(function.unit(), function, scope, name, kind);
        out.emit(at, Opcode.BUILD_LAMBDA, out.constant(compile(scope, inner, body)));
    }

    private Bytecode compile(
            FunctionScope scope,
            FunctionGenerator inner,
            Function<FunctionGenerator, Bytecode> body) {
        for (Variable captured : scope.captures()) {
            inner.out().builder().addCapture(function.variables().capture(captured));
        }
        return body.apply(inner);
    }

    /** The name of a module: its words with points between them. */
    static String moduleName(Declaration.Module module) {
        return String.join(".", module.path().stream().map(Identifier::name).toList());
    }

    /** The body of a module that is declared in this function or file. */
    Bytecode module(Declaration.Module module) {
        FunctionScope scope = function.names().function(module);
        var inner = new FunctionGenerator(function.unit(), function, scope, moduleName(module));
        return compile(scope, inner, generator -> generator.moduleBody(module.body(), module.span()));
    }
}
