package org.zexus.toolchain;

import com.oracle.svm.core.option.APIOption;
import com.oracle.svm.core.option.APIOptionGroup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.graal.compiler.options.OptionDescriptor;
import jdk.graal.compiler.options.OptionDescriptors;

/**
 * The options that the builder's classes declare for its users by {@link APIOption}, such as
 * {@code --initialize-at-build-time}. Each stands for an option of the builder's own form,
 * {@code -H:Name@origin=value}.
 */
final class DeclaredOptions {
    private static final char NO_SEPARATOR = '\0';

    /**
     * A declaration.
     *
     * @param option the option of the builder
     * @param declaration how users write it
     * @param inGroup whether it is one of several values of an option
     */
    private record Declared(OptionDescriptor option, APIOption declaration, boolean inGroup) {
        boolean isBoolean() {
            return option.getOptionValueType() == Boolean.class;
        }

        boolean isFixed() {
            return declaration.fixedValue().length > 0;
        }

        boolean separates(char separator) {
            for (char each : declaration.valueSeparator()) {
                if (each == separator) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A written option with a value behind it. */
    private record Split(String name, String value) {}

    private final Map<String, List<Declared>> options = new TreeMap<>();

    /** Those of the modules in this JVM's boot layer. */
    static DeclaredOptions ofBuilder() throws ReflectiveOperationException {
        var declared = new DeclaredOptions();
        for (OptionDescriptors descriptors : ServiceLoader.load(ModuleLayer.boot(), OptionDescriptors.class)) {
            for (OptionDescriptor descriptor : descriptors) {
                declared.add(descriptor);
            }
        }
        return declared;
    }

    private void add(OptionDescriptor descriptor) throws ReflectiveOperationException {
        Field field;
        try {
            field = descriptor.getDeclaringClass().getDeclaredField(descriptor.getFieldName());
        } catch (NoSuchFieldException | NoClassDefFoundError e) {
            return; // an option of a part of the builder that is not here
        }
        for (APIOption declaration : field.getAnnotationsByType(APIOption.class)) {
            boolean inGroup = declaration.group() != APIOption.NullGroup.class;
            String prefix = "";
            if (inGroup) {
                APIOptionGroup group = newInstance(declaration.group());
                prefix = withDashes(group.name()) + group.valueSeparator();
            }
            for (String name : declaration.name()) {
                options.computeIfAbsent(inGroup ? prefix + name : withDashes(name), _ -> new ArrayList<>())
                        .add(new Declared(descriptor, declaration, inGroup));
            }
        }
    }

    /**
     * Adds the builder's form of an option.
     *
     * @param written the option as users write it
     * @param rest the arguments behind it, of which it may take one as its value
     * @param builderOptions where the builder's form goes
     * @param origin who wrote it, for the builder's messages
     * @return whether there is such an option
     */
    boolean translate(String written, Deque<String> rest, List<String> builderOptions, String origin)
            throws ReflectiveOperationException {
        List<Declared> exact = options.get(written);
        if (exact != null) {
            for (Declared each : exact) {
                emit(each, valueOf(each, written, rest), builderOptions, origin);
            }
            return true;
        }
        if (translateSeveral(written, rest, builderOptions, origin)) {
            return true;
        }
        Split split = split(written);
        if (split == null) {
            return false;
        }
        for (Declared each : options.get(split.name())) {
            if (!each.isFixed()) {
                emit(each, split.value(), builderOptions, origin);
            }
        }
        return true;
    }

    private static String valueOf(Declared option, String written, Deque<String> rest) {
        APIOption declaration = option.declaration();
        if (option.isFixed()) {
            return declaration.fixedValue()[0];
        }
        if (declaration.defaultValue().length > 0) {
            return declaration.defaultValue()[0];
        }
        if (option.isBoolean() || option.inGroup()) {
            return null;
        }
        if (option.separates(' ') && !rest.isEmpty()) {
            return rest.poll();
        }
        if (option.separates(NO_SEPARATOR)) {
            return "";
        }
        throw new UsageException("option " + written + " needs a value");
    }

    /** A group's option with several of its values: {@code --group=a,b}. */
    private boolean translateSeveral(String written, Deque<String> rest, List<String> builderOptions, String origin)
            throws ReflectiveOperationException {
        int equals = written.indexOf('=');
        if (equals < 0 || written.indexOf(',', equals) < 0) {
            return false;
        }
        var single = new ArrayList<String>();
        for (String value : written.substring(equals + 1).split(",")) {
            single.add(written.substring(0, equals + 1) + value);
        }
        if (!options.keySet().containsAll(single)) {
            return false;
        }
        for (String each : single) {
            translate(each, rest, builderOptions, origin);
        }
        return true;
    }

    /** The option with the longest name that {@code written} begins with, followed by a separator it allows. */
    private Split split(String written) {
        Split best = null;
        for (var entry : options.entrySet()) {
            String name = entry.getKey();
            if (!written.startsWith(name) || best != null && best.name().length() >= name.length()) {
                continue;
            }
            for (Declared option : entry.getValue()) {
                if (option.isFixed()) {
                    continue;
                }
                char next = written.charAt(name.length());
                if (next != ' ' && option.separates(next)) {
                    best = new Split(name, written.substring(name.length() + 1));
                } else if (option.separates(NO_SEPARATOR) && !option.isBoolean()) {
                    best = new Split(name, written.substring(name.length()));
                }
            }
        }
        return best;
    }

    private static void emit(Declared option, String written, List<String> builderOptions, String origin)
            throws ReflectiveOperationException {
        Object value = written;
        for (Class<? extends Function<Object, Object>> transformer : option.declaration().valueTransformer()) {
            value = newInstance(transformer).apply(value);
        }
        String name = option.option().getName() + "@" + origin;
        if (option.isBoolean() && (value == null || value.equals("true") || value.equals("false"))) {
            boolean on = value == null || value.equals("true");
            boolean negated = option.declaration().kind() == APIOption.APIOptionKind.Negated;
            builderOptions.add("-H:" + (on != negated ? '+' : '-') + name);
        } else {
            builderOptions.add("-H:" + name + "=" + (value == null ? "" : value));
        }
    }

    private static <T> T newInstance(Class<T> type) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static String withDashes(String name) {
        return name.startsWith("-") ? name : "--" + name;
    }
}
