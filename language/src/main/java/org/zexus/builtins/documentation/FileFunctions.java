package org.zexus.builtins.documentation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.builtins.program.FileBuiltins;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;

/** What there is to tell of the functions that every file has for itself. */
final class FileFunctions {
    private FileFunctions() {}

    static Map<String, BuiltinDescriptor> descriptors() {
        var functions = new ModuleContent();
        FileBuiltins.declare(functions, null);
        var descriptors = new LinkedHashMap<String, BuiltinDescriptor>();
        functions.members()
                .forEach((name, value) -> descriptors.put(name, ((BuiltinFunction) value).descriptor()));
        return descriptors;
    }
}
