package org.zexus.interpreter;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;

/** Tests with code that spawns and awaits functions. */
abstract class TaskCode {

    /** The functions that are spawned; written in the language, so that they suspend like a program's own. */
    private static final String FUNCTIONS = """
            let counter = 0
            let test_var = "seen"
            async action f() { return 42 }
            async action slow() { await sleep(0.01); return 100 }
            async action add_one(x) { await sleep(0); return x + 1 }
            async action complex() { return {status: "success", value: 42, items: [1, 2, 3]} }
            async action nothing() { await sleep(0) }
            async action ten() { await sleep(0.01); return 10 }
            async action twenty() { await sleep(0.01); return 20 }
            async action counts() { counter = counter + 1; await sleep(0); return 1 }
            async action twice(x) { await sleep(0); return x * 2 }
            async action long_one() { await sleep(0.1); return 1 }
            async action fails() { await sleep(0); throw "Test error" }
            async action add3(a, b, c) { return a + b + c }
            async action sum_of(m) { let s = 0; for v in m.values { s = s + v } return s }
            async action fetch() { await sleep(0.001); return {value: 10} }
            async action process(m) { await sleep(0); return m.value * 3 }
            async action square(x) { await sleep(0); return x * x }
            async action increment() { counter = counter + 1; await sleep(0); return counter }
            async action reads() { return test_var }
            async action three() { await sleep(0); return 3 }
            async action nap() { await sleep(0.01) }
            action plain(x) { return x + 1 }
            """;

    Runner runner;

    @BeforeEach
    void open() {
        runner = Runner.interpreted();
        runner.run(Runner.compile(FUNCTIONS));
    }

    @AfterEach
    void close() {
        runner.close();
    }

    final String show(Consumer<BytecodeBuilder> code) {
        return runner.show(build(code));
    }

    static final Bytecode build(Consumer<BytecodeBuilder> code) {
        var builder = new BytecodeBuilder();
        code.accept(builder);
        builder.emit(Opcode.RETURN);
        return builder.build();
    }

    static final void spawn(BytecodeBuilder code, String function, int arguments) {
        code.emit(Opcode.SPAWN, code.addConstant(function), arguments);
    }

    static final void await(BytecodeBuilder code) {
        code.emit(Opcode.AWAIT);
    }
}
