package org.zexus.builtins.json;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.Access;

/** The tables of JSON functions: the builtin ones and the module {@code json}. */
public final class JsonBuiltins {
    private JsonBuiltins() {}

    /** Declares the builtin functions. */
    public static void declare(Declarations to) {
        to.function("json_parse(text: string)", "The value a JSON text describes.",
                Boundary.unary(JsonOperations::parse));
        to.function("json_stringify(value, indent?: integer, sort_keys?: boolean)", "The JSON text of a value.",
                Boundary.ternary(JsonOperations::stringify));
        to.function(Set.of(Access.READ), "file_read_json(path: string)", "The value in a JSON file.",
                Boundary.unary(JsonOperations::load));
        to.function(Set.of(Access.WRITE), "file_write_json(path: string, value)", "Writes a value to a JSON file.",
                Boundary.binary(JsonOperations::save));
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        to.function("parse(text: string)", "The value a JSON text describes.", Boundary.unary(JsonOperations::parse));
        to.function("stringify(value, indent?: integer, sort_keys?: boolean)", "The JSON text of a value.",
                Boundary.ternary(JsonOperations::stringify));
        to.function("pretty_print(value)", "The JSON text of a value over several lines.",
                Boundary.unary(JsonOperations::pretty));
        to.function(Set.of(Access.READ), "load(path: string)", "The value in a JSON file.",
                Boundary.unary(JsonOperations::load));
        to.function(Set.of(Access.WRITE), "save(path: string, value)", "Writes a value to a JSON file.",
                Boundary.binary(JsonOperations::save));
        to.function("validate(text: string)", "Whether a text is JSON.", Boundary.unary(JsonOperations::validate));
        to.function("merge(first: map, second: map)", "A new map of the entries of two, with inner maps merged.",
                Boundary.binary(JsonOperations::merge));
    }
}
