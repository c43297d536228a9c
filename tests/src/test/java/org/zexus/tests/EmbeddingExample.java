package org.zexus.tests;

import java.io.File;
import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.embedding.EventBus;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/** The Java code that the documentation shows, so that it is compiled and run. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void run() {
        try (Context context = Context.newBuilder("zexus").out(System.out).build()) {
            context.eval("zexus", "action price(amount, discount = 10) { return amount - amount * discount / 100 }");
            Value price = context.getBindings("zexus").getMember("price");
            System.out.println(price.execute(250).asInt());
            System.out.println(price.execute(250, 50).asInt());
        }
    }

    static void runWithJavaScript() {
        try (Context context = Context.newBuilder("zexus", "js").allowAllAccess(true).build()) {
            Value add = context.eval("js", "(a, b) => a + b");
            context.getBindings("zexus").putMember("add", add);
            context.eval("zexus", "print(add(2, 3), [1, 2].map((x) => add(x, x)))");
        }
    }

    static void runOrders(File program) throws IOException {
        try (Context context = Context.newBuilder("zexus")
                .arguments("zexus", new String[]{"hosted"})
                .option("zexus.FlushLines", "true")
                .build()) {
            EventBus events = EventBus.of(context);
            events.on("OrderAccepted", event -> System.out.println("accepted: " + event.args()));
            context.eval(Source.newBuilder("zexus", program).build());
            Value names = context.getBindings("zexus");
            names.getMember("order").execute(1, ProxyArray.fromArray("apple", "pear"));
            names.getMember("order").execute(2, ProxyArray.fromArray("kiwi"));
            System.out.println("in all " + names.getMember("finish").execute());
        }
    }

    static void runPage(File page) throws IOException {
        try (Context context = Context.newBuilder("zexus", "js")
                .allowAllAccess(true)
                .option("zexus.ExportRuntime", "true")
                .build()) {
            context.eval("zexus", """
                    let count = 0
                    on Click(kind) { count += 1; emit Counter.Changed(count) }
                    async action total() { await sleep(0.001); return count * 10 }
                    """);
            Value zexus = context.getBindings("zexus");
            context.getBindings("js").putMember("zexusTotal", zexus.getMember("total"));
            context.eval(Source.newBuilder("js", page).build());
            System.out.println(context.eval("js", "click(); click(); result()"));
            zexus.putMember("page_total", context.eval("js", "total"));
            context.eval("zexus", "print(await page_total())");
        }
    }

    static void runMachine() {
        var builder = new BytecodeBuilder();
        builder.emitLoadName("x");
        builder.emitLoadConst(2);
        builder.emitMul();
        builder.emitReturn();

        try (var vm = new ZexusVM(VmOptions.DEFAULT.gasLimit(10_000))) {
            vm.env().put("x", 21);
            vm.builtins().put("add", a -> (Long) a[0] + (Long) a[1]);
            System.out.println(vm.execute(builder.build()));
        }
    }
}
