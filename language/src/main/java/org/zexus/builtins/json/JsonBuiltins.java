package org.zexus.builtins.json;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.module.ModuleContent;

/** The tables of JSON functions: the builtin ones and the module {@code json}. */
public final class JsonBuiltins {
    private JsonBuiltins() {}

    /** Declares the builtin functions. */
    public static void declare(Declarations to) {
        to.function("json_parse(text)", "The value a JSON text describes.", Boundary.unary(JsonOperations::parse));
        to.function("json_stringify(value, indent?, sort_keys?)", "The JSON text of a value.",
                Boundary.ternary(JsonOperations::stringify));
        to.function("file_read_json(path)", "The value in a JSON file.", Boundary.unary(JsonOperations::load));
        to.function("file_write_json(path, value)", "Writes a value to a JSON file.",
                Boundary.binary(JsonOperations::save));
    }

    /** Declares the module. */
    public static void declare(ModuleContent to) {
        to.function("parse(text)", "The value a JSON text describes.", Boundary.unary(JsonOperations::parse));
        to.function("stringify(value, indent?, sort_keys?)", "The JSON text of a value.",
                Boundary.ternary(JsonOperations::stringify));
        to.function("pretty_print(value)", "The JSON text of a value over several lines.",
                Boundary.unary(JsonOperations::pretty));
        to.function("load(path)", "The value in a JSON file.", Boundary.unary(JsonOperations::load));
        to.function("save(path, value)", "Writes a value to a JSON file.", Boundary.binary(JsonOperations::save));
        to.function("validate(text)", "Whether a text is JSON.", Boundary.unary(JsonOperations::validate));
        to.function("merge(first, second)", "A new map of the entries of two, with inner maps merged.",
                Boundary.binary(JsonOperations::merge));
    }
}
