package org.zexus.builtins.db;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.value.Kind;

/** The tables of databases: the builtin functions, the module {@code db}, the methods of databases. */
public final class DatabaseBuiltins {
    private DatabaseBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        functions(to, "sqlite_connect", "postgres_connect");
        methods(to);
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        functions(to, "sqlite", "postgres");
    }

    private static void functions(Functions to, String sqlite, String postgres) {
        to.function(Set.of(Access.READ, Access.WRITE), sqlite + "(path: string)",
                "Opens an SQLite database, a file or :memory:.", Boundary.unary(Connecting::sqlite));
        to.function(Set.of(Access.NET), postgres
                + "(database: string, user?: string, password?: string, host?: string, port?: integer)",
                "Connects to a PostgreSQL database (localhost, 5432).", Boundary.variadic(Connecting::postgres));
    }

    private static void methods(Declarations to) {
        to.method(Kind.DATABASE, "execute(sql: string, parameters?: list)",
                "Runs a statement; parameters stand for its question marks.",
                Boundary.ternary((where, db, sql, values) -> ((Database) db).execute(where, sql, values)));
        to.method(Kind.DATABASE, "query(sql: string, parameters?: list)",
                "A list of the rows of a query, each a map by column.",
                Boundary.ternary((where, db, sql, values) -> ((Database) db).query(where, sql, values)));
        to.method(Kind.DATABASE, "query_one(sql: string, parameters?: list)",
                "The first row of a query, or null.",
                Boundary.ternary((where, db, sql, values) -> ((Database) db).queryOne(where, sql, values)));
        to.method(Kind.DATABASE, "last_insert_id()", "The key made for the row inserted last, or null.",
                Boundary.unary((_, db) -> ((Database) db).lastInsertId()));
        to.method(Kind.DATABASE, "affected_rows()", "How many rows the last statement changed.",
                Boundary.unary((_, db) -> ((Database) db).affectedRows()));
        to.method(Kind.DATABASE, "begin()", "Starts a transaction.",
                Boundary.unary((where, db) -> ((Database) db).begin(where)));
        to.method(Kind.DATABASE, "commit()", "Ends the transaction and keeps its changes.",
                Boundary.unary((where, db) -> ((Database) db).commit(where)));
        to.method(Kind.DATABASE, "rollback()", "Ends the transaction and drops its changes.",
                Boundary.unary((where, db) -> ((Database) db).rollback(where)));
        to.method(Kind.DATABASE, "transaction(body: function)",
                "Calls a function in a transaction, which an error undoes; gives what the function gives.",
                Boundary.binary((where, db, body) -> ((Database) db).transaction(where, body)));
        to.method(Kind.DATABASE, "close()", "Ends the connection; ending it again does nothing.",
                Boundary.unary((where, db) -> ((Database) db).close(where)));
    }
}
