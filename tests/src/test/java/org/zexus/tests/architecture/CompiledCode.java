package org.zexus.tests.architecture;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The methods that can become part of compiled guest code: those that nodes of the syntax tree reach, up to
 * {@code @TruffleBoundary} and to transfers to the interpreter. A call may go to every override of the method that it
 * names.
 */
final class CompiledCode {
    private static final String BOUNDARY = "CompilerDirectives$TruffleBoundary";
    private static final String DIRECTIVES = "com/oracle/truffle/api/CompilerDirectives";
    private static final String NODE = "com/oracle/truffle/api/nodes/Node";
    private static final String ROOT_NODE = "com/oracle/truffle/api/nodes/RootNode";
    /** What the Truffle DSL calls after a transfer to the interpreter only. */
    private static final String SPECIALIZE = "executeAndSpecialize";

    private record Method(String owner, String name, String descriptor) {
        Method in(String otherOwner) {
            return new Method(otherOwner, name, descriptor);
        }

        @Override
        public String toString() {
            return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
        }
    }

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();
    private final Map<Method, MethodModel> methods = new HashMap<>();
    private final Map<Method, Method> callers = new LinkedHashMap<>();
    private final Deque<Method> open = new ArrayDeque<>();
    private final Set<String> found = new TreeSet<>();
    private final BiPredicate<String, String> unsuitable;

    private CompiledCode(BiPredicate<String, String> unsuitable) {
        this.unsuitable = unsuitable;
    }

    /**
     * The calls from compiled code to unsuitable methods, each with the calls that lead to it, the last one first.
     *
     * @param root the directory of the classes
     * @param unsuitable whether a method of the JDK is, by the internal name of its class and its name
     */
    static Set<String> unsuitableCalls(Path root, BiPredicate<String, String> unsuitable) throws IOException {
        var code = new CompiledCode(unsuitable);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(CompiledCode::isClass)::iterator) {
                code.add(ClassFile.of().parse(Files.readAllBytes(file)));
            }
        }
        code.findRoots();
        while (!code.open.isEmpty()) {
            code.follow(code.open.poll());
        }
        return code.found;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
    }

    private void add(ClassModel model) {
        String name = model.thisClass().asInternalName();
        classes.put(name, model);
        model.superclass().ifPresent(type -> addSubtype(type.asInternalName(), name));
        model.interfaces().forEach(type -> addSubtype(type.asInternalName(), name));
        for (MethodModel method : model.methods()) {
            methods.put(new Method(name, method.methodName().stringValue(), method.methodType().stringValue()), method);
        }
    }

    private void addSubtype(String type, String subtype) {
        subtypes.computeIfAbsent(type, _ -> new ArrayList<>()).add(subtype);
    }

    private void findRoots() {
        for (Method method : methods.keySet()) {
            boolean isMessage = method.owner.contains("Exports") && method.owner.endsWith("$Cached");
            boolean isExecution = method.name.startsWith("execute") && isNode(method.owner);
            if (isMessage || isExecution) {
                reach(method, null);
            }
        }
    }

    private boolean isNode(String type) {
        for (String each = type; each != null; each = superclass(each)) {
            if (each.equals(NODE) || each.equals(ROOT_NODE)) {
                return true;
            }
        }
        return false;
    }

    private String superclass(String type) {
        ClassModel model = classes.get(type);
        return model == null ? null : model.superclass().map(each -> each.asInternalName()).orElse(null);
    }

    private void reach(Method method, Method caller) {
        boolean isForInterpreter = method.name.equals(SPECIALIZE) || method.owner.contains("Uncached");
        if (!isForInterpreter && !isBoundary(methods.get(method)) && !callers.containsKey(method)) {
            callers.put(method, caller);
            open.add(method);
        }
    }

    private static boolean isBoundary(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations())
                .stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> annotation.className().stringValue().contains(BOUNDARY));
    }

    private void follow(Method method) {
        CodeModel code = methods.get(method).code().orElse(null);
        if (code == null) {
            return;
        }
        // The places that compiled code reaches; what follows a transfer to the interpreter it does not.
        var reached = new HashSet<Label>();
        code.exceptionHandlers().forEach(handler -> reached.add(handler.handler()));
        boolean isReached = true;
        for (CodeElement element : code) {
            if (element instanceof LabelTarget place) {
                isReached |= reached.contains(place.label());
            } else if (isReached) {
                isReached = goesOn(method, element, reached);
            }
        }
    }

    /** Follows an instruction that is reached; returns whether the next one is. */
    private boolean goesOn(Method method, CodeElement element, Set<Label> reached) {
        switch (element) {
            case InvokeInstruction call -> {
                if (call.owner().asInternalName().equals(DIRECTIVES)
                        && call.name().stringValue().matches("transferToInterpreter.*|shouldNotReachHere")) {
                    return false;
                }
                followCall(method, call);
            }
            case InvokeDynamicInstruction call -> check(method, "java/lang/invoke", call.name().stringValue());
            case BranchInstruction branch -> {
                reached.add(branch.target());
                return branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction choice -> {
                reached.add(choice.defaultTarget());
                choice.cases().forEach(each -> reached.add(each.target()));
                return false;
            }
            case LookupSwitchInstruction choice -> {
                reached.add(choice.defaultTarget());
                choice.cases().forEach(each -> reached.add(each.target()));
                return false;
            }
            case ReturnInstruction _,ThrowInstruction _ -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private void followCall(Method caller, InvokeInstruction call) {
        var callee = new Method(call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue());
        if (callee.owner.startsWith("java/")) {
            check(caller, callee.owner, callee.name);
            return;
        }
        for (String type = callee.owner; type != null; type = superclass(type)) {
            if (methods.containsKey(callee.in(type))) {
                reach(callee.in(type), caller);
                break;
            }
        }
        if (call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE) {
            reachOverrides(callee, caller);
        }
    }

    private void reachOverrides(Method callee, Method caller) {
        var types = new ArrayDeque<String>(List.of(callee.owner));
        var seen = new HashSet<String>();
        while (!types.isEmpty()) {
            String type = types.poll();
            if (seen.add(type)) {
                if (methods.containsKey(callee.in(type))) {
                    reach(callee.in(type), caller);
                }
                types.addAll(subtypes.getOrDefault(type, List.of()));
            }
        }
    }

    private void check(Method caller, String owner, String name) {
        if (unsuitable.test(owner, name)) {
            var text = new StringBuilder(owner.replace('/', '.') + "." + name);
            for (Method each = caller; each != null; each = callers.get(each)) {
                text.append(" < ").append(each);
            }
            found.add(text.toString());
        }
    }
}
