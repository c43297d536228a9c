package org.zexus.vm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;

/** Builds and executes programs for tests; a machine whose programs are not to be compiled unless said so. */
public final class Machine implements AutoCloseable {
    private final ZexusVM vm;

    private Machine(VmOptions options) {
        vm = new ZexusVM(options);
    }

    /** A machine with the defaults, except that nothing is compiled. */
    public static Machine plain() {
        return with(VmOptions.DEFAULT);
    }

    /** A machine with these options, except that nothing is compiled. */
    public static Machine with(VmOptions options) {
        return new Machine(options.useJit(false));
    }

    /** A machine with exactly these options. */
    public static Machine exactly(VmOptions options) {
        return new Machine(options);
    }

    /** The machine itself. */
    public ZexusVM vm() {
        return vm;
    }

    /** The variables. */
    public Map<String, Object> env() {
        return vm.env();
    }

    /** Builds a program that ends with RETURN and executes it. */
    public Object run(Consumer<BytecodeBuilder> code) {
        return vm.execute(returning(code));
    }

    /** A program that ends with RETURN. */
    public static Bytecode returning(Consumer<BytecodeBuilder> code) {
        return program(code.andThen(BytecodeBuilder::emitReturn));
    }

    /** A program that ends where its code ends. */
    public static Bytecode program(Consumer<BytecodeBuilder> code) {
        var builder = new BytecodeBuilder();
        code.accept(builder);
        return builder.build();
    }

    /** A program that counts to a limit, of 1 at least: 2 instructions, then 8 for each number, then 2. */
    public static Bytecode counting(int limit) {
        return returning(code -> {
            code.emitLoadConst(0);
            code.emitStoreName("i");
            code.markLabel("again");
            code.emitLoadName("i");
            code.emitLoadConst(1);
            code.emitAdd();
            code.emitDup();
            code.emitStoreName("i");
            code.emitLoadConst(limit);
            code.emitLt();
            code.emitJumpIfTrue("again");
            code.emitLoadName("i");
        });
    }

    /** The result of a program that ends with RETURN, on a machine of its own. */
    public static Object result(Consumer<BytecodeBuilder> code) {
        try (Machine machine = plain()) {
            return machine.run(code);
        }
    }

    /** The result of an operation on constants. */
    public static Object result(String opcode, Object... operands) {
        return result(code -> {
            for (Object operand : operands) {
                code.emitLoadConst(operand);
            }
            code.emit(opcode);
        });
    }

    /** What a JSON text says. */
    public static Object json(String text) {
        try (Context context = Context.create("zexus")) {
            context.getBindings("zexus").putMember("document", text);
            return HostValues.toJava(context.eval("zexus", "use \"json\" as j\nj.parse(document)"));
        }
    }

    /** A function that keeps its calls in a list. */
    public static HostFunction recording(List<List<Object>> calls) {
        return arguments -> {
            var call = new ArrayList<Object>();
            Collections.addAll(call, arguments);
            calls.add(call);
            return null;
        };
    }

    @Override
    public void close() {
        vm.close();
    }
}
