package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.ModuleStatement.ExportDefault;
import org.zexus.syntax.ast.ModuleStatement.ExportNames;
import org.zexus.syntax.ast.ModuleStatement.ExportPolyglot;
import org.zexus.syntax.ast.ModuleStatement.ExportStatement;
import org.zexus.syntax.ast.ModuleStatement.NamedItem;
import org.zexus.syntax.ast.ModuleStatement.Unexported;
import org.zexus.syntax.ast.ModuleStatement.Use;
import org.zexus.syntax.ast.Statement;

/** Parses imports and exports. */
final class ModuleParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    ModuleParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    // ---- Imports ----

    /** {@code use} or {@code import}, without a check of its end. */
    Statement use() {
        int start = cursor.position();
        var word = cursor.atName("use") ? Use.Word.USE : Use.Word.IMPORT;
        cursor.advance();
        if (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.STAR)) {
            var selection = selection();
            if (!cursor.acceptName("from")) {
                throw cursor.fail("expected 'from' and a module");
            }
            var path = path();
            return new Use(word, path, selection, cursor.spanFrom(start));
        }
        var path = path();
        Use.Selection selection = cursor.acceptName("as")
                ? new Use.Selection.Module(cursor.expectName("a name for the module"))
                : new Use.Selection.Everything();
        return new Use(word, path, selection, cursor.spanFrom(start));
    }

    /** {@code from "path" import names}, without a check of its end. */
    Statement from() {
        int start = cursor.position();
        cursor.advance();
        var path = path();
        if (!cursor.acceptName("import")) {
            throw cursor.fail("expected 'import' and names");
        }
        var selection = selection();
        return new Use(Use.Word.FROM, path, selection, cursor.spanFrom(start));
    }

    private Use.Path path() {
        int start = cursor.position();
        if (cursor.at(TokenKind.STRING)) {
            var text = grammar.primaries().string();
            return new Use.Path(text.value(), true, text.span());
        }
        if (cursor.at(TokenKind.TEMPLATE_HEAD)) {
            throw cursor.fail("the path of a module cannot have '${ }' in it");
        }
        var path = new StringBuilder(cursor.expectName("a module").name());
        while (cursor.accept(TokenKind.DOT)) {
            path.append('.').append(cursor.expectWord("a name after '.'").name());
        }
        return new Use.Path(path.toString(), false, cursor.spanFrom(start));
    }

    private Use.Selection selection() {
        if (cursor.accept(TokenKind.STAR)) {
            return new Use.Selection.Wildcard();
        }
        return new Use.Selection.Names(
                cursor.at(TokenKind.LEFT_BRACE) ? bracedNames() : plainNames());
    }

    private List<NamedItem> plainNames() {
        var names = new ArrayList<NamedItem>();
        do {
            names.add(item());
        } while (cursor.accept(TokenKind.COMMA));
        return names;
    }

    private List<NamedItem> bracedNames() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var names = new ArrayList<NamedItem>();
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACE)) {
            names.add(item());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACE);
        cursor.setContext(outer);
        return names;
    }

    private NamedItem item() {
        var name = cursor.expectName("a name");
        Identifier alias = cursor.acceptName("as") ? cursor.expectName("a name after 'as'") : null;
        return new NamedItem(name, alias);
    }

    // ---- Exports ----

    /** {@code export}, up to its end. */
    Statement export() {
        int start = cursor.position();
        cursor.advance();
        int next = cursor.position();
        if (cursor.at(TokenKind.LET) || cursor.at(TokenKind.CONST)) {
            return exported(start, grammar.statements().statement());
        }
        if (cursor.at(TokenKind.AT) || grammar.keywords().startsDeclaration(next)) {
            return exported(start, grammar.declarations().declaration());
        }
        boolean statement = (cursor.atName("use")
                || cursor.atName("import")
                || cursor.atName("from")
                || cursor.atName("var")
                || cursor.atName("immutable"))
                && grammar.keywords().startsStatement(next);
        if (statement) {
            return exported(start, grammar.statements().statement());
        }
        if (cursor.atName("default") && !endsItem(next + 1)) {
            cursor.advance();
            var value = grammar.expressions().expression();
            return grammar.statements().end(new ExportDefault(value, cursor.spanFrom(start)));
        }
        boolean isShared = cursor.atName("polyglot") && grammar.keywords().isWordInLine(next + 1)
                && !cursor.tokens().isWord(next + 1, "as");
        if (isShared) {
            cursor.advance();
        }
        List<NamedItem> names = switch (cursor.kind()) {
            case LEFT_BRACE -> bracedNames();
            case LEFT_PAREN -> parenthesizedNames();
            default -> exportedNames();
        };
        Statement export = isShared ? shared(names, start) : new ExportNames(names, cursor.spanFrom(start));
        return grammar.statements().end(export);
    }

    private ExportPolyglot shared(List<NamedItem> names, int start) {
        List<ExportPolyglot.Shared> items = names.stream()
                .map(item -> new ExportPolyglot.Shared(new Expression.Name(item.name().name(), item.name().span()),
                        item.alias() == null ? item.name() : item.alias()))
                .toList();
        return new ExportPolyglot(items, cursor.spanFrom(start));
    }

    /** {@code public}, {@code private} or {@code internal} before a binding, up to its end. */
    Statement binding() {
        int start = cursor.position();
        boolean exports = cursor.atName("public");
        cursor.advance();
        var binding = grammar.statements().end(grammar.bindings().let());
        if (exports) {
            return exported(start, binding);
        }
        if (!(binding instanceof Statement.Let let)) {
            throw cursor.failAt("expected a declaration after '" + cursor.tokens().text(start) + "'", binding.span());
        }
        return new Unexported(let, cursor.spanFrom(start));
    }

    private Statement exported(int start, Statement statement) {
        return new ExportStatement(statement, cursor.spanFrom(start));
    }

    private boolean endsItem(int index) {
        return cursor.tokens().kind(index) == TokenKind.COMMA
                || cursor.tokens().isWord(index, "as")
                || grammar.keywords().endsStatement(index);
    }

    private List<NamedItem> exportedNames() {
        if (!cursor.at(TokenKind.NAME)) {
            throw cursor.fail("expected a declaration or names after 'export'");
        }
        return plainNames();
    }

    private List<NamedItem> parenthesizedNames() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var names = plainNames();
        cursor.closeList(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        return names;
    }
}
