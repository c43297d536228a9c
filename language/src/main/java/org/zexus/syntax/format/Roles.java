package org.zexus.syntax.format;

import java.util.Arrays;
import java.util.List;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Decorator;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.Node;
import org.zexus.syntax.ast.Pattern;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Finds the role of every token in the tree. */
final class Roles {
    private final TokenList tokens;
    private final Role[] roles;

    private Roles(TokenList tokens) {
        this.tokens = tokens;
        this.roles = new Role[tokens.size()];
        Arrays.fill(roles, Role.NONE);
    }

    /** The roles of a program's tokens, by index. */
    static Role[] of(Program program, TokenList tokens) {
        var marks = new Roles(tokens);
        TreeWalk.visit(program, marks::visit);
        return marks.roles;
    }

    private void visit(Record record) {
        switch (record) {
            case Expression node -> expression(node);
            case TypeNode node -> type(node.span());
            case Pattern.Instance node -> attach(node.type().span(), TokenKind.LEFT_PAREN);
            case Pattern.Mapping node -> brace(index(node.span().start()), Role.BRACE);
            case Pattern.Sequence node -> set(index(node.span().start()), TokenKind.LEFT_BRACKET, Role.DETACHED);
            case BindingTarget.Mapping node -> brace(index(node.span().start()), Role.BRACE);
            case BindingTarget.Sequence node -> set(index(node.span().start()), Role.DETACHED);
            case Decorator node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case Declaration node -> declaration(node);
            case Declaration.Function.Guard node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case TypeMember.Guard node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case EventStatement.Emit node -> emit(node);
            case EventStatement.On node -> attach(node.event().span(), TokenKind.LEFT_PAREN);
            case ModuleStatement.Use node -> names(node);
            case ModuleStatement.ExportNames node -> names(node);
            case Statement.Using node -> detach(node);
            case Statement.Sandbox node -> detach(node);
            case Statement.ForEach node -> detach(node);
            case Statement.Channel node -> channel(node);
            default -> {}
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Unary node -> set(index(node.operatorSpan().start()), Role.PREFIX);
            case Expression.Parenthesized node -> set(index(node.span().start()), Role.DETACHED);
            case Literal.ListLiteral node -> set(index(node.span().start()), Role.DETACHED);
            case Literal.MapLiteral node -> brace(index(node.span().start()), Role.BRACE);
            case Expression.Construction node -> brace(after(node.type().span()), Role.ATTACHED_BRACE);
            case Expression.Index node -> attach(node.object().span(), TokenKind.LEFT_BRACKET);
            case Expression.Slice node -> slice(node);
            case Expression.Call node -> call(node);
            case Expression.Conditional node -> conditional(node);
            case Literal.FunctionLiteral node -> function(node);
            default -> {}
        }
    }

    private void slice(Expression.Slice node) {
        attach(node.object().span(), TokenKind.LEFT_BRACKET);
        int colon = node.from() == null ? after(node.object().span()) + 1 : after(node.from().span());
        set(colon, TokenKind.COLON, Role.SLICE);
    }

    private void call(Expression.Call node) {
        int bracket = after(node.callee().span());
        if (!node.typeArguments().isEmpty()) {
            bracket = typeList(bracket, node.typeArguments().getLast().span()) + 1;
        }
        set(bracket, TokenKind.LEFT_PAREN, Role.ATTACHED);
    }

    private void conditional(Expression.Conditional node) {
        if (node.form() == Expression.Conditional.Form.QUESTION) {
            set(after(node.condition().span()), TokenKind.QUESTION, Role.OPERATOR);
            set(after(node.whenTrue().span()), TokenKind.COLON, Role.OPERATOR);
        }
    }

    private void function(Literal.FunctionLiteral node) {
        if (node.form() == Literal.FunctionLiteral.Form.ARROW) {
            return;
        }
        int bracket = index(node.span().start());
        while (tokens.kind(bracket).isWord()) {
            bracket++;
        }
        set(bracket, TokenKind.LEFT_PAREN, Role.ATTACHED);
    }

    private void declaration(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case Declaration.External node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case Declaration.Event node -> attach(node.name().span(), TokenKind.LEFT_PAREN);
            case Declaration.Data node -> typeParameters(node.name(), node.typeParameters());
            case Declaration.Interface node -> typeParameters(node.name(), node.typeParameters());
            case Declaration.TypeAlias node -> typeParameters(node.name(), node.typeParameters());
            default -> {}
        }
    }

    private void typeParameters(Identifier name, List<Identifier> parameters) {
        if (!parameters.isEmpty()) {
            typeList(after(name.span()), parameters.getLast().span());
        }
    }

    private void emit(EventStatement.Emit node) {
        if (node.data() == null) {
            attach(node.event().span(), TokenKind.LEFT_PAREN);
        }
    }

    /** Marks the braces around the names of an import or export. */
    private void names(Node node) {
        for (int i = index(node.span().start()); tokens.start(i) < node.span().end(); i++) {
            if (tokens.kind(i) == TokenKind.END_OF_FILE) {
                return;
            }
            if (tokens.kind(i) == TokenKind.LEFT_BRACE) {
                brace(i, Role.BRACE);
            }
        }
    }

    /** Marks the bracket behind the one or two words a statement starts with as one that is not a call's. */
    private void detach(Node node) {
        int bracket = index(node.span().start()) + 1;
        set(tokens.kind(bracket).isWord() ? bracket + 1 : bracket, TokenKind.LEFT_PAREN, Role.DETACHED);
    }

    private void channel(Statement.Channel node) {
        int next = index(node.span().start()) + 1;
        if (node.elementType() != null) {
            next = typeList(next, node.elementType().span()) + 1;
        }
        set(next, TokenKind.LEFT_BRACKET, Role.ATTACHED);
    }

    /** Marks the brackets around types, from the opening one to the one behind the last type, and gives that one. */
    private int typeList(int opening, Span last) {
        set(opening, TokenKind.LESS, Role.TYPE_START);
        int closing = after(last);
        set(closing, TokenKind.GREATER, Role.TYPE_END);
        return closing;
    }

    private void type(Span span) {
        for (int i = index(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            switch (tokens.kind(i)) {
                case LESS -> set(i, Role.TYPE_START);
                case GREATER, QUESTION, LEFT_BRACKET -> set(i, Role.TYPE_END);
                default -> {}
            }
        }
    }

    private void attach(Span before, TokenKind bracket) {
        set(after(before), bracket, Role.ATTACHED);
    }

    private void brace(int opening, Role role) {
        if (tokens.kind(opening) == TokenKind.LEFT_BRACE) {
            set(opening, role);
            int closing = tokens.partner(opening);
            if (closing != TokenList.NONE) {
                set(closing, Role.BRACE);
            }
        }
    }

    private void set(int token, TokenKind kind, Role role) {
        if (tokens.kind(token) == kind) {
            set(token, role);
        }
    }

    private void set(int token, Role role) {
        if (token < roles.length) {
            roles[token] = role;
        }
    }

    private int after(Span span) {
        return index(span.end());
    }

    private int index(int offset) {
        return tokens.indexAt(offset);
    }
}
