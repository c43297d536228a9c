package org.zexus.builtins.db;

import com.oracle.truffle.api.nodes.Node;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/** A connection to a database. Values go into statements as parameters only, never as text. */
final class Database extends ZexusObject implements Closeable {
    /** Settings of SQLite that hold for the whole process: where it writes files, whatever a context permits. */
    private static final Pattern PROCESS_SETTING = Pattern
            .compile("(?is)\\bpragma\\b.*(?:temp|data)_store_directory");

    private static final int MOST_ROWS = 10_000_000;

    private final String system;
    private final Connection connection;
    private Object lastInsertId = ZexusNull.NULL;
    private long affectedRows;

    Database(String system, Connection connection) {
        this.system = system;
        this.connection = connection;
    }

    /** What the driver refuses, in its words: they name the place in the statement. */
    static ZexusException error(Node where, SQLException failure) {
        return ZexusException.of(ErrorKind.DATABASE, String.valueOf(failure.getMessage()), failure, where);
    }

    /** Something done with the connection. */
    private interface Use<T> {
        T run() throws SQLException;
    }

    private <T> T use(Node where, Use<T> use) {
        try {
            if (connection.isClosed()) {
                throw Errors.of(ErrorKind.DATABASE, where, "the database is closed");
            }
            return use.run();
        } catch (SQLException e) {
            throw error(where, e);
        }
    }

    private PreparedStatement prepare(Node where, Object sql, Object parameters, boolean keys) throws SQLException {
        String text = Arguments.java(sql);
        if (PROCESS_SETTING.matcher(text).find()) {
            throw Errors.of(ErrorKind.PERMISSION, where, "no permission to choose the folder of temporary files");
        }
        SqlText.checkOne(where, text);
        PreparedStatement statement = keys ? connection.prepareStatement(text, Statement.RETURN_GENERATED_KEYS)
                : connection.prepareStatement(text);
        try {
            ColumnValues.bind(where, statement, parameters == Missing.MISSING ? ZexusList.empty()
                    : (ZexusList) parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    Object execute(Node where, Object sql, Object parameters) {
        return use(where, () -> {
            try (PreparedStatement statement = prepare(where, sql, parameters, true)) {
                boolean hasRows = statement.execute();
                affectedRows = hasRows ? 0 : Math.max(0, statement.getUpdateCount());
                if (!hasRows && affectedRows > 0) {
                    noteKey(where, statement);
                }
                return true;
            }
        });
    }

    private void noteKey(Node where, PreparedStatement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            if (keys.next()) {
                lastInsertId = ColumnValues.read(where, keys, 1);
            }
        }
    }

    Object query(Node where, Object sql, Object parameters) {
        return query(where, sql, parameters, MOST_ROWS + 1);
    }

    Object queryOne(Node where, Object sql, Object parameters) {
        ZexusList rows = query(where, sql, parameters, 1);
        return rows.size() == 0 ? ZexusNull.NULL : rows.get(0);
    }

    private ZexusList query(Node where, Object sql, Object parameters, int most) {
        return use(where, () -> {
            try (PreparedStatement statement = prepare(where, sql, parameters, false)) {
                statement.setMaxRows(most);
                ZexusList rows = ZexusList.empty();
                affectedRows = 0;
                if (statement.execute()) {
                    try (ResultSet result = statement.getResultSet()) {
                        ColumnValues.readRows(where, result, rows);
                    }
                } else {
                    affectedRows = Math.max(0, statement.getUpdateCount());
                }
                if (rows.size() > MOST_ROWS) {
                    throw Errors.resourceError(where, "the query has more than " + MOST_ROWS + " rows");
                }
                return rows;
            }
        });
    }

    Object lastInsertId() {
        return lastInsertId;
    }

    Object affectedRows() {
        return affectedRows;
    }

    Object begin(Node where) {
        return use(where, () -> {
            if (!connection.getAutoCommit()) {
                throw Errors.of(ErrorKind.DATABASE, where, "a transaction has been started already");
            }
            connection.setAutoCommit(false);
            return true;
        });
    }

    Object commit(Node where) {
        return end(where, connection::commit);
    }

    Object rollback(Node where) {
        return end(where, connection::rollback);
    }

    private interface End {
        void run() throws SQLException;
    }

    private Object end(Node where, End end) {
        return use(where, () -> {
            if (connection.getAutoCommit()) {
                throw Errors.of(ErrorKind.DATABASE, where, "no transaction has been started");
            }
            end.run();
            connection.setAutoCommit(true);
            return true;
        });
    }

    Object transaction(Node where, Object body) {
        begin(where);
        boolean done = false;
        try {
            Object result = InvokeNode.call(where, body, this);
            done = true;
            return result;
        } finally {
            if (done) {
                commit(where);
            } else {
                rollback(where);
            }
        }
    }

    Object close(Node where) {
        LibraryState.get(where).resources().remove(this);
        try {
            connection.close();
            return ZexusNull.NULL;
        } catch (SQLException e) {
            throw error(where, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DATABASE;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<database ").append(system).append(">");
    }
}
