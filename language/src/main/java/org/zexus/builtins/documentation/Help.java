package org.zexus.builtins.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zexus.builtins.module.LibraryModules;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.Kind;

/** Help texts about names of the library. */
public final class Help {
    private final BuiltinTable table;

    /** Help about the builtins of a table and about the modules. */
    public Help(BuiltinTable table) {
        this.table = table;
    }

    /** What there is help about. */
    public String overview() {
        var text = new StringBuilder("Functions:\n");
        text.append(wrapped(functionNames().sorted().toList()));
        text.append("\nModules:\n").append(wrapped(List.copyOf(LibraryModules.names())));
        text.append("\nMethods of: ");
        text.append(String.join(", ", kindsWithMethods().map(Kind::typeName).toList()));
        return text.append("\n\nhelp(name) says more, as in help(\"split\"), help(\"crypto\"), help(\"fs.glob\"), ")
                .append("help(\"String\")\n")
                .toString();
    }

    private static String wrapped(List<String> names) {
        var text = new StringBuilder();
        int width = 0;
        for (String name : names) {
            if (width == 0 || width + name.length() > 78) {
                text.append(width == 0 ? "  " : "\n  ");
                width = 2;
            }
            text.append(name).append(' ');
            width += name.length() + 1;
        }
        return text.append('\n').toString();
    }

    /**
     * Help about a topic: a function, a module, a member of a module ({@code fs.glob}), a kind of values
     * ({@code String}), a method of one ({@code String.split}) or of any.
     *
     * @return empty if there is none of this name
     */
    public Optional<String> about(String topic) {
        var found = new ArrayList<String>();
        if (table.function(topic) != null) {
            found.add(Entries.text(topic, table.function(topic)));
        }
        if (FileFunctions.descriptors().get(topic) instanceof BuiltinDescriptor function) {
            found.add(Entries.text(topic, function));
        }
        if (LibraryModules.names().contains(topic)) {
            found.add(module(topic));
        }
        int dot = topic.indexOf('.');
        String owner = dot < 0 ? "" : topic.substring(0, dot);
        String name = topic.substring(dot + 1);
        if (LibraryModules.names().contains(owner)
                && LibraryModules.members(owner).get(name) instanceof BuiltinFunction function) {
            found.add(Entries.text(topic, function.descriptor()));
        }
        kindsWithMethods().forEach(kind -> {
            if (topic.equalsIgnoreCase(kind.typeName())) {
                found.add(kind(kind));
            }
            BuiltinDescriptor method = table.method(kind, name);
            if (method != null && (dot < 0 || owner.equalsIgnoreCase(kind.typeName()))) {
                found.add(Entries.text(kind.typeName() + "." + name, method));
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }

    /** The topic whose name is nearest to one that does not exist. */
    public Optional<String> closest(String topic) {
        return Suggestion.closest(topic,
                Stream.concat(functionNames(), LibraryModules.names().stream()).toList());
    }

    private Stream<String> functionNames() {
        return Stream.concat(table.functionNames().stream(), FileFunctions.descriptors().keySet().stream());
    }

    private Stream<Kind> kindsWithMethods() {
        return Stream.of(Kind.values()).filter(kind -> !table.methodNames(kind).isEmpty());
    }

    private static String module(String name) {
        var text = new StringBuilder("use \"" + name + "\" as " + name + "\n");
        LibraryModules.members(name).forEach((member, value) -> {
            if (value instanceof BuiltinFunction function) {
                text.append(Entries.text(name + "." + member, function.descriptor()));
            } else {
                text.append(name).append('.').append(member).append("\n    A constant.\n");
            }
        });
        return text.toString();
    }

    private String kind(Kind kind) {
        var text = new StringBuilder();
        for (String method : table.methodNames(kind)) {
            text.append(Entries.text(kind.typeName() + "." + method, table.method(kind, method)));
        }
        return text.toString();
    }
}
