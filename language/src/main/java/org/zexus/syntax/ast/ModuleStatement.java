package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** Imports and exports. */
public sealed interface ModuleStatement extends Statement {

    /**
     * {@code use}, {@code import} and {@code from ... import}.
     *
     * @param word the word it starts with
     * @param path what is imported
     * @param selection what is taken from it
     * @param span the statement
     */
    record Use(Word word, Path path, Selection selection, Span span) implements ModuleStatement {
        /** The words that start imports. */
        public enum Word {
            USE,
            IMPORT,
            FROM
        }

        /**
         * What is imported.
         *
         * @param text the path, or the dotted name with its points
         * @param quoted whether it is a string
         * @param span where it stands
         */
        public record Path(String text, boolean quoted, Span span) {}

        /** What an import takes from a module. */
        public sealed interface Selection {
            /** {@code use "p"}: binds every exported name; a wildcard is not written. */
            record Everything() implements Selection {}

            /** {@code use * from "p"}: binds every exported name. */
            record Wildcard() implements Selection {}

            /**
             * {@code use "p" as m}: binds the module.
             *
             * @param alias the module's name here
             */
            record Module(Identifier alias) implements Selection {}

            /**
             * {@code use {a, b as c} from "p"}: binds single names.
             *
             * @param names the names in order
             */
            record Names(List<NamedItem> names) implements Selection {
                public Names {
                    names = List.copyOf(names);
                }
            }
        }
    }

    /**
     * A name in an import or export list.
     *
     * @param name the name in the module that declares it
     * @param alias the name behind {@code as}, or null
     */
    record NamedItem(Identifier name, Identifier alias) {}

    /**
     * {@code export} before a declaration, a binding or an import.
     *
     * @param statement what is exported
     * @param span the statement
     */
    record ExportStatement(Statement statement, Span span) implements ModuleStatement {}

    /**
     * {@code private} or {@code internal} before a binding: its names are not exported unless the module says so.
     *
     * @param statement the binding
     * @param span the statement
     */
    record Unexported(Statement.Let statement, Span span) implements ModuleStatement {}

    /**
     * {@code export a, b}, {@code export {a, b as c}} or {@code export (a, b)}.
     *
     * @param names the names in order
     * @param span the statement
     */
    record ExportNames(List<NamedItem> names, Span span) implements ModuleStatement {
        public ExportNames {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code export polyglot a, b as c}: shares values with the host and the other languages.
     *
     * @param items the values in order
     * @param span the statement
     */
    record ExportPolyglot(List<Shared> items, Span span) implements ModuleStatement {
        public ExportPolyglot {
            items = List.copyOf(items);
        }

        /**
         * A value that is shared.
         *
         * @param value the variable
         * @param name the name for the others
         */
        public record Shared(Expression.Name value, Identifier name) {}
    }

    /**
     * {@code export default value}.
     *
     * @param value the exported value
     * @param span the statement
     */
    record ExportDefault(Expression value, Span span) implements ModuleStatement {}
}
