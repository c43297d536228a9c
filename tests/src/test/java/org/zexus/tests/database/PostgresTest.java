package org.zexus.tests.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs that use a PostgreSQL server. */
class PostgresTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String run(String code, String hosts) {
        var output = new ByteArrayOutputStream();
        String connecting = "let db = postgres_connect(\"postgres\", \"postgres\", \"postgres\", \"localhost\", "
                + server.getPort() + ")\n";
        try (Context context = Context.newBuilder("zexus")
                .allowIO(IOAccess.ALL)
                .option("zexus.AllowNet", hosts)
                .out(output)
                .build()) {
            context.eval("zexus", connecting + code);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rowsAreKept() {
        assertEquals("""
                1
                [{id: 1, name: x'; drop table t; --, price: 1.5, big: 9223372036854775807, ok: true, note: null}]
                1
                no
                1
                2
                """,
                run("""
                        db.execute("create table t (id serial primary key, name text, price double precision, big bigint, ok boolean, note text)")
                        db.execute("insert into t (name, price, big, ok, note) values (?, ?, ?, ?, ?)",
                            ["x'; drop table t; --", 1.5, 9223372036854775807, true, null])
                        print(db.affected_rows())
                        print(db.query("select * from t"))
                        db.begin()
                        db.execute("delete from t")
                        db.rollback()
                        print(len(db.query("select * from t where name like ?", ["x%"])))
                        try { db.transaction((d) => { d.execute("delete from t"); throw "no" }) } catch (e) { print(e) }
                        print(db.query_one("select count(*) as n from t").n)
                        db.transaction((d) => { d.execute("insert into t (name) values (?)", ["ü 😀"]) })
                        print(db.query_one("select id from t where name = ?", ["ü 😀"]).id)
                        db.execute("drop table t")
                        db.close()
                        """,
                        "localhost"));
    }

    @Test
    void whatTheServerRefusesIsAnError() {
        assertEquals("DatabaseError true\n", run("""
                try { db.query("selec 1") } catch (e) { print(e.kind, e.message.contains("syntax error")) }
                """, "localhost"));
        assertEquals("DatabaseError\n", run("""
                try {
                    postgres_connect("nowhere", "postgres", "x", "localhost", PORT)
                } catch (e) { print(e.kind) }
                """.replace("PORT", Integer.toString(server.getPort())), "localhost"));
    }

    @Test
    void withoutPermissionNobodyConnects() {
        var error = assertThrows(PolyglotException.class, () -> run("", "example.org"));
        assertTrue(error.getMessage().startsWith("no permission to use the network"), error.getMessage());
    }
}
