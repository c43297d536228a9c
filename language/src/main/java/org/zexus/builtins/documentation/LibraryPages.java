package org.zexus.builtins.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zexus.builtins.module.LibraryModules;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.value.Kind;

/** The pages of the documentation about the library, in Markdown. */
public final class LibraryPages {
    private static final String NOTE = "A parameter with `?` may be left out, one with `...` takes any number of"
            + " arguments. After a colon stands what it takes; without it, that is everything. Too few, too many or"
            + " wrong arguments are an `ArgumentError` or a `TypeError`.\n";

    private final BuiltinTable table;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private LibraryPages(BuiltinTable table) {
        this.table = table;
    }

    /** All pages by the names of their files, from the builtins of a table and the modules. */
    public static Map<String, String> of(BuiltinTable table) {
        var pages = new LibraryPages(table);
        pages.functions();
        pages.methods();
        LibraryModules.names().forEach(pages::module);
        pages.index();
        return pages.pages;
    }

    private void functions() {
        SequencedMap<String, List<String>> functions = new TreeMap<>();
        var descriptors = new LinkedHashMap<String, BuiltinDescriptor>();
        for (String name : table.functionNames()) {
            if (table.function(name) != null) {
                descriptors.put(name, table.function(name));
            }
        }
        descriptors.putAll(FileFunctions.descriptors());
        functions.putAll(synonyms(descriptors));
        pages.put("functions.md", "# Builtin functions\n\nThey are there without an import; a declaration of the"
                + " program hides one of the same name. " + NOTE + "\n" + entries("", functions, descriptors));
    }

    private void methods() {
        var page = new StringBuilder("# Methods\n\n").append(NOTE);
        for (Kind kind : Kind.values()) {
            if (table.methodNames(kind).isEmpty()) {
                continue;
            }
            page.append("\n## ").append(kind.typeName()).append("\n\n");
            var methods = new LinkedHashMap<String, BuiltinDescriptor>();
            table.methodNames(kind).forEach(name -> methods.put(name, table.method(kind, name)));
            page.append(entries("", synonyms(methods), methods));
        }
        pages.put("methods.md", page.toString());
    }

    private void module(String name) {
        var descriptors = new LinkedHashMap<String, BuiltinDescriptor>();
        var constants = new ArrayList<String>();
        LibraryModules.members(name).forEach((member, value) -> {
            if (value instanceof BuiltinFunction function) {
                descriptors.put(member, function.descriptor());
            } else {
                constants.add("`" + name + "." + member + "`");
            }
        });
        var page = new StringBuilder("# Module " + name + "\n\n`use \"" + name + "\" as " + name + "`\n\n")
                .append(NOTE)
                .append('\n');
        if (!constants.isEmpty()) {
            page.append("Constants: ").append(String.join(", ", constants)).append("\n\n");
        }
        pages.put(name + ".md", page + entries(name + ".", synonyms(descriptors), descriptors));
    }

    private void index() {
        var page = new StringBuilder(
                "# The library\n\nThese pages are made from the tables that the runtime itself uses."
                        + " On the command line, `zexus help NAME` shows the same; in a program, `help(\"NAME\")` does.\n\n");
        page.append("- [Builtin functions](functions.md)\n- [Methods](methods.md)\n");
        for (String name : LibraryModules.names()) {
            page.append("- [Module ").append(name).append("](").append(name).append(".md)\n");
        }
        pages.put("README.md", page.toString());
    }

    /** The names of each builtin, under its first one. */
    private static SequencedMap<String, List<String>> synonyms(Map<String, BuiltinDescriptor> descriptors) {
        var byNode = new LinkedHashMap<String, List<String>>();
        var names = new LinkedHashMap<String, String>();
        descriptors.forEach((name, builtin) -> {
            String key = builtin.documentation() + Entries.signature("", builtin);
            String first = names.computeIfAbsent(key, _ -> name);
            byNode.computeIfAbsent(first, _ -> new ArrayList<>()).add(name);
        });
        return byNode;
    }

    private static String entries(String prefix, SequencedMap<String, List<String>> groups,
            Map<String, BuiltinDescriptor> descriptors) {
        var text = new StringBuilder();
        groups.forEach((first, names) -> text.append(entry(prefix, names, descriptors.get(first))));
        return text.toString();
    }

    private static String entry(String prefix, List<String> names, BuiltinDescriptor builtin) {
        String others = names.size() == 1 ? ""
                : " Also called " + String.join(", ",
                        names.stream().skip(1).map(name -> "`" + prefix + name + "`").toList()) + ".";
        return Stream.of("- `" + Entries.signature(prefix + names.getFirst(), builtin) + "`: "
                + builtin.documentation() + others, Entries.access(builtin))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow() + "\n";
    }
}
