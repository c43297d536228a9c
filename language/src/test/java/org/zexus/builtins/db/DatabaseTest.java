package org.zexus.builtins.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zexus.language.Program;

/** Programs that use SQLite. */
class DatabaseTest {
    @TempDir Path folder;

    private Program program(String... options) {
        return Program.start(builder -> {
            builder.allowIO(IOAccess.ALL).allowNativeAccess(true).currentWorkingDirectory(folder);
            for (int i = 0; i < options.length; i += 2) {
                builder.option("zexus." + options[i], options[i + 1]);
            }
            return builder;
        });
    }

    @Test
    void rowsAreKept() {
        try (var program = program()) {
            program.run("""
                    let db = sqlite_connect("a.db")
                    print(db.execute("create table t (a integer primary key, b text, c real, d blob)"))
                    db.execute("insert into t (b, c, d) values (?, ?, ?)", ["x'; drop table t; --", 1.5, [1, 255]])
                    print(db.last_insert_id(), db.affected_rows())
                    db.execute("insert into t (b) values (?)", [null])
                    print(db.query("select * from t order by a"))
                    print(db.query_one("select count(*) as n from t").n, db.query_one("select * from t where a = 9"))
                    db.begin()
                    db.execute("delete from t")
                    db.rollback()
                    try { db.transaction(action(d) { d.execute("delete from t"); throw "no" }) } catch (e) { print(e) }
                    print(db.query_one("select count(*) as n from t").n)
                    db.close()
                    """);
            assertEquals("""
                    true
                    1 1
                    [{a: 1, b: x'; drop table t; --, c: 1.5, d: [1, 255]}, {a: 2, b: null, c: null, d: null}]
                    2 null
                    no
                    2
                    """, program.printed());
            assertTrue(Files.exists(folder.resolve("a.db")));
        }
    }

    @Test
    void badStatementsAreErrors() {
        try (var program = program()) {
            program.run("let db = sqlite_connect(\":memory:\")");
            assertTrue(program.failure("db.execute(\"selekt 1\")").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.query(\"select ?\", [1, 2])").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.query(\"select ?\", [{}])").startsWith("TypeError: "));
            assertEquals("DatabaseError: no transaction has been started", program.failure("db.commit()"));
            program.run("db.close()\ndb.close()");
            assertEquals("DatabaseError: the database is closed", program.failure("db.query(\"select 1\")"));
            assertEquals("DatabaseError: the database is closed", program.failure("db.begin()"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-- nothing", ";", "/* a; b */ ;", "/* not ended"})
    void aTextWithoutAStatementIsAnError(String sql) {
        try (var program = program()) {
            program.run("let db = sqlite_connect(\":memory:\")");
            assertEquals("DatabaseError: there is no statement in the text",
                    program.failure("db.execute(\"" + sql + "\")"));
            // The connection is as good as before.
            assertEquals("[{n: 1}]", program.run("string(db.query(\"select 1 as n\"))\n").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select 1; drop table t", "insert into t values ('a;b'); select 1", "select 1;;/* */ select 2",
                "select 1; 'x'"})
    void statementsAreRunOneAtATime(String sql) {
        try (var program = program()) {
            program.run("let db = sqlite_connect(\":memory:\")\ndb.execute(\"create table t (a)\")");
            assertEquals("DatabaseError: there are several statements in one text",
                    program.failure("db.query(\"" + sql + "\")"));
            assertEquals("[]", program.run("string(db.query(\"select * from t\"))\n").asString());
        }
    }

    @Test
    void semicolonsBelongToTheirStatements() {
        try (var program = program()) {
            program.run("""
                    let db = sqlite_connect(":memory:")
                    db.execute("create table t (a, \\"b;c\\"); -- ;")
                    db.execute("create table log (a)")
                    db.execute("/* ; */ CREATE TEMP TRIGGER tr AFTER INSERT ON t BEGIN
                        INSERT INTO log VALUES (1); INSERT INTO log VALUES (2); END;")
                    db.execute("insert into t values ('x;''y', ?);", [1])
                    print(db.query("select * from t"), db.query("select count(*) as n from log"))
                    """);
            assertEquals("[{a: x;'y, b;c: 1}] [{n: 2}]\n", program.printed());
        }
    }

    @Test
    void aDatabaseOpensNoOtherFile() {
        try (var program = program("AllowRead", "in", "AllowWrite", "in")) {
            assertTrue(program.failure("sqlite_connect(\"out.db\")").startsWith("PermissionError: "));
            program.run("fs_mkdir(\"in\")\nlet db = sqlite_connect(\"in/a.db\")\ndb.execute(\"create table t (a)\")");
            assertTrue(program.failure("db.execute(\"attach database '../out.db' as o\")")
                    .startsWith("DatabaseError: "));
            assertEquals("PermissionError: no permission to choose the folder of temporary files", program
                    .failure("db.query(\"/* */ PRAGMA main . \\\"Temp_Store_Directory\\\" = '..'\")"));
            assertTrue(program.failure("db.query(\"select load_extension('x')\")").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.execute(\"vacuum into '../out.db'\")").startsWith("DatabaseError: "));
        }
        assertTrue(Files.notExists(folder.resolve("out.db")));
    }
}
