package org.zexus.builtins.db;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.Permissions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Missing;

/** Connects to databases. */
final class Connecting {
    private static final String MEMORY = ":memory:";
    private static final int POSTGRES_PORT = 5432;

    private Connecting() {}

    static Object sqlite(Node where, Object argument) {
        String path = Arguments.java(argument);
        LibraryState state = LibraryState.get(where);
        Permissions permissions = state.permissions();
        var properties = new Properties();
        String file = path;
        if (path.equals(MEMORY)) {
            permissions.checkNative(where);
        } else {
            file = file(where, permissions, path);
        }
        if (permissions.isNarrowed(Access.READ) || permissions.isNarrowed(Access.WRITE)) {
            // ATTACH would open any other file.
            properties.setProperty("limit_attached", "0");
        }
        return connect(where, "SQLite", "jdbc:sqlite:" + file, properties);
    }

    /** The real path of a database file: the driver reads and writes it past the file system of the context. */
    private static String file(Node where, Permissions permissions, String path) {
        if (path.isEmpty() || path.contains("?") || path.startsWith("file:")) {
            throw Errors.valueError(where, "'" + path + "' is not the path of a database");
        }
        TruffleFile file = permissions.file(Access.READ, path, where);
        permissions.check(Access.WRITE, file, where);
        permissions.checkNative(where);
        try {
            if (file.isDirectory()) {
                throw Errors.of(ErrorKind.IO, where, "'" + path + "' is a directory");
            }
            return (file.exists() ? file.getCanonicalFile() : file.getAbsoluteFile()).getPath();
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, "file '" + path + "' cannot be used", e, where);
        }
    }

    /** The arguments are database and perhaps user, password, host, port. */
    static Object postgres(Node where, Object[] arguments) {
        String database = Arguments.java(arguments[0]);
        String host = Arguments.java(arguments[3], "localhost");
        int port = arguments[4] == Missing.MISSING ? POSTGRES_PORT
                : Arguments.between(where, "a port", arguments[4], 1, 65_535);
        if (!database.matches("[\\w.-]+") || !host.matches("[\\w.:-]+")) {
            throw Errors.valueError(where, "the name of a database or host has letters, digits, hyphens and dots only");
        }
        LibraryState.get(where).permissions().checkNetwork(host, port, where);
        var properties = new Properties();
        if (arguments[1] != Missing.MISSING) {
            properties.setProperty("user", Arguments.java(arguments[1]));
        }
        if (arguments[2] != Missing.MISSING) {
            properties.setProperty("password", Arguments.java(arguments[2]));
        }
        return connect(where, "PostgreSQL", "jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
    }

    private static Object connect(Node where, String system, String url, Properties properties) {
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, Connecting.class.getClassLoader())) {
                Connection connection = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
                if (connection != null) {
                    var database = new Database(system, connection);
                    LibraryState.get(where).resources().add(database);
                    return database;
                }
            }
        } catch (SQLException e) {
            throw Database.error(where, e);
        }
        throw Errors.unsupportedError(where, "there is no driver for " + system)
                .withHint("its JDBC driver must stand on the class path or module path");
    }
}
