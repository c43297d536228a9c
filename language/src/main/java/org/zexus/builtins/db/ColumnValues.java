package org.zexus.builtins.db;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import org.zexus.builtins.declare.ByteList;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.time.DateTime;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Values of programs as parameters of statements, and values of columns as values of programs. */
final class ColumnValues {
    private ColumnValues() {}

    static void bind(Node where, PreparedStatement statement, ZexusList parameters) throws SQLException {
        int wanted = statement.getParameterMetaData().getParameterCount();
        if (parameters.size() != wanted) {
            throw Errors.of(ErrorKind.DATABASE, where,
                    "the statement takes " + wanted + " parameters, got " + parameters.size());
        }
        for (int i = 0; i < parameters.size(); i++) {
            bind(where, statement, i + 1, Operands.unwrap(parameters.get(i)));
        }
    }

    private static void bind(Node where, PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case ZexusNull _ -> statement.setObject(index, null);
            case Boolean bool -> statement.setBoolean(index, bool);
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case BigInt number -> statement.setBigDecimal(index, new BigDecimal(number.value()));
            case TruffleString text -> statement.setString(index, Strings.toJava(text));
            case DateTime time -> statement.setTimestamp(index, Timestamp.from(time.time().toInstant()));
            case ZexusList bytes -> statement.setBytes(index, ByteList.toBytes(where, bytes));
            default -> throw Errors.typeError(where,
                    Kinds.typeName(value) + " cannot be a parameter of a statement")
                    .withHint("json_stringify(value) makes a text of it");
        }
    }

    static void readRows(Node where, ResultSet result, ZexusList rows) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        var names = new TruffleString[columns.getColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Strings.fromJava(columns.getColumnLabel(i + 1));
        }
        while (result.next()) {
            var row = new ZexusMap();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], read(where, result, i + 1));
            }
            rows.push(row);
        }
    }

    static Object read(Node where, ResultSet result, int column) throws SQLException {
        return switch (result.getObject(column)) {
            case null -> ZexusNull.NULL;
            case Boolean bool -> bool;
            case Double number -> number;
            case Float number -> number.doubleValue();
            case BigDecimal number when number.scale() <= 0 -> BigInt.normalize(number.toBigInteger());
            case BigDecimal number -> number.doubleValue();
            case Number number -> number.longValue();
            case byte[] bytes -> ByteList.of(bytes);
            case Timestamp time -> dateTime(where, time);
            case OffsetDateTime time -> new DateTime(time.toZonedDateTime());
            case Date date -> Strings.fromJava(date.toString());
            case Object other -> Strings.fromJava(other.toString());
        };
    }

    private static DateTime dateTime(Node where, Timestamp time) {
        return new DateTime(time.toInstant().atZone(LibraryState.get(where).clock().getZone()));
    }
}
